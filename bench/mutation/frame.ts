import fc from 'fast-check';
import { appendFileSync } from 'node:fs';
import { afterAll, afterEach, beforeEach, vi, type RunnerTask } from 'vitest';

interface Switches {
  activeMutant?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number;
  mutantCoverage?: { static: Record<string, number> };
}

/** Enough for every loop that ends. */
const mostHits = 300_000;
const environmentName = '__STRYKER_ACTIVE_MUTANT__';
const switches = ((globalThis as { __stryker__?: Switches }).__stryker__ ??= {});

interface Patience {
  readonly testMs: number;
  readonly hookMs: number;
}

/** Turns one mutant on for the tests of one file, or none; after the first that fails the others have nothing to add. */
export function frame(mutant: string | null, place?: number, patience?: Patience): void {
  if (place !== undefined) appendFileSync(process.env['MUTATION_OUT']!, `${JSON.stringify({ began: place })}\n`);
  switches.activeMutant = mutant ?? 'none';
  switches.hitCount = 0;
  switches.hitLimit = mostHits;
  // Read by threads the tests start.
  process.env[environmentName] = switches.activeMutant;
  // The first example that fails says enough: no smaller one is looked for.
  fc.configureGlobal({ endOnFailure: true });
  if (patience) vi.setConfig({ testTimeout: patience.testMs, hookTimeout: patience.hookMs });
  // Whatever keeps the process busy for ever is found by that, and the process with it.
  const timer = patience && setTimeout(() => process.kill(process.pid, 'SIGKILL'), 2 * (patience.testMs + patience.hookMs));
  afterAll(() => clearTimeout(timer));
  beforeEach(({ task, onTestFailed }) => {
    if (mutant !== null) onTestFailed(() => skipRest(task.file.tasks));
  });
}

/** Neither the tests that have not begun nor what comes before and after them. */
function skipRest(tasks: readonly RunnerTask[]): void {
  for (const task of tasks) {
    if (task.result === undefined) task.mode = 'skip';
    else if (task.type === 'suite') skipRest(task.tasks);
  }
}

const takeHits = (): readonly string[] => {
  const hits = switches.mutantCoverage?.static ?? {};
  const ids = Object.keys(hits);
  for (const id of ids) delete hits[id];
  return ids;
};

/** Writes down what is reached while the modules are loaded and while the tests run. */
export function observe(testFile: string): () => void {
  takeHits();
  frame(null);
  return () => {
    const loading = takeHits();
    const start = performance.now();
    let longest = 0;
    afterEach(({ task }) => void (longest = Math.max(longest, Date.now() - (task.result?.startTime ?? Date.now()))));
    afterAll(() => {
      const seen = { testFile, loading, running: takeHits(), ms: Math.round(performance.now() - start), longestMs: longest };
      appendFileSync(process.env['MUTATION_OUT']!, `${JSON.stringify(seen)}\n`);
    });
  };
}
