import { createReadStream } from 'node:fs';
import iconv from 'iconv-lite';
import { fileHolds, type Needles } from './needles.ts';

const longestLine = 1024 * 1024;

/**
 * A file that is read as no table, without what is theirs: in the lines that hold it, every cell or word with it.
 * @returns undefined where it holds nothing
 */
export async function scrubFile(path: string, needles: Needles): Promise<AsyncIterable<Uint8Array> | undefined> {
  return (await fileHolds(path, needles)) ? scrubbed(path, needles) : undefined;
}

/** Bytes are read one for one, so that whatever is not theirs stays as it is, in any encoding of one byte or UTF-8. */
async function* scrubbed(path: string, { texts, ways, externalIds }: Needles): AsyncGenerator<Uint8Array> {
  const forms = [...texts, ...ways, ...externalIds].flatMap((text) =>
    [text, text.normalize('NFD')].flatMap((form) =>
      ['utf-8', 'utf-16le', 'utf-16be', 'windows-1250', 'windows-1251', 'windows-1258'].map((encoding) =>
        iconv.encode(form, encoding).toString('latin1'),
      ),
    ),
  );
  const all = [...new Set(forms)].filter((form) => form.length >= 4).sort((a, b) => b.length - a.length);
  const clean = (text: string): string => {
    let result = text;
    for (const form of all) {
      for (
        let at = result.toLowerCase().indexOf(form.toLowerCase());
        at >= 0;
        at = result.toLowerCase().indexOf(form.toLowerCase(), at + form.length)
      )
        result = result.slice(0, at) + 'x'.repeat(form.length) + result.slice(at + form.length);
    }
    return result;
  };
  let rest = '';
  for await (const piece of createReadStream(path, { encoding: 'latin1', highWaterMark: 1_048_576 }) as AsyncIterable<string>) {
    const text = rest + piece;
    const end = text.lastIndexOf('\n') + 1;
    const cut = end > 0 || text.length < longestLine ? end : text.length;
    yield Buffer.from(clean(text.slice(0, cut)), 'latin1');
    rest = text.slice(cut);
  }
  yield Buffer.from(clean(rest), 'latin1');
}
