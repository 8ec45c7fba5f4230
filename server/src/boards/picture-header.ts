/** A picture as its own bytes describe it. */
export interface PictureHeader {
  readonly type: 'image/png' | 'image/jpeg' | 'image/webp' | 'image/gif';
  readonly width: number;
  readonly height: number;
  /** Where the picture ends: what stands behind it is no part of it. */
  readonly end: number;
  /** It has more than one frame. */
  readonly isMoving: boolean;
  /** All it is made of behind its first bytes, one after the other. */
  readonly parts: readonly PicturePart[];
}

/** A part with its name, length and checksum: a chunk, a segment with what is drawn behind it, or a block. */
export interface PicturePart {
  /** Of a JPEG its marker, of a GIF the kind of block, both as hexadecimal digits. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** What is wrong with bytes: no picture of a known type, or one that is cut off or contradicts itself. */
export type PictureFault = 'kind' | 'damaged';

/** A step over bytes that are not there. */
class Cut extends Error {}

/** Bytes that are read within their bounds alone. @throws Cut */
interface Reader {
  readonly bytes: Buffer;
  readonly at: (index: number) => number;
  readonly number: (index: number, length: 2 | 3 | 4, order: 'big' | 'little') => number;
  readonly text: (index: number, length: number) => string;
}

function readerOf(bytes: Buffer): Reader {
  const within = (index: number, length: number): number => {
    if (index < 0 || index + length > bytes.length) throw new Cut();
    return index;
  };
  return {
    bytes,
    at: (index) => bytes[within(index, 1)]!,
    number: (index, length, order) => (order === 'big' ? bytes.readUIntBE(within(index, length), length) : bytes.readUIntLE(within(index, length), length)), // prettier-ignore
    text: (index, length) => bytes.toString('latin1', within(index, length), index + length),
  };
}

/**
 * What a PNG, JPEG, WebP or GIF says of itself, by its first bytes and nothing else. It is gone through from its first to its last part without
 * unpacking anything, each byte once at most.
 */
export function readPicture(bytes: Buffer): PictureHeader | PictureFault {
  const read = [readPng, readJpeg, readWebp, readGif][signatureOf(bytes)];
  if (!read) return 'kind';
  try {
    const header = read(readerOf(bytes));
    return header.width > 0 && header.height > 0 ? header : 'damaged';
  } catch (error) {
    if (error instanceof Cut) return 'damaged';
    throw error;
  }
}

const signatures = [/^\x89PNG\r\n\x1a\n/, /^\xff\xd8\xff/, /^RIFF[^]{4}WEBP/, /^GIF8[79]a/] as const;

function signatureOf(bytes: Buffer): number {
  const head = bytes.toString('latin1', 0, 12);
  return signatures.findIndex((signature) => signature.test(head));
}

/** Parts with a length, a name and a checksum, from IHDR to IEND. */
function readPng({ number, text }: Reader): PictureHeader {
  if (number(8, 4, 'big') !== 13 || text(12, 4) !== 'IHDR') throw new Cut();
  const [width, height] = [number(16, 4, 'big'), number(20, 4, 'big')];
  const parts: PicturePart[] = [{ name: 'IHDR', from: 8, to: 33 }];
  for (let at = 33; ;) {
    const [length, name] = [number(at, 4, 'big'), text(at + 4, 4)];
    if (name === 'IHDR') throw new Cut();
    parts.push({ name, from: at, to: at + 12 + length });
    at += 12 + length;
    if (name !== 'IEND') continue;
    // The last part has to be there as a whole, and something drawn before it.
    text(at - 1, 1);
    const has = (wanted: string): boolean => parts.some((part) => part.name === wanted);
    if (!has('IDAT')) throw new Cut();
    return { type: 'image/png', width, height, end: at, isMoving: has('acTL'), parts };
  }
}

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
const standsAlone = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7);

/** Segments with a marker and a length, drawn data between them, up to the end mark. */
function readJpeg(reader: Reader): PictureHeader {
  const { at: byte, number } = reader;
  let size: { readonly width: number; readonly height: number } | undefined;
  let isDrawn = false;
  const parts: PicturePart[] = [];
  for (let at = 2; ;) {
    if (byte(at) !== 0xff) throw new Cut();
    while (byte(at) === 0xff) at += 1;
    const marker = byte(at);
    const part = { name: marker.toString(16), from: at - 1 };
    at += 1;
    if (marker === 0xd9) {
      if (!size || !isDrawn) throw new Cut();
      return { type: 'image/jpeg', ...size, end: at, isMoving: false, parts: [...parts, { ...part, to: at }] };
    }
    if (standsAlone(marker)) continue;
    const length = number(at, 2, 'big');
    if (length < 2 || marker === 0x00 || marker === 0xd8) throw new Cut();
    if (isFrame(marker)) {
      if (size) throw new Cut();
      size = { height: number(at + 3, 2, 'big'), width: number(at + 5, 2, 'big') };
    }
    at += length;
    if (marker === 0xda) {
      isDrawn = size !== undefined;
      at = afterDrawn(reader, at);
    }
    parts.push({ ...part, to: at });
  }
}

