import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namesStatement } from '../../server/src/facts/name-statements.ts';
import { plainText } from '../../server/src/facts/plain-text.ts';
import { worldOf } from '../fixtures/kpi-store.ts';
import { openDuckdb, openPostgres, type Store } from '../invariants/stores.ts';

const names = ['Nguyễn Thị Đào', 'Kovács Győző', 'Борис Ёлкин', 'Łukasz Sørensen', 'Ann Smith'];
const company = { records: { user: names.map((full_name, index) => ({ id: `u${index}`, full_name })) } };

describe.each([
  ['DuckDB', openDuckdb],
  ['PostgreSQL', openPostgres],
] as const)('names searched in %s', (_, open) => {
  let store: Store;
  beforeAll(async () => void (store = await open(worldOf(company))), 120_000);
  afterAll(() => store?.close());

  test.each([
    ['nguyen thi dao', 'Nguyễn Thị Đào'],
    ['GYOZO', 'Kovács Győző'],
    ['Győ', 'Kovács Győző'],
    ['елкин', 'Борис Ёлкин'],
    ['lukasz sor', 'Łukasz Sørensen'],
    ['smith', 'Ann Smith'],
  ])('%s finds %s, as a short list does', async (search, name) => {
    const rows = await store.read(
      namesStatement({ dialect: store.dialect, scope: { kind: 'all' }, today: '2026-06-15' }, 'user', 10, plainText(search)),
    );
    expect(rows.map((row) => row[1])).toEqual([name]);
  });
});
