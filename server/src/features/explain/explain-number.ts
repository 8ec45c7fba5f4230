import { catalogFor, explain, type ExplainRequest, type Explanation } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';

/** What a number is made of, and what was left out of it and why. */
export function explainNumber(asking: Asking, input: ExplainRequest): Promise<Explanation> {
  return inLane(asking, async () => {
    const { env, reader, own } = await answeringOf(asking);
    return explain(input, { ...env, catalog: catalogFor(input.query, env, own) }, reader);
  });
}
