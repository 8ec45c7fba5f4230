import { crc32 } from 'node:zlib';
import type { PictureHeader, PicturePart } from './picture-header.ts';

/**
 * A picture without what it says of itself: where and when it was taken, with which camera, by whom, comments and small copies. What is drawn, its colours and its
 * resolution stay byte by byte; how it is turned stays as the only thing told.
 */
export function cleanPicture(bytes: Buffer, { type, parts }: Pick<PictureHeader, 'type' | 'parts'>): Buffer {
  const clean = cleaners[type];
  const kept = parts.flatMap((part) => clean(part, bytes.subarray(part.from, part.to)) ?? []);
  const whole = Buffer.concat([bytes.subarray(0, parts[0]!.from), ...kept]);
  return type === 'image/webp' ? withLength(whole) : whole;
}

/** A part as it stays; undefined: not at all. */
type Clean = (part: PicturePart, bytes: Buffer) => Buffer | undefined;

const cleaners: Readonly<Record<PictureHeader['type'], Clean>> = { 'image/png': cleanChunk, 'image/jpeg': cleanSegment, 'image/webp': cleanRiff, 'image/gif': cleanBlock }; // prettier-ignore

/** What a PNG needs to be drawn as it is meant. */
const chunks: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'IDAT', 'IEND', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'mDCV', 'cLLI', 'sBIT', 'bKGD', 'pHYs']); // prettier-ignore

function cleanChunk({ name }: PicturePart, bytes: Buffer): Buffer | undefined {
  if (name !== 'eXIf') return chunks.has(name) ? bytes : undefined;
  const told = turnedAs(bytes.subarray(8, -4));
  if (!told) return undefined;
  const body = Buffer.concat([Buffer.from('eXIf', 'latin1'), told]);
  return Buffer.concat([bigEndian(told.length), body, bigEndian(crc32(body))]);
}

const bigEndian = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};

const exifMark = Buffer.from('Exif\0\0', 'latin1');
/** Frames, tables, scans, restarts and the end: what is drawn. */
const isDrawn = (marker: number): boolean => marker >= 0xc0 && marker <= 0xdf;

function cleanSegment({ name }: PicturePart, bytes: Buffer): Buffer | undefined {
  const marker = Number.parseInt(name, 16);
  const says = (mark: string): boolean => bytes.toString('latin1', 4, 4 + mark.length) === mark;
  if (isDrawn(marker) || (marker === 0xe2 && says('ICC_PROFILE\0')) || (marker === 0xee && says('Adobe'))) return bytes;
  if (marker === 0xe0 && says('JFIF\0') && bytes.length >= 18) return withoutSmallCopy(bytes);
  if (marker !== 0xe1 || !says('Exif\0\0')) return undefined;
  const told = turnedAs(bytes.subarray(4 + exifMark.length));
  return told && Buffer.concat([Buffer.of(0xff, 0xe1, 0, 2 + exifMark.length + told.length), exifMark, told]);
}

/** Its resolution stays. */
function withoutSmallCopy(bytes: Buffer): Buffer {
  const kept = Buffer.from(bytes.subarray(0, 18));
  kept.writeUInt16BE(16, 2);
  kept.writeUInt16BE(0, 16);
  return kept;
}

function cleanRiff({ name }: PicturePart, bytes: Buffer): Buffer | undefined {
  if (['VP8 ', 'VP8L', 'ALPH', 'ICCP', 'VP8X'].includes(name)) return bytes;
  if (name !== 'EXIF') return undefined;
  const data = bytes.subarray(8, 8 + bytes.readUInt32LE(4));
  const told = turnedAs(data.subarray(0, exifMark.length).equals(exifMark) ? data.subarray(exifMark.length) : data);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(told?.length ?? 0);
  return told && Buffer.concat([bytes.subarray(0, 4), length, told]);
}

const saysExif = 0x08;
const saysXmp = 0x04;

/** Its length, and what its first part says is there, as they are now. */
function withLength(bytes: Buffer): Buffer {
  bytes.writeUInt32LE(bytes.length - 8, 4);
  if (bytes.toString('latin1', 12, 16) === 'VP8X') {
    const flags = bytes[20]! & ~(saysExif | saysXmp);
    bytes[20] = hasExif(bytes) ? flags | saysExif : flags;
  }
  return bytes;
}

function hasExif(bytes: Buffer): boolean {
  for (let at = 12; at + 8 <= bytes.length;) {
    if (bytes.toString('latin1', at, at + 4) === 'EXIF') return true;
    const length = bytes.readUInt32LE(at + 4);
    at += 8 + length + (length % 2);
  }
  return false;
}

const blocks: ReadonlySet<string> = new Set(['2c', '3b', '21f9', '211']);

/** Pictures and how they are shown; no comments and nothing of other programs. */
function cleanBlock({ name }: PicturePart, bytes: Buffer): Buffer | undefined {
  return blocks.has(name) ? bytes : undefined;
}

const orientation = 0x0112;
const short = 3;

/** The one note that a picture is turned or mirrored; undefined: it stands as it is drawn, or nothing readable is said. */
function turnedAs(tiff: Buffer): Buffer | undefined {
  const value = orientationIn(tiff);
  return value === 1 ? undefined : Buffer.from(`49492a0008000000010012010300010000000${value}00000000000000`, 'hex');
}

function orientationIn(tiff: Buffer): number {
  const order = tiff.toString('latin1', 0, 2);
  if (tiff.length < 8 || (order !== 'II' && order !== 'MM')) return 1;
  const two = (at: number): number => (order === 'II' ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at));
  const first = order === 'II' ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  if (two(2) !== 42 || first + 2 > tiff.length) return 1;
  for (let at = first + 2, left = two(first); left > 0 && at + 12 <= tiff.length; at += 12, left -= 1) {
    if (two(at) !== orientation) continue;
    const value = two(at + 8);
    return two(at + 2) === short && value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
