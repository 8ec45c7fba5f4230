import { catalogFor, explain, type ExplainRequest, type Explanation } from '@leadline/kpi';
import { assertMayCompare } from '#server/access/may-compare.ts';
import { answeringOf, type Answering } from '#server/answering/answer-env.ts';
import { assertShown } from '#server/answering/assert-shown.ts';
import { inLane } from '#server/answering/in-lane.ts';
import { nameMembers } from '#server/answering/name-members.ts';
import type { Asking } from '#server/context.ts';

/** What a number is made of, and what was left out of it and why. @throws LeadlineError access.people_not_compared, access.people_hidden */
export async function explainNumber(asking: Asking, input: ExplainRequest): Promise<Explanation> {
  assertMayCompare(asking.principal, asking.scope, [input.query]);
  return inLane(asking, async () => {
    const answering = await answeringOf(asking);
    const { env, reader, own } = answering;
    assertShown(env, input.query);
    const explanation = await explain(input, { ...env, catalog: catalogFor(input.query, env, own) }, reader);
    return env.scope.kind === 'all' ? explanation : { ...explanation, filters: await nameFilters(explanation.filters, answering) };
  });
}

/** What is filtered by and not to be seen keeps its id as name. */
function nameFilters(filters: Explanation['filters'], answering: Answering): Promise<Explanation['filters']> {
  return Promise.all(
    filters.map(async (filter) => ({
      ...filter,
      members: await nameMembers(
        answering,
        filter.dimension,
        filter.members.map(({ id }) => id),
      ),
    })),
  );
}
