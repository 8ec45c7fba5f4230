import { expect, test } from 'vitest';
import type { KpiQuery } from '../query/kpi-query.ts';
import type { SqlRow } from '../store/leaf-reader.ts';
import { midJune as env } from './answer-env.fixture.ts';
import type { AnswerEnv } from './answer-env.ts';
import { answerQueries } from './answer-queries.ts';

const query: KpiQuery = { kpis: [{ id: 'calls_made_count' }], period: { kind: 'custom', from: '2026-06-01', to: '2026-06-11' } };

/** Every statement finds these rows. */
const answer = async (rows: readonly SqlRow[], asked: AnswerEnv = env) => {
  const [result] = await answerQueries([query], asked, { read: () => Promise.resolve(rows) });
  return result!;
};

test('the same rows give the same cells without being worked out again, in an answer of its own', async () => {
  const rows = [['5', '5', '5']];
  const [first, again] = [await answer(rows), await answer(rows, { ...env, asOf: { ...env.asOf, dataVersion: '2' } })];
  expect(first.totals[0]?.value).toBe('5');
  expect(again.totals[0]).toBe(first.totals[0]);
  expect([first.asOf.dataVersion, again.asOf.dataVersion]).toEqual(['1', '2']);
});

test('other rows are worked out, also where they come back to what they said before', async () => {
  const values = [];
  for (const count of ['5', '6', '5', '7']) values.push((await answer([[count, count, count]])).totals[0]?.value);
  expect(values).toEqual(['5', '6', '5', '7']);
});

test('what is looked up for all of a request counts too: no records at all are no zero', async () => {
  const empty: readonly SqlRow[] = [];
  expect((await answer(empty)).totals[0]).toMatchObject({ value: null, reason: 'no_data' });
  expect((await answer([['0', '0', '0']])).totals[0]?.value).toBe('0');
  expect((await answer(empty)).totals[0]).toMatchObject({ value: null, reason: 'no_data' });
});
