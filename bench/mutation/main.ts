import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { copyTree } from '../../test/security/seeded-faults/copy-tree.ts';
import { instrument, type Mutant } from './instrument.ts';
import { observeTests, type Observed } from './observe-tests.ts';
import { runBatch, type Outcome, type Trial } from './run-batch.ts';
import { targets, testFiles } from './targets.ts';

/**
 * npm run stryker [-- --only scope --part 4 --out file --keep]: every mutant of Stryker in the code of access, sessions and the audit trail, and which of them
 * the tests find. The product is loaded once with all of them in it, each behind a switch; for every mutant the files of tests that reach it
 * run, one after the other, until one fails. With `--part 4` every fourth mutant is tried.
 */
const { values } = parseArgs({
  options: {
    only: { type: 'string', default: '' },
    tests: { type: 'string', default: '' },
    part: { type: 'string', default: '1' },
    out: { type: 'string', default: 'node_modules/.cache/leadline/mutation.json' },
    keep: { type: 'boolean', default: false },
  },
});
const root = process.cwd();
const tracked = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 }).split('\n');
const batchSize = 80;

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
  const sources = listMatching(targets).filter(
    (file) => !/\.(test|fixture)\.ts$/.test(file) && values.only.split(',').some((part) => file.includes(part)),
  );
  const read = (name: string) => ({ name, content: readFileSync(join(root, name), 'utf8'), mutate: true });
  const { files, mutants } = await instrument(root, sources.map(read));
  for (const { name, content } of files) writeFileSync(join(copy, name), content);
  console.log(`${mutants.length} mutants in ${sources.length} files`);
  const observed = await observeTests(
    copy,
    listMatching(testFiles).filter((file) => values.tests.split(',').some((part) => file.includes(part))),
  );
  report(
    await judge(
      mutants.filter((_, at) => at % Number(values.part) === 0),
      inOrder(observed, mutants),
    ),
  );
} finally {
  if (!values.keep) rmSync(copy, { recursive: true, force: true });
  else console.log(copy);
}

/** Tests beside the code first, then the quickest. */
function inOrder({ reaching, onlyLoading, msOf }: Observed, mutants: readonly Mutant[]): Observed {
  const folderOf = new Map(mutants.map(({ id, fileName }) => [id, dirname(fileName)]));
  const beside = (id: string, file: string): number => (dirname(file) === folderOf.get(id) ? 0 : 1);
  const ordered = [...reaching].map(([id, files]) => [id, files.toSorted((a, b) => beside(id, a) - beside(id, b))] as const);
  return { reaching: new Map(ordered), onlyLoading, msOf };
}

/** Rounds: whatever is left after one goes to the next file of tests that reaches it. */
async function judge(mutants: readonly Mutant[], { reaching, onlyLoading, msOf }: Observed): Promise<readonly Verdict[]> {
  const killedBy = new Map<string, string>();
  const tried = new Map<string, number>();
  const verdicts = (): readonly Verdict[] =>
    mutants.map((mutant) => ({ ...mutant, killedBy: killedBy.get(mutant.id) ?? null, tried: tried.get(mutant.id) ?? 0 }));
  const keep = (): void => writeFileSync(values.out, JSON.stringify(verdicts(), null, 1));
  for (let round = 0; ; round += 1) {
    const open = mutants.filter(({ id }) => !killedBy.has(id) && (reaching.get(id)?.length ?? 0) > round);
    if (open.length === 0) break;
    console.log(`round ${round + 1}: ${open.length} mutants`);
    const trials = open.map(({ id }) => {
      const testFile = reaching.get(id)![round]!;
      const anew = onlyLoading.has(id);
      return { mutant: id, testFile, anew, patienceMs: 8_000 + 3 * msOf.get(testFile)! + (anew ? 20_000 : 0) };
    });
    const orderOf = ({ anew, testFile }: Trial): string => `${anew ? 1 : 0} ${testFile}`;
    const byFile = trials.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : orderOf(a) > orderOf(b) ? 1 : 0));
    for (let start = 0; start < byFile.length; start += batchSize) {
      for (const { trial, passed, by } of await tryAll(byFile.slice(start, start + batchSize))) {
        tried.set(trial.mutant!, (tried.get(trial.mutant!) ?? 0) + 1);
        if (!passed) killedBy.set(trial.mutant!, `${trial.testFile}: ${by}`);
      }
      keep();
      console.log(`  ${Math.min(start + batchSize, byFile.length)} of ${byFile.length} tried, ${killedBy.size} killed in all`);
    }
  }
  return verdicts();
}

/** Until all have an outcome; what follows one that ended the process is tried again. After a file that fails with no mutant on nothing is believed. */
async function tryAll(trials: readonly Trial[]): Promise<readonly Outcome[]> {
  const kinds = [false, true].map((anew) => trials.filter((trial) => trial.anew === anew));
  return [...(await tryAlike(kinds[0]!)), ...(await tryAlike(kinds[1]!))];
}

async function tryAlike(trials: readonly Trial[]): Promise<readonly Outcome[]> {
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
    const isDue = (at + 1) % controlEvery === 0 || at === trials.length - 1 || trials[at + 1]!.testFile !== trial.testFile;
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

function report(verdicts: readonly Verdict[]): void {
  const line = (name: string, some: readonly Verdict[]): string => {
    const killed = some.filter(({ killedBy }) => killedBy !== null).length;
    return `| ${name} | ${some.length} | ${killed} | ${some.filter(({ tried }) => tried === 0).length} | ${((100 * killed) / some.length).toFixed(1)} % |`;
  };
  console.log('| file | mutants | killed | reached by no test | |\n|---|---|---|---|---|');
  for (const name of [...new Set(verdicts.map(({ fileName }) => fileName))].sort())
    console.log(
      line(
        name,
        verdicts.filter(({ fileName }) => fileName === name),
      ),
    );
  console.log(line('all', verdicts));
}
