import type { CompiledSql } from '@leadline/kpi';
import type { LaneName } from './lanes.ts';

/** One statement of a request. Times in milliseconds. Nothing in it comes from the data. */
export interface TracedStatement {
  /** What it counts, by the ids of measures and kinds of records. */
  readonly label: string;
  readonly lane: string;
  /** `hit`: known; `shared`: another request was asking the same; `miss`: asked of the store. */
  readonly cache: 'hit' | 'shared' | 'miss';
  readonly waitMs: number;
  readonly ms: number;
  readonly rows: number;
  readonly source?: CompiledSql['source'];
}

export interface Trace {
  /** Wait of the whole request for its turn. */
  readonly waited: (ms: number) => void;
  readonly add: (statement: TracedStatement) => void;
  readonly list: () => { readonly waitMs: number; readonly statements: readonly TracedStatement[] };
}

/** What a request carries with it from its arrival to its statements. */
export interface Call {
  readonly lane: LaneName;
  /** Aborted where whoever asked has gone. */
  readonly signal: AbortSignal;
  readonly trace: Trace;
}

export function makeTrace(): Trace {
  const statements: TracedStatement[] = [];
  let waitMs = 0;
  return {
    waited: (ms) => void (waitMs += ms),
    add: (statement) => void statements.push(statement),
    list: () => ({ waitMs, statements }),
  };
}
