import { LeadlineError } from '@leadline/contract';
import type { CompiledSql, SqlRow } from '@leadline/kpi';
import type { FactStore } from '#server/facts/fact-store.ts';
import { isNonAdditive } from '#server/facts/statement-kind.ts';
import type { LaneName, Lanes, StatementLaneName } from './lanes.ts';

export interface StatementRun {
  readonly rows: readonly SqlRow[];
  readonly lane: StatementLaneName;
  /** Milliseconds in the queue and in the store. */
  readonly waitMs: number;
  readonly ms: number;
}

export type RunStatement = (statement: CompiledSql, lane: LaneName, signal: AbortSignal) => Promise<StatementRun>;

export interface StatementLimits {
  /** From being asked to the last row, the wait included. */
  readonly deadlineMs: number;
  readonly maxRows: number;
}

/** Runs statements in their lanes, interrupted at the deadline and where nobody waits any more. */
export function makeRunStatement({ facts, lanes, limits }: { facts: Pick<FactStore, 'read'>; lanes: Lanes; limits: StatementLimits }): RunStatement {
  return async (statement, asked, signal) => {
    const lane = asked === 'interactive' && isNonAdditive(statement) ? 'heavy' : asked;
    const came = performance.now();
    const late = new AbortController();
    const timer = setTimeout(() => late.abort(tooSlow(limits.deadlineMs)), limits.deadlineMs);
    const either = AbortSignal.any([signal, late.signal]);
    try {
      return await lanes.statements[lane].run(async () => {
        const began = performance.now();
        const rows = await facts.read(statement, { signal: either, maxRows: limits.maxRows });
        return { rows, lane, waitMs: began - came, ms: performance.now() - began };
      }, either);
    } finally {
      clearTimeout(timer);
    }
  };
}

function tooSlow(deadlineMs: number): LeadlineError {
  return new LeadlineError('limit', 'store.too_slow', { seconds: Math.max(1, Math.round(deadlineMs / 1000)) });
}
