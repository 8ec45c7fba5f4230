import { appendFileSync } from 'node:fs';
import { afterAll, afterEach, beforeEach } from 'vitest';

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

/** Turns one mutant on for the tests of one file, or none; after the first that fails the others have nothing to add. */
export function frame(mutant: string | null, place?: number, patienceMs?: number): void {
  if (place !== undefined) appendFileSync(process.env['MUTATION_OUT']!, `${JSON.stringify({ began: place })}\n`);
  switches.activeMutant = mutant ?? 'none';
  switches.hitCount = 0;
  switches.hitLimit = mostHits;
  // Read by threads the tests start.
  process.env[environmentName] = switches.activeMutant;
  // Whatever waits for ever is found by that, and the process with it.
  const timer = patienceMs === undefined ? undefined : setTimeout(() => process.kill(process.pid, 'SIGKILL'), patienceMs);
  afterAll(() => clearTimeout(timer));
  let hasFailed = false;
  beforeEach((context) => {
    if (hasFailed) context.skip();
  });
  afterEach(({ task }) => {
    hasFailed ||= mutant !== null && task.result?.state === 'fail';
  });
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
    afterAll(() => {
      const seen = { testFile, loading, running: takeHits(), ms: Math.round(performance.now() - start) };
      appendFileSync(process.env['MUTATION_OUT']!, `${JSON.stringify(seen)}\n`);
    });
  };
}
