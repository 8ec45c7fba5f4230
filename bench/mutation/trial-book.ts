import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { hash } from 'node:crypto';
import type { Mutant } from './instrument.ts';
import type { Seen } from './observe-tests.ts';

export interface Tried {
  readonly testFile: string;
  readonly passed: boolean;
  /** The first test that failed; why, where none did. */
  readonly by: string;
}

/** What runs have found so far, a line each: it counts while neither the changed file nor the file of tests is another one. */
export interface TrialBook {
  readonly tried: (mutant: Mutant) => readonly Tried[];
  readonly note: (mutant: Mutant, tried: Tried) => void;
  /** What a file of tests reaches, while nothing that is changed is another one. */
  readonly seen: (testFile: string) => Seen | undefined;
  readonly noteSeen: (seen: Seen) => void;
}

interface Line {
  readonly mutant?: string;
  readonly test: string;
  readonly tried?: Tried;
  readonly sources?: string;
  readonly seen?: Seen;
}

const short = (text: string): string => hash('sha256', text).slice(0, 16);

export function openTrialBook(root: string, path: string, sources: readonly { readonly name: string; readonly content: string }[]): TrialBook {
  mkdirSync(dirname(path), { recursive: true });
  const hashes = new Map(sources.map(({ name, content }) => [name, short(content)]));
  const all = short(JSON.stringify([...hashes]));
  const hashOf = (file: string): string => {
    const known = hashes.get(file) ?? short(readFileSync(join(root, file), 'utf8'));
    hashes.set(file, known);
    return known;
  };
  const keyOf = ({ fileName, location: { start, end }, mutatorName, replacement }: Mutant): string =>
    `${fileName}@${hashOf(fileName)}:${start.line}:${start.column}-${end.line}:${end.column}:${mutatorName}:${short(replacement)}`;
  const add = (line: Line): void => appendFileSync(path, `${JSON.stringify(line)}\n`);
  const book = new Map<string, Tried[]>();
  const seen = new Map<string, Seen>();
  const texts = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  for (const line of texts.filter((text) => text !== '').map((text) => JSON.parse(text) as Line)) {
    const file = line.tried?.testFile ?? line.seen!.testFile;
    if (!existsSync(join(root, file)) || line.test !== hashOf(file)) continue;
    if (line.mutant !== undefined) book.set(line.mutant, [...(book.get(line.mutant) ?? []), line.tried!]);
    else if (line.sources === all) seen.set(file, line.seen!);
  }
  return {
    tried: (mutant) => book.get(keyOf(mutant)) ?? [],
    note: (mutant, tried) => {
      const key = keyOf(mutant);
      book.set(key, [...(book.get(key) ?? []), tried]);
      add({ mutant: key, test: hashOf(tried.testFile), tried });
    },
    seen: (testFile) => seen.get(testFile),
    noteSeen: (one) => add({ test: hashOf(one.testFile), sources: all, seen: one }),
  };
}
