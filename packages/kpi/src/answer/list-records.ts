import type { RecordsPage } from '../result/kpi-result.ts';
import type { LeafReader } from '../store/leaf-reader.ts';
import type { AnswerEnv } from './answer-env.ts';
import type { RecordsRequest } from './requests.ts';

/** The records behind a number: their contributions re-aggregate exactly to it. */
export async function listRecords(_request: RecordsRequest, _env: AnswerEnv, _reader: LeafReader): Promise<RecordsPage> {
  throw new Error('not yet');
}
