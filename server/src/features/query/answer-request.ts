import type { QueryResponse } from '@leadline/contract';
import { answerInVersions, type KpiQuery } from '@leadline/kpi';
import { assertMayCompare } from '#server/access/may-compare.ts';
import { answeringOf } from '#server/answering/answer-env.ts';
import { inLane } from '#server/answering/in-lane.ts';
import { othersTurn } from '#server/answering/others-turn.ts';
import { withOwnNames } from '#server/answering/with-own-names.ts';
import type { Asking } from '#server/context.ts';

/** Answers all questions of a page together. @throws KpiIssueError what cannot be asked; LeadlineError http.busy, access.people_not_compared */
export async function answerRequest(asking: Asking, queries: readonly KpiQuery[], notes = false): Promise<QueryResponse> {
  assertMayCompare(asking.principal, asking.scope, queries);
  return inLane(asking, async () => {
    const { env, reader, own } = await answeringOf(asking);
    const results = await answerInVersions(queries, env, reader, own, { notes, pause: othersTurn });
    return { results: results.map((result) => withOwnNames(result, asking, own)) };
  });
}
