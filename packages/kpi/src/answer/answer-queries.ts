import type { KpiQuery } from '../query/kpi-query.ts';
import type { KpiResult } from '../result/kpi-result.ts';
import type { LeafReader } from '../store/leaf-reader.ts';
import type { AnswerEnv } from './answer-env.ts';

/** Answers several questions together: they are planned as one, and equal statements run once. */
export async function answerQueries(_queries: readonly KpiQuery[], _env: AnswerEnv, _reader: LeafReader): Promise<readonly KpiResult[]> {
  throw new Error('not yet');
}

/** @throws KpiIssueError where the question cannot be answered as asked */
export async function answerQuery(query: KpiQuery, env: AnswerEnv, reader: LeafReader): Promise<KpiResult> {
  const [result] = await answerQueries([query], env, reader);
  return result!;
}
