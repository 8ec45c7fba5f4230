import { DuckDBConnection } from '@duckdb/node-api';

export interface StepTime {
  readonly statements: number;
  readonly ms: number;
  /** Of the whole process while the statement ran. */
  readonly processorMs: number;
}

export interface Watch {
  /** Time by the step that asked (a function of server/src/facts), since the last call. */
  readonly take: () => ReadonlyMap<string, StepTime>;
  /** Statements since then. */
  readonly count: () => number;
  /** The slowest statements since the last `take`, and how long each took. */
  readonly slowest: () => readonly { readonly step: string; readonly sql: string; readonly ms: number; readonly processorMs: number }[];
}

const isStep = /^(derive|publish|write|read|list|bring|hand|count|make)[A-Z]/;
const isPart = /^(deriveAll|writeFacts|writeEntity|writeRows|rewriteRows|readMeta|makeContext)$/;

/** Measures every statement of this process and finds by the stack which step of applying it belongs to. */
export function watchStatements(): Watch {
  Error.stackTraceLimit = 60;
  let steps = new Map<string, StepTime>();
  let all: { step: string; sql: string; ms: number; processorMs: number }[] = [];
  const note = (step: string, sql: string, ms: number, processorMs: number): void => {
    const before = steps.get(step) ?? { statements: 0, ms: 0, processorMs: 0 };
    steps.set(step, { statements: before.statements + 1, ms: before.ms + ms, processorMs: before.processorMs + processorMs });
    all.push({ step, sql, ms, processorMs });
  };
  const original = DuckDBConnection.prototype.run as (this: DuckDBConnection, ...given: unknown[]) => Promise<unknown>;
  const measured = async function (this: DuckDBConnection, ...given: unknown[]): Promise<unknown> {
    const step = stepOf(new Error().stack ?? '');
    const start = performance.now();
    const cpu = process.cpuUsage();
    try {
      return await original.apply(this, given);
    } finally {
      const { user, system } = process.cpuUsage(cpu);
      note(step, String(given[0]), performance.now() - start, (user + system) / 1000);
    }
  };
  Object.defineProperty(DuckDBConnection.prototype, 'run', { value: measured });
  return {
    take: () => {
      const taken = steps;
      steps = new Map();
      all = [];
      return taken;
    },
    count: () => all.length,
    slowest: () => [...all].sort((a, b) => b.processorMs - a.processorMs).slice(0, 20),
  };
}

/** The innermost step of applying, without what all steps share. */
function stepOf(stack: string): string {
  const names = [...stack.matchAll(/at (?:async )?([A-Za-z]+)/g)].map(([, name]) => name!.replace(/\d+$/, ''));
  const within = names.slice(0, names.indexOf('writeFacts') < 0 ? names.length : names.indexOf('writeFacts'));
  const step = within.findLast((name) => isStep.test(name) && !isPart.test(name));
  return step ?? (within.includes('writeEntity') ? 'writeEntity' : (names.find((name) => name === 'applyBatch') ?? 'other'));
}

export function printWatch(watch: Watch): void {
  for (const { step, sql, ms, processorMs } of watch.slowest()) {
    const beginning = sql.replace(/\s+/g, ' ').slice(0, 130);
    console.log(
      `    ${ms.toFixed(0).padStart(6)} ms, processor ${processorMs.toFixed(0).padStart(5)} ms ${step}, ${sql.length} characters: ${beginning}`,
    );
  }
  for (const [step, { statements, ms, processorMs }] of [...watch.take()].sort((a, b) => b[1].processorMs - a[1].processorMs)) {
    console.log(
      `  ${step.padEnd(28)} ${ms.toFixed(0).padStart(7)} ms, processor ${processorMs.toFixed(0).padStart(6)} ms ${String(statements).padStart(5)} statements`,
    );
  }
}
