import { crc32, deflateSync } from 'node:zlib';

const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const chunk = (name: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  return Buffer.concat([u32(data.length), body, u32(crc32(body))]);
};

/** A whole PNG of one colour that any program opens. `claims`: what its head says instead of its true size. */
export function pngOf(width: number, height: number, claims: readonly [number, number] = [width, height], ...more: readonly string[]): Buffer {
  const rows = Buffer.concat(Array.from({ length: height }, () => Buffer.concat([Buffer.of(0), Buffer.alloc(width * 3, 0x7f)])));
  const head = Buffer.concat([u32(claims[0]), u32(claims[1]), Buffer.of(8, 2, 0, 0, 0)]);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    ...more.map((name) => chunk(name, Buffer.alloc(8))),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A TIFF that says how a picture is turned, and where and with what it was taken. */
export function exifOf(turned: number, order: 'II' | 'MM' = 'II'): Buffer {
  const bytes = Buffer.alloc(10 + 3 * 12 + 4 + secret.length);
  const two = (value: number, at: number): number => (order === 'II' ? bytes.writeUInt16LE(value, at) : bytes.writeUInt16BE(value, at));
  const four = (value: number, at: number): number => (order === 'II' ? bytes.writeUInt32LE(value, at) : bytes.writeUInt32BE(value, at));
  bytes.write(order, 'latin1');
  two(42, 2);
  four(8, 4);
  two(3, 8);
  const entry = (at: number, tag: number, type: number, count: number): void => {
    two(tag, at);
    two(type, at + 2);
    four(count, at + 4);
  };
  entry(10, 0x010f, 2, secret.length);
  four(50, 18);
  entry(22, 0x0112, 3, 1);
  two(turned, 30);
  entry(34, 0x8825, 4, 1);
  bytes.write(secret, 50, 'latin1');
  return bytes;
}
/** What nobody may find in a picture that is kept. */
export const secret = 'Canon 47.6875N 17.6504E';

/** A whole picture with so many parts put in front of what is drawn. */
export const withChunks = (png: Buffer, ...more: readonly (readonly [string, Buffer])[]): Buffer =>
  Buffer.concat([png.subarray(0, 33), ...more.map(([name, data]) => chunk(name, data)), png.subarray(33)]);
export const withSegments = (jpeg: Buffer, ...more: readonly (readonly [number, Buffer])[]): Buffer =>
  Buffer.concat([jpeg.subarray(0, 20), ...more.map(([marker, data]) => segment(marker, data)), jpeg.subarray(20)]);
/** A comment and a note of another program. */
export const withBlocks = (gif: Buffer): Buffer => {
  const pieces = Buffer.concat([Buffer.of(secret.length), Buffer.from(secret, 'latin1'), Buffer.of(0)]);
  const program = Buffer.concat([Buffer.from('21ff0b', 'hex'), Buffer.from('XMP DataXMP', 'latin1'), pieces]);
  return Buffer.concat([gif.subarray(0, 19), Buffer.from('21fe', 'hex'), pieces, program, gif.subarray(19)]);
};

/** One at the upper left, of 2 × 3, with one piece of drawn data. */
const gifFrame = Buffer.from('2c0000000002000300000202845100', 'hex');
const gifTimes = Buffer.from('21f9040000000000', 'hex');

/** A GIF of 2 × 3 with so many frames. */
export const gifOf = (frames: number): Buffer =>
  Buffer.concat([
    Buffer.from('GIF89a', 'latin1'),
    Buffer.from('02000300800000000000ffffff', 'hex'),
    ...Array.from({ length: frames }, () => Buffer.concat([gifTimes, gifFrame])),
    Buffer.of(0x3b),
  ]);

const segment = (marker: number, data: Buffer): Buffer =>
  Buffer.concat([Buffer.of(0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff), data]);

/** The parts of a JPEG in their order; what is drawn holds a stuffed byte and a restart. */
export function jpegOf(width: number, height: number, frames = 1): Buffer {
  const frame = segment(0xc0, Buffer.of(8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0));
  return Buffer.concat([
    Buffer.of(0xff, 0xd8),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...Array.from({ length: frames }, () => frame),
    segment(0xda, Buffer.of(1, 1, 0, 0, 63, 0)),
    Buffer.of(0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9),
  ]);
}

/** A WebP of parts as they are named. */
export function webpOf(...parts: readonly (readonly [name: string, data: Buffer])[]): Buffer {
  const inside = parts.map(([name, data]) => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(data.length);
    return Buffer.concat([Buffer.from(name, 'latin1'), length, data, Buffer.alloc(data.length % 2)]);
  });
  const body = Buffer.concat([Buffer.from('WEBP', 'latin1'), ...inside]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([Buffer.from('RIFF', 'latin1'), length, body]);
}
export const lossy = (width: number, height: number): readonly [string, Buffer] => ['VP8 ', Buffer.of(0x10, 0, 0, 0x9d, 0x01, 0x2a, width & 0xff, width >> 8, height & 0xff, height >> 8, 0)]; // prettier-ignore
export const lossless = (width: number, height: number): readonly [string, Buffer] => {
  const bits = Buffer.alloc(4);
  bits.writeUInt32LE((width - 1) | ((height - 1) << 14));
  return ['VP8L', Buffer.concat([Buffer.of(0x2f), bits])];
};
export const extended = (width: number, height: number, flags = 0): readonly [string, Buffer] => {
  const data = Buffer.alloc(10);
  data[0] = flags;
  data.writeUIntLE(width - 1, 4, 3);
  data.writeUIntLE(height - 1, 7, 3);
  return ['VP8X', data];
};
