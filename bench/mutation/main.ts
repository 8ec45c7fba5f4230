import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyTree } from '../../test/security/seeded-faults/copy-tree.ts';
import { instrument, type Mutant } from './instrument.ts';
import { observeTests, type Observed } from './observe-tests.ts';
import { runBatch, type Outcome, type Trial } from './run-batch.ts';
import { targets, testFiles } from './targets.ts';
import { openTrialBook, type TrialBook } from './trial-book.ts';

/**
 * npm run stryker [-- --only scope --part 4 --most 30 --out file --keep]: every mutant of Stryker in the code of access, sessions and the audit trail, and which
 * of them the tests find. The product is loaded once with all of them in it, each behind a switch; for every mutant the files of tests that reach
 * it run, one after the other, until one fails. With `--part 4` every fourth mutant of each file is tried, with `--most 30` no file of tests that takes
 * longer than so many seconds. What was found stands in the file named by `--out`: asked again, the run goes on after it.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    tests: { type: 'string', default: '' },
    part: { type: 'string', default: '1' },
    most: { type: 'string', default: '600' },
    out: { type: 'string', default: 'node_modules/.cache/leadline/mutation.jsonl' },
    keep: { type: 'boolean', default: false },
  },
});
const root = process.cwd();
const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 }).split('\n');
const batchSize = 120;

function listMatching(patterns: readonly string[]): readonly string[] {
  const regexOf = (pattern: string): RegExp =>
    new RegExp(
      `^${pattern
        .replaceAll('.', '\\.')
        .replaceAll('*', '[^/]*')
        .replace(/\{([^}]*)\}/, (_, names: string) => `(${names.replaceAll(',', '|')})`)}$`,
    );
  return patterns.flatMap((pattern) => tracked.filter((file) => regexOf(pattern).test(file)));
}

export interface Verdict extends Mutant {
  readonly killedBy: string | null;
  readonly tried: number;
}

const copy = copyTree(root);
try {
  const sources = listMatching(targets).filter((file) => !/\.(test|fixture)\.ts$/.test(file));
  const read = (name: string) => ({ name, content: readFileSync(join(root, name), 'utf8'), mutate: true });
  const whole = sources.map(read);
  const { files, mutants: all } = await instrument(root, whole);
  for (const { name, content } of files) writeFileSync(join(copy, name), content);
  const book = openTrialBook(root, values.out, whole);
  const wanted = everyNth(all.filter(({ fileName }) => matches(values.only, fileName)));
  console.log(`${wanted.length} of ${all.length} mutants in ${sources.length} files`);
  const tests = listMatching(testFiles).filter((file) => matches(values.tests, file));
  await judge(wanted, inOrder(await observeTests(copy, tests, book, all), all), book);
  report(wanted, book);
} finally {
  if (!values.keep) rmSync(copy, { recursive: true, force: true });
  else console.log(copy);
}

function matches(parts: string, file: string): boolean {
  return parts.split(',').some((part) => file.includes(part));
}

function everyNth(mutants: readonly Mutant[]): readonly Mutant[] {
  const places = new Map<string, number>();
  return mutants.filter(({ fileName }) => {
    const at = places.get(fileName) ?? 0;
    places.set(fileName, at + 1);
    return at % Number(values.part) === 0;
  });
}

/** The quickest first; of tests beside the code more is expected. */
function inOrder({ reaching, msOf, ...rest }: Observed, mutants: readonly Mutant[]): Observed {
  const folderOf = new Map(mutants.map(({ id, fileName }) => [id, dirname(fileName)]));
  const weight = (id: string, file: string): number => (300 + msOf.get(file)!) * (dirname(file) === folderOf.get(id) ? 1 : 3);
  const isQuick = (file: string): boolean => msOf.get(file)! <= 1000 * Number(values.most);
  const ordered = [...reaching].map(([id, files]) => [id, files.filter(isQuick).sort((a, b) => weight(id, a) - weight(id, b))] as const);
  return { reaching: new Map(ordered), msOf, ...rest };
}

