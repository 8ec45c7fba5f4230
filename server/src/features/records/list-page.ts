import { catalogFor, listRecords, type RecordsPage, type RecordsRequest } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';

/** The records behind a number, a page of them. */
export function listPage(asking: Asking, input: RecordsRequest): Promise<RecordsPage> {
  return inLane(asking, async () => {
    const { env, reader, own } = await answeringOf(asking);
    return listRecords(input, { ...env, catalog: catalogFor(input.query, env, own) }, reader);
  });
}
