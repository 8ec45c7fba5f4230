import type { Explanation } from '../result/kpi-result.ts';
import type { LeafReader } from '../store/leaf-reader.ts';
import type { AnswerEnv } from './answer-env.ts';
import type { ExplainRequest } from './requests.ts';

/** What a number is made of: inputs with counts, filters, period, and what was left out and why (G16). */
export async function explain(_request: ExplainRequest, _env: AnswerEnv, _reader: LeafReader): Promise<Explanation> {
  throw new Error('not yet');
}
