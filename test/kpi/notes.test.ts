import { answerQueries, explain, type KpiQuery } from '@leadline/kpi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { envOf, times, type TestCompany, worldOf } from '../fixtures/kpi-store.ts';
import { openDuckdb, openPostgres, type Store } from '../invariants/stores.ts';

const line = (id: string, rest: object) => ({ id, order_id: 'o', recognised_on: '2026-06-03', product_id: 'p', ...rest });
const company: TestCompany = {
  records: {
    order_line: [
      line('a', { net_amount: 100, quantity: 30, flags: 'rounded_quantity' }),
      line('b', { net_amount: 50, product_id: 'q', quantity: 4, flags: 'future_date,rounded_quantity' }),
      line('c', {}),
      line('d', { net_amount: 10, net_amount_org: null }),
      line('e', { net_amount: 7, is_counted: false, flags: 'future_date' }),
      line('f', { net_amount: 5, recognised_on: '2026-05-03', flags: 'future_date' }),
    ],
    product: [
      { id: 'p', name: 'Pump', base_unit: 'piece' },
      { id: 'q', name: 'Sand', base_unit: 'kg' },
    ],
    opportunity: times(7, (index) => ({
      id: `w${index}`,
      state: 'won',
      won_on: '2026-06-02',
      closed_on: '2026-06-02',
      won_amount: 10,
      cycle_start_on: '2026-05-20',
    })),
  },
};

describe.each([
  ['DuckDB', openDuckdb],
  ['PostgreSQL', openPostgres],
] as const)('what is to be known of a total, on %s', (_, open) => {
  let store: Store;
  beforeAll(async () => void (store = await open(worldOf(company))), 120_000);
  afterAll(() => store?.close());
  const totalOf = async (query: Omit<KpiQuery, 'kpis'> & { readonly kpi: string }, notes = true) => {
    const { kpi, ...rest } = query;
    const [result] = await answerQueries([{ kpis: [{ id: kpi }], ...rest }], envOf(store), store, { notes });
    return result!.totals[0]!;
  };
  const june = { kind: 'named', name: '2026-06' } as const;
  const may = { kind: 'named', name: '2026-05' } as const;

  test('records without amount or rate are left out and counted; of those counted the contradictory ones', async () => {
    expect(await totalOf({ kpi: 'net_sales_revenue', period: june })).toMatchObject({
      value: '150',
      marks: ['so_far', 'left_out', 'flagged_records'],
      markCounts: { left_out: 2, flagged_records: 1 },
    });
  });

  test('only of the period asked for, and only where it is asked for', async () => {
    expect(await totalOf({ kpi: 'net_sales_revenue', period: may })).toMatchObject({ value: '5', markCounts: { flagged_records: 1 } });
    expect(await totalOf({ kpi: 'net_sales_revenue', period: june }, false)).not.toHaveProperty('markCounts');
  });

  test('amounts of different units stand side by side, never added', async () => {
    const cell = await totalOf({ kpi: 'sales_volume_units', period: june });
    expect(cell).toMatchObject({ value: null, reason: 'mixed_units' });
    expect(cell.quantities).toEqual([
      { unit: 'piece', value: '30' },
      { unit: 'kg', value: '4' },
    ]);
  });

  test('an explanation says it too', async () => {
    const { cell } = await explain({ query: { kpis: [{ id: 'net_sales_revenue' }], period: june } }, envOf(store), store);
    expect(cell.markCounts).toEqual({ left_out: 2, flagged_records: 1 });
  });

  test('a median of fewer than ten cases is a small sample', async () => {
    expect(await totalOf({ kpi: 'sales_cycle_length', period: june })).toMatchObject({ n: 7, sample: 'interval', marks: ['so_far', 'small_sample'] });
  });

  test('a running period compared by working days rests on a calendar without official rows; a past one does not', async () => {
    const compare = ['previous_year'] as const;
    expect((await totalOf({ kpi: 'deals_won_count', period: june, compare })).marks).toContain('provisional_calendar');
    expect((await totalOf({ kpi: 'deals_won_count', period: june })).marks).not.toContain('provisional_calendar');
    expect((await totalOf({ kpi: 'net_sales_revenue', period: may, compare })).marks).toEqual(['flagged_records']);
  });
});
