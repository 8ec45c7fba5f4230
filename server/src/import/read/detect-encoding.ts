import type { Encoding } from '@leadline/contract';
import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import type { FileScan } from './scan-file.ts';

export interface DetectedEncoding {
  readonly name: Encoding;
  /** Byte order mark or well-formed UTF-8; else the user should look at the preview. */
  readonly isCertain: boolean;
  readonly candidates: readonly Encoding[];
}

const eightBit = ['windows-1250', 'windows-1251', 'windows-1252', 'windows-1258', 'iso-8859-2'] as const satisfies readonly Encoding[];

/** Letters that texts in these encodings are full of; a wrong encoding shows other signs in their place. */
const usual: Readonly<Record<(typeof eightBit)[number], RegExp>> = {
  'windows-1250': /[áéíóöőúüűÁÉÍÓÖŐÚÜŰąćęłńśźżĄĆĘŁŃŚŹŻčďěňřšťůýžČĎĚŇŘŠŤŮÝŽ]/gu,
  'windows-1251': /[а-яА-ЯёЁ]/gu,
  'windows-1252': /[àâäãåæçèéêëìíîïñòóôöõøùúûüßÀÂÄÃÅÆÇÈÉÊËÎÏÑÒÓÔÖÕØÙÚÛÜ]/gu,
  'windows-1258': /[ăâđêôơưĂÂĐÊÔƠƯ]|(?<=[aeiouyăâêôơưAEIOUYĂÂÊÔƠƯ])[\u0300\u0301\u0303\u0309\u0323]/gu,
  'iso-8859-2': /[áéíóöőúüűÁÉÍÓÖŐÚÜŰąćęłńśźżĄĆĘŁŃŚŹŻ]/gu,
};

export function detectEncoding(scan: FileScan): DetectedEncoding {
  if (scan.byteOrderMark !== null) return certain(scan.byteOrderMark);
  if (scan.isUtf8 && !scan.hasNul) return certain('utf-8');
  const wide = withoutMark(scan.head);
  if (wide) return { name: wide, isCertain: false, candidates: [wide] };
  if (scan.isUtf8) return certain('utf-8');
  const scores = eightBit.map((name) => [name, score(sample(scan.head), name)] as const);
  const ordered = [...scores].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  return { name: ordered[0]!, isCertain: false, candidates: ordered };
}

function certain(name: Encoding): DetectedEncoding {
  return { name, isCertain: true, candidates: [name] };
}

/** UTF-16 without a mark: every second byte of Latin text is zero. */
function withoutMark(head: Buffer): Encoding | undefined {
  const pairs = Math.min(2000, head.length >> 1);
  let [even, odd] = [0, 0];
  for (let at = 0; at < pairs; at += 1) {
    if (head[2 * at] === 0) even += 1;
    if (head[2 * at + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.3 && even < pairs * 0.05) return 'utf-16le';
  return even > pairs * 0.3 && odd < pairs * 0.05 ? 'utf-16be' : undefined;
}

/** Lines with bytes above 127, at most 64 KiB of them. */
function sample(head: Buffer): Buffer {
  const lines: Buffer[] = [];
  let size = 0;
  for (let start = 0; start < head.length && size < 65_536;) {
    const end = head.indexOf(10, start);
    const line = head.subarray(start, end < 0 ? head.length : end + 1);
    if (line.some((byte) => byte > 127)) {
      lines.push(line);
      size += line.length;
    }
    start += line.length;
  }
  return Buffer.concat(lines);
}

function score(bytes: Buffer, name: (typeof eightBit)[number]): number {
  const text = iconv.decode(bytes, name);
  const foreign = text.match(/[^\x00-\x7f]/gu)?.length ?? 0;
  if (foreign === 0) return 0;
  const good = text.match(usual[name])?.length ?? 0;
  const bad = text.match(/[\u0080-\u009f\ufffd¤¦¬±·¸]/gu)?.length ?? 0;
  const isAlphabetOfItsOwn = (text.match(/[^\x00-\x7f]{3}/gu)?.length ?? 0) * 3 > foreign * 0.5;
  const fits = (name === 'windows-1251') === isAlphabetOfItsOwn ? 0.5 : 0;
  const guess = analyse(bytes).find((match) => match.name.toLowerCase() === name)?.confidence ?? 0;
  const isSubset = name === 'iso-8859-2' ? 0.3 : 0;
  return (good - 2 * bad) / foreign + fits + guess / 500 - isSubset;
}
