import type { QueryResponse } from '@leadline/contract';
import type { OwnNames } from '@leadline/i18n';
import { answerInVersions, type KpiColumn, type KpiQuery, type KpiResult } from '@leadline/kpi';
import { assertMayCompare } from '#server/access/may-compare.ts';
import { answeringOf } from '#server/answering/answer-env.ts';
import { inLane } from '#server/answering/in-lane.ts';
import { ownNames } from '#server/answering/describe-kpi.ts';
import type { Asking } from '#server/context.ts';

/** Answers all questions of a page together. @throws KpiIssueError what cannot be asked; LeadlineError http.busy, access.people_not_compared */
export async function answerRequest(asking: Asking, queries: readonly KpiQuery[], notes = false): Promise<QueryResponse> {
  assertMayCompare(asking.principal, asking.scope, queries);
  return inLane(asking, async () => {
    const { env, reader, own } = await answeringOf(asking);
    const results = await answerInVersions(queries, env, reader, own, { notes, pause: othersTurn });
    return own.kept.size === 0 ? { results } : { results: results.map((result) => named(result, ownNames(own, asking.locale))) };
  });
}

/** Other requests, and who is sent away, do not wait for a whole board to be worked out. */
function othersTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** With the names people have given to KPIs of their own. */
function named(result: KpiResult, names: OwnNames): KpiResult {
  const nameOf = (column: KpiColumn): KpiColumn => {
    const name = names(column.ref.id);
    return name === undefined ? column : { ...column, name };
  };
  return { ...result, columns: result.columns.map(nameOf) };
}