/** Where drawn data end: at a marker that is none of those inside of them. */
function afterDrawn({ bytes, at: byte }: Reader, from: number): number {
  for (let at = from; ; at += 2) {
    at = bytes.indexOf(0xff, at);
    if (at < 0) throw new Cut();
    const next = byte(at + 1);
    if (next === 0xff) at -= 1;
    else if (next !== 0x00 && !standsAlone(next)) return at;
  }
}

/** Parts with a name and a length inside of one that says how long the whole is. */
function readWebp(reader: Reader): PictureHeader {
  const { number, text, at: byte } = reader;
  const end = 8 + number(4, 4, 'little');
  text(end - 1, 1);
  let canvas: readonly [number, number] | undefined;
  let drawn: readonly [number, number] | undefined;
  let isMoving = false;
  const parts: PicturePart[] = [];
  for (let at = 12; at + 8 <= end;) {
    const [name, length] = [text(at, 4), number(at + 4, 4, 'little')];
    const data = at + 8;
    if (data + length > end) throw new Cut();
    if (name === 'VP8X') {
      canvas = [1 + number(data + 4, 3, 'little'), 1 + number(data + 7, 3, 'little')];
      isMoving ||= (byte(data) & 0x02) !== 0;
    }
    if (name === 'ANIM' || name === 'ANMF') isMoving = true;
    if (name === 'VP8 ' || name === 'VP8L') {
      if (drawn) throw new Cut();
      drawn = name === 'VP8L' ? losslessSize(reader, data) : lossySize(reader, data);
    }
    parts.push({ name, from: at, to: Math.min(end, data + length + (length % 2)) });
    at = data + length + (length % 2);
  }
  const size = canvas ?? drawn;
  if (!size || (!drawn && !isMoving)) throw new Cut();
  if (canvas && drawn && (canvas[0] !== drawn[0] || canvas[1] !== drawn[1])) throw new Cut();
  return { type: 'image/webp', width: size[0], height: size[1], end, isMoving, parts };
}

function lossySize({ number }: Reader, data: number): readonly [number, number] {
  if (number(data + 3, 3, 'big') !== 0x9d012a) throw new Cut();
  return [number(data + 6, 2, 'little') & 0x3fff, number(data + 8, 2, 'little') & 0x3fff];
}

function losslessSize({ number, at: byte }: Reader, data: number): readonly [number, number] {
  if (byte(data) !== 0x2f) throw new Cut();
  const bits = number(data + 1, 4, 'little');
  return [1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff)];
}

/** Blocks, each a chain of pieces of at most 255 bytes, up to the end mark. */
function readGif(reader: Reader): PictureHeader {
  const { number, at: byte } = reader;
  const [width, height] = [number(6, 2, 'little'), number(8, 2, 'little')];
  let frames = 0;
  const parts: PicturePart[] = [];
  for (let at = 13 + colorsOf(byte(10)); ;) {
    const block = byte(at);
    if (block === 0x3b) {
      if (frames === 0) throw new Cut();
      return { type: 'image/gif', width, height, end: at + 1, isMoving: frames > 1, parts: [...parts, { name: '3b', from: at, to: at + 1 }] };
    }
    const from = at;
    const name = block === 0x21 ? `21${byte(at + 1).toString(16)}` : block.toString(16);
    if (block === 0x21) at = afterPieces(reader, at + 2);
    else if (block === 0x2c) {
      const [right, bottom] = [number(at + 1, 2, 'little') + number(at + 5, 2, 'little'), number(at + 3, 2, 'little') + number(at + 7, 2, 'little')];
      if (right > width || bottom > height) throw new Cut();
      frames += 1;
      at = afterPieces(reader, at + 11 + colorsOf(byte(at + 9)));
    } else throw new Cut();
    parts.push({ name, from, to: at });
  }
}

/** How long a table of colours is. */
const colorsOf = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 0x07) + 1));

function afterPieces({ at: byte }: Reader, from: number): number {
  let at = from;
  while (byte(at) !== 0) at += 1 + byte(at);
  return at + 1;
}
