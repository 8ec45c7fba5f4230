import { LeadlineError, type Encoding } from '@leadline/contract';
import iconv from 'iconv-lite';
import { createReadStream, createWriteStream } from 'node:fs';
import { copyFile, link, rm } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileScan } from './scan-file.ts';

/**
 * Puts the file as UTF-8 where the engine may read it: linked where it is UTF-8 already, else decoded as a stream. A byte
 * order mark decides whatever the recipe says.
 * @throws LeadlineError import.wrong_encoding where UTF-8 is expected and the bytes are none
 */
export async function decodeFile(
  source: { readonly path: string; readonly name: string },
  scan: FileScan,
  encoding: Encoding,
  target: string,
): Promise<void> {
  const actual = scan.byteOrderMark ?? encoding;
  await rm(target, { force: true });
  if (actual === 'utf-8') {
    if (!scan.isUtf8) throw new LeadlineError('invalid', 'import.wrong_encoding', { file: source.name, encoding });
    await link(source.path, target).catch(() => copyFile(source.path, target));
    return;
  }
  const steps = [
    iconv.decodeStream(actual) as NodeJS.ReadWriteStream,
    ...(actual === 'windows-1258' ? [composed()] : []),
    iconv.encodeStream('utf-8') as NodeJS.ReadWriteStream,
  ];
  await pipeline([createReadStream(source.path), ...steps, createWriteStream(target)]);
}

/** windows-1258 writes tone marks after their letters; the last characters wait for what may follow them. */
function composed(): Transform {
  let rest = '';
  return new Transform({
    decodeStrings: false,
    encoding: 'utf8',
    transform(piece: string, _encoding, done) {
      const text = rest + String(piece);
      rest = text.slice(-4);
      done(null, text.slice(0, -4).normalize('NFC'));
    },
    flush(done) {
      done(null, rest.normalize('NFC'));
    },
  });
}

/** The beginning of the file as text, cut at a whole character. */
export function decodeHead(scan: FileScan, encoding: Encoding): string {
  const actual = scan.byteOrderMark ?? encoding;
  return iconv
    .decode(scan.head, actual)
    .replace(/^\ufeff/, '')
    .replace(/\ufffd$/, '')
    .normalize('NFC');
}
