import { runSpecs } from './run-batch.ts';

export interface Observed {
  /** Files of tests that reach a mutant, the quickest first. */
  readonly reaching: ReadonlyMap<string, readonly string[]>;
  /** Mutants reached only while modules are loaded. */
  readonly onlyLoading: ReadonlySet<string>;
  readonly msOf: ReadonlyMap<string, number>;
}

/** Runs every file of tests once with no mutant on. @throws Error where one fails */
export async function observeTests(copy: string, testFiles: readonly string[]): Promise<Observed> {
  const specs = testFiles.map((file, at) => {
    const text = [
      `import { observe } from '../frame.ts';`,
      `const observed = observe(${JSON.stringify(file)});`,
      `await import('../../../${file}?observed');`,
      'observed();',
    ];
    return [`o${String(at).padStart(3, '0')}`, text.join('\n')] as const;
  });
  const lines = await runSpecs(copy, specs);
  for (const { ended, passed, failed } of lines) if (ended !== undefined && passed !== true) throw new Error(`${ended}: ${failed?.[0] ?? 'fails'}`);
  const seen = lines.filter(({ testFile }) => testFile !== undefined).toSorted((a, b) => a.ms! - b.ms!);
  if (seen.length !== testFiles.length) throw new Error(`of ${testFiles.length} files of tests ${seen.length} have run`);
  const reaching = new Map<string, string[]>();
  const add = (id: string, file: string): void => void reaching.set(id, [...(reaching.get(id) ?? []), file]);
  for (const { testFile, running } of seen) for (const id of running!) add(id, testFile!);
  const loading = new Set(seen.flatMap((line) => line.loading!));
  const onlyLoading = new Set([...loading].filter((id) => !reaching.has(id)));
  for (const { testFile } of seen.slice(0, filesForLoading)) for (const id of onlyLoading) add(id, testFile!);
  for (const { testFile, ms } of seen) console.log(`  ${testFile}: ${(ms! / 1000).toFixed(1)} s`);
  return { reaching, onlyLoading, msOf: new Map(seen.map(({ testFile, ms }) => [testFile!, ms!])) };
}

/** Whatever uses what is made while modules are loaded: the quickest say most. */
const filesForLoading = 12;
