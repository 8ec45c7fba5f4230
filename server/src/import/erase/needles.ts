import iconv from 'iconv-lite';
import { createReadStream } from 'node:fs';

/** Texts to look for and take out. */
export interface Needles {
  /** Everything that says something about the person, in lower case. */
  readonly texts: ReadonlySet<string>;
  /** Numbers and addresses that are theirs alone, in lower case: also found inside other texts. */
  readonly ways: readonly string[];
  /** What the sources call them. */
  readonly externalIds: readonly string[];
}

const shortest = 4;
const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1251', 'windows-1252', 'windows-1258', 'iso-8859-2'] as const;
const pieceBytes = 4 * 1024 * 1024;

/** Whether the bytes of a file hold one of the needles, in any encoding files come in. */
export async function fileHolds(path: string, needles: Needles): Promise<boolean> {
  const bytes = bytesOf([...needles.texts, ...needles.ways, ...needles.externalIds]);
  const longest = Math.max(0, ...bytes.map(({ length }) => length));
  if (longest === 0) return false;
  let rest = Buffer.alloc(0);
  for await (const piece of createReadStream(path, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>) {
    const all = Buffer.concat([rest, lowered(piece)]);
    if (bytes.some((needle) => all.includes(needle))) return true;
    rest = all.subarray(Math.max(0, all.length - longest));
  }
  return false;
}

/** Of letters A–Z alone: the bytes of a file are in no known encoding. */
function lowered(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes);
  for (let at = 0; at < copy.length; at += 1) if (copy[at]! >= 65 && copy[at]! <= 90) copy[at]! += 32;
  return copy;
}

function bytesOf(texts: readonly string[]): readonly Buffer[] {
  const all = new Map<string, Buffer>();
  for (const text of texts) {
    // Other letters stay as they are written: both forms are looked for.
    for (const form of [text, text.normalize('NFC'), text.normalize('NFD')]) {
      for (const encoding of encodings) {
        const bytes = lowered(iconv.encode(form.trim(), encoding));
        if (bytes.length >= shortest) all.set(bytes.toString('hex'), bytes);
      }
    }
  }
  return [...all.values()];
}

/** A text without what is theirs; undefined where it holds nothing of it. */
export function withoutNeedles(text: string, needles: Needles, mark = 'erased'): string | undefined {
  const plain = text.normalize('NFC').trim().toLowerCase();
  if (needles.texts.has(plain)) return mark;
  let [result, at] = [text, -1];
  for (const way of needles.ways) {
    if (way.length < shortest + 2) continue;
    while ((at = result.toLowerCase().indexOf(way)) >= 0) result = result.slice(0, at) + mark + result.slice(at + way.length);
  }
  return result === text ? undefined : result;
}

/** Shorter texts, and single words, stand for too much else. */
const shortestName = 5;

/** A sentence without what is theirs, names of several words within it included; undefined where it holds nothing of it. */
export function withoutNames(text: string, needles: Needles, mark = 'erased'): string | undefined {
  const whole = withoutNeedles(text, needles, mark);
  let result = (whole ?? text).normalize('NFC');
  for (const name of needles.texts) {
    if (name.length < shortestName || !/\p{L}\s+\p{L}/u.test(name)) continue;
    const plain = name.normalize('NFC').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    result = result.replace(new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, 'giu'), mark);
  }
  return result === text.normalize('NFC') ? undefined : result;
}
