import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One file of tests with one mutant on; null: with none, which has to pass. */
export interface Trial {
  readonly mutant: string | null;
  readonly testFile: string;
  /** The mutant is reached while modules are loaded: they are loaded anew. */
  readonly anew: boolean;
  /** It hangs where a test, or what comes before the first one, takes longer. */
  readonly patience: { readonly testMs: number; readonly hookMs: number };
}

export interface Outcome {
  readonly trial: Trial;
  readonly passed: boolean;
  /** The first test that failed; why, where none did. */
  readonly by: string;
  /** It took too long, which may be the machine. */
  readonly isLate: boolean;
}

/** Until the first file of tests begins, and where nobody says how long one may take. */
const patienceMs = 180_000;

/** All of one kind: with modules loaded anew or not. @returns how each trial ended; of those after one that ended the process itself, nothing */
export async function runBatch(copy: string, trials: readonly Trial[]): Promise<readonly Outcome[]> {
  const specs = [
    ['s', firstText(trials[0]!)] as const,
    ...trials.map((trial, at) => [`t${String(at).padStart(4, '0')}`, textOf(trial, at)] as const),
  ];
  const silenceMs = 5_000 + Math.max(...trials.map(({ patience }) => 2 * (patience.testMs + patience.hookMs)));
  const lines = await runSpecs(copy, specs, silenceMs);
  const outcomes: Outcome[] = [];
  const nameOf = (path: string): number => Number(/t(\d+)\.test\.ts$/.exec(path)?.[1] ?? -1);
  const ended = new Set<number>();
  for (const { ended: path, passed, failed, isLate } of lines) {
    const trial = path === undefined ? undefined : trials[nameOf(path)];
    if (trial === undefined) continue;
    ended.add(nameOf(path!));
    outcomes.push({ trial, passed: passed ?? false, by: failed?.[0] ?? 'set-up', isLate: isLate === true });
  }
  const hanging = lines.map(({ began }) => began).findLast((at) => at !== undefined);
  if (hanging !== undefined && !ended.has(hanging))
    outcomes.push({ trial: trials[hanging]!, passed: false, by: 'the process ends or hangs', isLate: true });
  return outcomes;
}

/** With no mutant on, and without a hurry: what it loads the others find loaded. */
function firstText({ testFile }: Trial): string {
  return [`import { frame } from '../frame.ts';`, 'frame(null);', `await import('../../../${testFile}?first');`].join('\n');
}

function textOf({ mutant, testFile, anew, patience }: Trial, at: number): string {
  return [
    `import { vi } from 'vitest';`,
    `import { frame } from '../frame.ts';`,
    `frame(${JSON.stringify(mutant)}, ${at}, ${JSON.stringify(patience)});`,
    anew ? 'vi.resetModules();' : '',
    `await import('../../../${testFile}?${mutant ?? 'none'}-${at}');`,
  ].join('\n');
}

export interface Line {
  readonly began?: number;
  readonly ended?: string;
  readonly passed?: boolean;
  readonly failed?: readonly string[];
  readonly isLate?: boolean;
  readonly ms?: number;
  readonly longestMs?: number;
  readonly testFile?: string;
  readonly loading?: readonly string[];
  readonly running?: readonly string[];
}

/** What the tests keep for a moment needs no disk. */
const inMemory = existsSync('/dev/shm') ? { TMPDIR: '/dev/shm' } : {};

/**
 * Runs files of tests in one process.
 * @param silenceMs nothing ends for so long: the product goes in circles, where its own clock does not run any more
 * @returns what they left
 */
export async function runSpecs(
  copy: string,
  specs: readonly (readonly [name: string, text: string])[],
  silenceMs = patienceMs,
): Promise<readonly Line[]> {
  const folder = join(copy, 'bench/mutation/specs');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of specs) writeFileSync(join(folder, `${name}.test.ts`), text);
  const out = join(copy, 'mutation.jsonl');
  rmSync(out, { force: true });
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'bench/mutation/vitest.config.ts'];
  const child = spawn(process.execPath, args, {
    cwd: copy,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
    env: { ...process.env, MUTATION_OUT: out, ...inMemory },
  });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => appendFileSync(join(copy, 'mutation.log'), text));
  let [seen, since] = [0, Date.now()];
  const timer = setInterval(() => {
    const length = existsSync(out) ? readFileSync(out).length : 0;
    if (length !== seen) [seen, since] = [length, Date.now()];
    else if (Date.now() - since > (seen === 0 ? patienceMs : silenceMs)) process.kill(-child.pid!, 'SIGKILL');
  }, 1_000);
  await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(timer);
  if (!existsSync(out)) return [];
  return readFileSync(out, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}