/** Rounds: whatever is left after one goes to the next file of tests that reaches it. */
async function judge(mutants: readonly Mutant[], { reaching, onlyLoading, msOf, longestOf }: Observed, book: TrialBook): Promise<void> {
  const isFound = (mutant: Mutant): boolean => book.tried(mutant).some(({ passed }) => !passed);
  const next = (mutant: Mutant): string | undefined => {
    const tried = new Set(book.tried(mutant).map(({ testFile }) => testFile));
    return isFound(mutant) ? undefined : reaching.get(mutant.id)?.find((file) => !tried.has(file));
  };
  const patienceFor = (file: string, anew: boolean): Trial['patience'] => ({
    testMs: 3_000 + 4 * longestOf.get(file)!,
    hookMs: (anew ? 20_000 : 4_000) + 2 * msOf.get(file)!,
  });
  const byId = new Map(mutants.map((mutant) => [mutant.id, mutant]));
  const given = new Set<string>();
  for (let round = 1; ; round += 1) {
    const trials = mutants.flatMap((mutant): Trial[] => {
      const testFile = next(mutant);
      if (testFile === undefined || given.has(mutant.id)) return [];
      const anew = onlyLoading.has(mutant.id);
      return [{ mutant: mutant.id, testFile, anew, patience: patienceFor(testFile, anew) }];
    });
    if (trials.length === 0) break;
    console.log(`round ${round}: ${trials.length} mutants`);
    const orderOf = ({ anew, testFile }: Trial): string => `${anew ? 1 : 0} ${String(msOf.get(testFile)).padStart(7, '0')} ${testFile}`;
    const byFile = trials.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : orderOf(a) > orderOf(b) ? 1 : 0));
    for (let start = 0; start < byFile.length; start += batchSize) {
      const batch = byFile.slice(start, start + batchSize);
      const outcomes = await tryAll(batch);
      for (const { trial, passed, by } of outcomes) book.note(byId.get(trial.mutant!)!, { testFile: trial.testFile, passed, by });
      const done = new Set(outcomes.map(({ trial }) => trial.mutant));
      for (const { mutant } of batch) if (!done.has(mutant)) given.add(mutant!);
      const found = mutants.filter(isFound).length;
      console.log(`  ${Math.min(start + batchSize, byFile.length)} of ${byFile.length} tried, ${found} of ${mutants.length} found in all`);
    }
  }
}

/** What took too long is believed when it takes too long with twice the patience too. */
async function tryAll(trials: readonly Trial[]): Promise<readonly Outcome[]> {
  const outcomes = await tryOnce(trials);
  const late = outcomes.filter(({ passed, isLate }) => !passed && isLate);
  if (late.length === 0) return outcomes;
  const again = await tryOnce(
    late.map(({ trial }) => ({ ...trial, patience: { testMs: 2 * trial.patience.testMs, hookMs: 2 * trial.patience.hookMs } })),
  );
  return [...outcomes.filter((outcome) => !late.includes(outcome)), ...again];
}

/** Until all have an outcome; what follows one that ended the process is tried again. After a file that fails with no mutant on nothing is believed. */
async function tryOnce(trials: readonly Trial[]): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let left = trials, idle = 0; left.length > 0 && idle < 2;) {
    const sound = controlled(await runBatch(copy, withControls(left)));
    outcomes.push(...sound);
    idle = sound.length === 0 ? idle + 1 : 0;
    const done = new Set(outcomes.map(({ trial }) => trial.mutant));
    left = left.filter(({ mutant }) => !done.has(mutant));
  }
  return outcomes;
}

const controlEvery = 10;

function withControls(trials: readonly Trial[]): readonly Trial[] {
  return trials.flatMap((trial, at) => {
    const following = trials[at + 1];
    const isDue = (at + 1) % controlEvery === 0 || following?.testFile !== trial.testFile || following.anew !== trial.anew;
    return isDue ? [trial, { ...trial, mutant: null }] : [trial];
  });
}

/** What came between the last control that held and one that did not, is not believed where it failed. */
function controlled(outcomes: readonly Outcome[]): readonly Outcome[] {
  const believed: Outcome[] = [];
  let since: Outcome[] = [];
  for (const outcome of outcomes) {
    if (outcome.trial.mutant !== null) since.push(outcome);
    else {
      if (!outcome.passed) console.log(`  ${outcome.trial.testFile} fails without a mutant: ${outcome.by}`);
      believed.push(...(outcome.passed ? since : since.filter(({ passed }, at) => passed || at === 0)));
      since = [];
    }
  }
  return [...believed, ...since.filter(({ passed, by }) => passed || by.startsWith('the process'))];
}

function report(mutants: readonly Mutant[], book: TrialBook): void {
  const isFound = (mutant: Mutant): boolean => book.tried(mutant).some(({ passed }) => !passed);
  const line = (name: string, some: readonly Mutant[]): string => {
    const found = some.filter(isFound).length;
    const unreached = some.filter((mutant) => book.tried(mutant).length === 0).length;
    return `| ${name} | ${some.length} | ${found} | ${unreached} | ${((100 * found) / some.length).toFixed(1)} % |`;
  };
  for (const mutant of mutants.filter((one) => !isFound(one))) {
    const { fileName, location, mutatorName, replacement } = mutant;
    console.log(
      `${fileName}:${location.start.line + 1}:${location.start.column + 1} ${mutatorName} → ${replacement.slice(0, 120).replaceAll('\n', ' ')}`,
    );
  }
  console.log('| file | mutants | found | reached by no test | |\n|---|---|---|---|---|');
  for (const name of [...new Set(mutants.map(({ fileName }) => fileName))].sort())
    console.log(
      line(
        name,
        mutants.filter(({ fileName }) => fileName === name),
      ),
    );
  console.log(line('all', mutants));
}
