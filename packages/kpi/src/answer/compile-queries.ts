import { assertValid, planQuery } from '../plan/plan-query.ts';
import type { KpiQuery } from '../query/kpi-query.ts';
import type { CompiledSql } from '../store/leaf-reader.ts';
import { type AnswerEnv, catalogOf } from './answer-env.ts';
import { listLeaves, placePlan } from './evaluate-plan.ts';
import { compileLeaves } from './read-leaves.ts';

/**
 * The leaf statements of questions, without running them: for snapshots and traces.
 * @throws KpiIssueError where a question cannot be answered as asked
 */
export function compileQueries(queries: readonly KpiQuery[], env: AnswerEnv): readonly CompiledSql[] {
  for (const query of queries) assertValid(query, catalogOf(env));
  const leaves = queries.flatMap((query) => listLeaves(placePlan(planQuery(query, env.scope, catalogOf(env), env.period), env)));
  return compileLeaves(leaves, env);
}
