import { dirname } from 'node:path';
import type { Mutant } from './instrument.ts';
import { runSpecs } from './run-batch.ts';
import type { TrialBook } from './trial-book.ts';

/** What a file of tests reaches, by number of the mutant. */
export interface Seen {
  readonly testFile: string;
  /** While modules are loaded. */
  readonly loading: readonly string[];
  readonly running: readonly string[];
  readonly ms: number;
  /** The longest of its tests. */
  readonly longestMs: number;
}

export interface Observed {
  /** Files of tests that reach a mutant, the quickest first. */
  readonly reaching: ReadonlyMap<string, readonly string[]>;
  /** Mutants reached only while modules are loaded. */
  readonly onlyLoading: ReadonlySet<string>;
  readonly msOf: ReadonlyMap<string, number>;
  readonly longestOf: ReadonlyMap<string, number>;
}

/** Runs every file of tests once with no mutant on; one that fails then is left out. */
export async function observeTests(copy: string, testFiles: readonly string[], book: TrialBook, mutants: readonly Mutant[]): Promise<Observed> {
  const missing = testFiles.filter((file) => book.seen(file) === undefined);
  const fresh = missing.length === 0 ? [] : await observe(copy, missing);
  for (const one of fresh) book.noteSeen(one);
  const seen = [...testFiles.flatMap((file) => book.seen(file) ?? []), ...fresh].toSorted((a, b) => a.ms - b.ms);
  for (const { testFile, ms } of seen) console.log(`  ${testFile}: ${(ms / 1000).toFixed(1)} s`);
  return arrange(seen, mutants);
}

async function observe(copy: string, testFiles: readonly string[]): Promise<readonly Seen[]> {
  const specs = testFiles.map((file, at) => {
    const text = [
      `import { vi } from 'vitest';`,
      `import { observe } from '../frame.ts';`,
      `vi.resetModules();`,
      `const observed = observe(${JSON.stringify(file)});`,
      `await import('../../../${file}?observed');`,
      'observed();',
    ];
    return [`o${String(at).padStart(3, '0')}`, text.join('\n')] as const;
  });
  const lines = await runSpecs(copy, specs);
  const failed = new Set<string>();
  for (const line of lines.filter(({ ended, passed }) => ended !== undefined && passed !== true)) {
    const file = testFiles[Number(/o(\d+)\.test\.ts$/.exec(line.ended!)![1])]!;
    console.log(`  ${file} fails without a mutant and is left out: ${line.failed?.[0] ?? 'set-up'}`);
    failed.add(file);
  }
  return lines.flatMap(({ testFile, loading, running, ms, longestMs }) =>
    testFile === undefined || failed.has(testFile) ? [] : [{ testFile, loading: loading!, running: running!, ms: ms!, longestMs: longestMs! }],
  );
}

/** Whatever stands in a constant is used by what reaches the rest of its file. */
function arrange(seen: readonly Seen[], mutants: readonly Mutant[]): Observed {
  const fileOf = new Map(mutants.map(({ id, fileName }) => [id, fileName]));
  const reaching = new Map<string, string[]>();
  const add = (id: string, file: string): void => void reaching.set(id, [...(reaching.get(id) ?? []), file]);
  for (const { testFile, running } of seen) for (const id of running) add(id, testFile);
  const onlyLoading = new Set(seen.flatMap(({ loading }) => loading).filter((id) => !reaching.has(id)));
  for (const { testFile, running, loading } of seen) {
    const used = new Set(running.map((id) => fileOf.get(id)));
    const isUsed = (id: string): boolean => used.has(fileOf.get(id)) || dirname(testFile) === dirname(fileOf.get(id)!);
    for (const id of loading) if (onlyLoading.has(id) && isUsed(id)) add(id, testFile);
  }
  const byFile = (of: (one: Seen) => number): ReadonlyMap<string, number> => new Map(seen.map((one) => [one.testFile, of(one)]));
  return { reaching, onlyLoading, msOf: byFile(({ ms }) => ms), longestOf: byFile(({ longestMs }) => longestMs) };
}
