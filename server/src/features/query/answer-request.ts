import type { QueryResponse } from '@leadline/contract';
import { answerInVersions, type KpiQuery } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';

/** Answers all questions of a page together. @throws KpiIssueError what cannot be asked; LeadlineError http.busy */
export function answerRequest(asking: Asking, queries: readonly KpiQuery[], notes = false): Promise<QueryResponse> {
  return asking.lanes.run(async () => {
    const { env, reader, own } = await answeringOf(asking);
    return { results: await answerInVersions(queries, env, reader, own, { notes }) };
  });
}
