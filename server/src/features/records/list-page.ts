import { catalogFor, listRecords, type RecordsPage, type RecordsRequest } from '@leadline/kpi';
import { assertMayCompare } from '#server/access/may-compare.ts';
import { answeringOf } from '#server/answering/answer-env.ts';
import { assertOwn } from '#server/answering/assert-shown.ts';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';

/** The records behind a number, a page of them: each names its person. @throws LeadlineError access.people_not_compared, access.people_hidden */
export async function listPage(asking: Asking, input: RecordsRequest): Promise<RecordsPage> {
  assertMayCompare(asking.principal, asking.scope, [{ by: ['person'] }]);
  return inLane(asking, async () => {
    const { env, reader, own } = await answeringOf(asking);
    assertOwn(env, input.query);
    return listRecords(input, { ...env, catalog: catalogFor(input.query, env, own) }, reader);
  });
}
