import { DuckDBConnection } from '@duckdb/node-api';

export interface StepTime {
  readonly statements: number;
  readonly ms: number;
}

export interface Watch {
  /** Time by the step that asked (a function of server/src/facts), since the last call. */
  readonly take: () => ReadonlyMap<string, StepTime>;
  /** The slowest statements since the last `take`, and how long each took. */
  readonly slowest: () => readonly { readonly step: string; readonly sql: string; readonly ms: number }[];
}

const isStep = /^(derive|publish|write|read|list|bring|hand|count|make)[A-Z]/;
const isPart = /^(deriveAll|writeFacts|writeEntity|writeRows|rewriteRows|readMeta|makeContext)$/;

/** Measures every statement of this process and finds by the stack which step of applying it belongs to. */
export function watchStatements(): Watch {
  Error.stackTraceLimit = 60;
  let steps = new Map<string, StepTime>();
  let all: { step: string; sql: string; ms: number }[] = [];
  const note = (step: string, sql: string, ms: number): void => {
    const before = steps.get(step) ?? { statements: 0, ms: 0 };
    steps.set(step, { statements: before.statements + 1, ms: before.ms + ms });
    all.push({ step, sql, ms });
  };
  const original = DuckDBConnection.prototype.run as (this: DuckDBConnection, ...given: unknown[]) => Promise<unknown>;
  const measured = async function (this: DuckDBConnection, ...given: unknown[]): Promise<unknown> {
    const step = stepOf(new Error().stack ?? '');
    const start = performance.now();
    try {
      return await original.apply(this, given);
    } finally {
      note(step, String(given[0]), performance.now() - start);
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
    slowest: () => [...all].sort((a, b) => b.ms - a.ms).slice(0, 15),
  };
}

/** The innermost step of applying, without what all steps share. */
function stepOf(stack: string): string {
  const names = [...stack.matchAll(/at (?:async )?([A-Za-z]+)/g)].map(([, name]) => name!.replace(/\d+$/, ''));
  const within = names.slice(0, names.indexOf('writeFacts') < 0 ? names.length : names.indexOf('writeFacts'));
  const step = within.findLast((name) => isStep.test(name) && !isPart.test(name));
  return step ?? (within.includes('writeEntity') ? 'writeEntity' : (names.find((name) => name === 'applyBatch') ?? 'other'));
}
