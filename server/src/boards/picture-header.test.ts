import { expect, test } from 'vitest';
import { extended, gifOf, jpegOf, lossless, lossy, pngOf, webpOf } from './picture-header.fixture.ts';
import { readPicture } from './picture-header.ts';

const sized = (bytes: Buffer) => {
  const read = readPicture(bytes);
  return typeof read === 'string' ? read : [read.type, read.width, read.height, read.isMoving];
};

test('what a picture is, its own bytes say', () => {
  expect(sized(pngOf(7, 5))).toEqual(['image/png', 7, 5, false]);
  expect(sized(jpegOf(640, 480))).toEqual(['image/jpeg', 640, 480, false]);
  expect(sized(gifOf(1))).toEqual(['image/gif', 2, 3, false]);
  expect(sized(webpOf(lossy(300, 200)))).toEqual(['image/webp', 300, 200, false]);
  expect(sized(webpOf(lossless(16384, 3)))).toEqual(['image/webp', 16384, 3, false]);
  expect(sized(webpOf(extended(70000, 9), lossy(300, 200)))).toBe('damaged');
  expect(sized(webpOf(extended(300, 200), lossy(300, 200)))).toEqual(['image/webp', 300, 200, false]);
  expect(sized(pngOf(1, 1, [100_000, 99_999]))).toEqual(['image/png', 100_000, 99_999, false]);
});

test('what moves is told', () => {
  expect(sized(gifOf(2))).toEqual(['image/gif', 2, 3, true]);
  expect(sized(pngOf(2, 2, [2, 2], 'acTL'))).toEqual(['image/png', 2, 2, true]);
  expect(sized(webpOf(extended(9, 9, 0x02)))).toEqual(['image/webp', 9, 9, true]);
  expect(sized(webpOf(extended(9, 9), ['ANMF', Buffer.alloc(16)]))).toEqual(['image/webp', 9, 9, true]);
});

test('what is something else is no picture', () => {
  for (const text of [
    '',
    'x',
    '<svg xmlns="http://www.w3.org/2000/svg"/>',
    '<!doctype html><script>1</script>',
    '%PDF-1.7',
    'BM6\0',
    'GIF90a',
    'RIFF....WAVE',
    '\x89PNG',
    'PK\x03\x04',
  ])
    // prettier-ignore
    expect(readPicture(Buffer.from(text, 'latin1')), text).toBe('kind');
});

test('one that is cut off anywhere, or contradicts itself, is damaged; whatever is changed in it ends nothing', () => {
  for (const whole of [pngOf(3, 2), jpegOf(9, 9), gifOf(1), webpOf(lossy(5, 5)), webpOf(extended(4, 4), lossless(4, 4))]) {
    for (let length = 12; length < whole.length; length += 1) expect(readPicture(whole.subarray(0, length)), `${length} of ${whole.length}`).toBe('damaged'); // prettier-ignore
    for (let at = 0; at < whole.length; at += 1)
      for (const value of [0x00, 0xff, 0x7f]) {
        const changed = Buffer.from(whole);
        changed[at] = value;
        const read = readPicture(changed);
        if (typeof read !== 'string') expect(read.end).toBeLessThanOrEqual(whole.length);
      }
  }
  expect([jpegOf(9, 9, 2), jpegOf(0, 9), jpegOf(9, 9, 0), pngOf(1, 1, [0, 1]), gifOf(0), webpOf(), webpOf(lossy(1, 1), lossy(1, 1))].map(sized)).toEqual(Array(7).fill('damaged')); // prettier-ignore
});

test('what stands behind its end is no part of it', () => {
  for (const whole of [pngOf(3, 2), jpegOf(9, 9), gifOf(1), webpOf(lossy(5, 5))]) {
    const read = readPicture(Buffer.concat([whole, Buffer.from('<script>alert(1)</script>')]));
    expect(read).toMatchObject({ end: whole.length });
  }
});
