import { expect, test } from 'vitest';
import { cleanPicture } from './clean-picture.ts';
import {
  exifOf,
  extended,
  gifOf,
  jpegOf,
  lossless,
  lossy,
  pngOf,
  secret,
  webpOf,
  withBlocks,
  withChunks,
  withSegments,
} from './picture-header.fixture.ts';
import { readPicture } from './picture-header.ts';

const text = Buffer.from(secret, 'latin1');
const mark = Buffer.from('Exif\0\0', 'latin1');
const exif = (turned: number, order?: 'II' | 'MM'): Buffer => Buffer.concat([mark, exifOf(turned, order)]);

function clean(bytes: Buffer): Buffer {
  const header = readPicture(bytes);
  if (typeof header === 'string') throw new Error(header);
  const cleaned = cleanPicture(bytes, header);
  // What is left is a whole picture of the same size, and nothing more is taken from it.
  const again = readPicture(cleaned);
  expect(again).toMatchObject({ type: header.type, width: header.width, height: header.height, isMoving: header.isMoving, end: cleaned.length });
  if (typeof again !== 'string') expect(cleanPicture(cleaned, again).equals(cleaned)).toBe(true);
  expect(cleaned.includes(text)).toBe(false);
  return cleaned;
}

const turned = (value: number): string => `49492a0008000000010012010300010000000${value}00000000000000`;
const [plainPng, plainJpeg, plainGif] = [pngOf(3, 2), jpegOf(9, 7), gifOf(1)];
const [profile, adobe] = [Buffer.from('ICC_PROFILE\0\x01\x01 colours', 'latin1'), Buffer.from('Adobe\0d\0\0\0\0\x01', 'latin1')];

test('a picture that says nothing of itself stays byte by byte, without what stands behind its end', () => {
  for (const whole of [plainPng, plainJpeg, plainGif, webpOf(lossy(5, 5)), webpOf(extended(4, 4), lossless(4, 4))]) {
    expect(clean(whole).equals(whole)).toBe(true);
    expect(clean(Buffer.concat([whole, text])).equals(whole)).toBe(true);
  }
});

test('place, camera, comments, small copies and notes of other programs go; colours and resolution stay', () => {
  const chunks = ['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf', 'prVt'].map((name) => [name, text] as const);
  expect(clean(withChunks(plainPng, ...chunks)).equals(plainPng)).toBe(true);
  const kept = [['pHYs', Buffer.alloc(9, 1)], ['iCCP', Buffer.from('p\0\0x')], ['tRNS', Buffer.alloc(6)]] as const; // prettier-ignore
  expect(clean(withChunks(plainPng, ...kept, ...chunks)).equals(withChunks(plainPng, ...kept))).toBe(true);
  const segments = [0xe1, 0xe2, 0xe3, 0xed, 0xee, 0xef, 0xfe, 0xf0].map((marker) => [marker, text] as const);
  const colours = [[0xe2, profile], [0xee, adobe]] as const; // prettier-ignore
  expect(clean(withSegments(plainJpeg, ...segments, ...colours, [0xe1, exif(1)])).equals(withSegments(plainJpeg, ...colours))).toBe(true);
  expect(clean(withBlocks(plainGif)).equals(plainGif)).toBe(true);
  const webp = webpOf(extended(4, 4, 0x20 | 0x08 | 0x04), ['ICCP', profile], lossy(4, 4), ['EXIF', exifOf(1)], ['XMP ', text], ['junk', text]);
  expect(clean(webp).equals(webpOf(extended(4, 4, 0x20), ['ICCP', profile], lossy(4, 4)))).toBe(true);
});

test('the small copy inside of the first segment goes, its resolution stays', () => {
  const first = Buffer.concat([Buffer.from('ffe0', 'hex'), Buffer.of(0, 16 + text.length), Buffer.from('JFIF\0\x01\x01\x01\0\x48\0\x48\x01\x01', 'latin1'), text]); // prettier-ignore
  const [jpeg, small] = [Buffer.concat([plainJpeg.subarray(0, 2), first, plainJpeg.subarray(20)]), 'ffe000104a46494600010101004800480000'];
  expect(clean(jpeg).toString('hex', 2, 20)).toBe(small);
});

test.each([2, 3, 6, 8])('how a picture is turned stays, and nothing beside it: %i', (value) => {
  for (const order of ['II', 'MM'] as const) {
    const note = Buffer.from(turned(value), 'hex');
    expect(clean(withChunks(plainPng, ['eXIf', exifOf(value, order)])).equals(withChunks(plainPng, ['eXIf', note]))).toBe(true);
    expect(clean(withSegments(plainJpeg, [0xe1, exif(value, order)], [0xe1, text])).equals(withSegments(plainJpeg, [0xe1, Buffer.concat([mark, note])]))).toBe(true); // prettier-ignore
    for (const data of [exifOf(value, order), exif(value, order)]) {
      const webp = webpOf(extended(4, 4, 0x0c), lossy(4, 4), ['EXIF', data], ['XMP ', text]);
      expect(clean(webp).equals(webpOf(extended(4, 4, 0x08), lossy(4, 4), ['EXIF', note]))).toBe(true);
    }
  }
});

test('notes that are cut off anywhere, or changed anywhere, end nothing and are not kept', () => {
  const notes = exifOf(6);
  for (let length = 0; length <= notes.length; length += 1) {
    const cut = notes.subarray(0, length);
    const whole = withSegments(plainJpeg, [0xe1, Buffer.concat([mark, cut])]);
    const isTold = length >= 34;
    expect(clean(whole).length - plainJpeg.length, `${length}`).toBe(isTold ? 36 : 0);
    clean(withChunks(plainPng, ['eXIf', cut]));
    clean(webpOf(extended(4, 4, 0x08), lossy(4, 4), ['EXIF', cut]));
  }
  for (let at = 0; at < 50; at += 1)
    for (const value of [0x00, 0xff, 0x7f]) {
      const changed = Buffer.from(notes);
      changed[at] = value;
      expect([0, 36]).toContain(clean(withSegments(plainJpeg, [0xe1, Buffer.concat([mark, changed])])).length - plainJpeg.length);
    }
});

test('a picture with notes that is cut off anywhere is refused before anything is taken from it', () => {
  const whole = [
    withChunks(plainPng, ['eXIf', exifOf(6)], ['tEXt', text]),
    withSegments(plainJpeg, [0xe1, exif(6)], [0xed, text]),
    withBlocks(plainGif),
    webpOf(extended(4, 4, 0x0c), lossy(4, 4), ['EXIF', exifOf(6)], ['XMP ', text]),
  ];
  for (const bytes of whole) for (let length = 12; length < bytes.length; length += 1) expect(readPicture(bytes.subarray(0, length))).toBe('damaged');
});
