import { answerCohorts, type CohortMatrix, type CohortQuery, type Scope } from '@leadline/kpi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { envOf, idOf, key, type TestRecord, times, worldOf } from '../fixtures/kpi-store.ts';
import { openDuckdb, openPostgres, type Store } from '../invariants/stores.ts';

/** Fixed and uneven: what comes out is worked out again below, from the records, in whole cents. */
const pick = (seed: number, most: number): number => ((seed * 7919 + 104_729) % 1_000_003) % most;
const dayIn = (month: number, day: number): string => new Date(Date.UTC(2025, month, day)).toISOString().slice(0, 10);
const later = (date: string, days: number): string => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
const today = '2026-06-15';

const accounts = times(60, (n) => ({
  id: `a${n}`,
  name: `Customer ${n}`,
  became_customer_on: dayIn(pick(n, 17), 1 + pick(n + 3, 28)),
  first_closer_user_id: n % 3 === 0 ? 'anna' : 'bela',
  segment_id: n % 2 === 0 ? 'big' : 'small',
  ...(n === 7 ? { is_test: true } : {}),
}));
const spans = accounts.flatMap(({ id, became_customer_on: from }, n): readonly TestRecord[] => {
  const end = n % 5 === 0 ? null : later(String(from), 20 + pick(n, 300));
  const first = { id: `s${n}`, account_id: id, from_on: String(from), to_on: end, basis: 'purchases', owner_user_id: 'anna' };
  const again = end !== null && n % 7 === 0 ? [{ ...first, id: `t${n}`, from_on: later(end, 40), to_on: null }] : [];
  const grace = end !== null && n % 4 === 1 ? [{ ...first, id: `g${n}`, from_on: end, to_on: later(end, 30), basis: 'grace' }] : [];
  return [first, ...again, ...grace];
});
const lines = times(400, (n) => {
  const account = accounts[pick(n, accounts.length)]!;
  const age = pick(n + 11, 420);
  const day = later(String(account['became_customer_on']), age);
  return {
    id: `l${n}`,
    account_id: account.id,
    first_closer_id: account['first_closer_user_id']!,
    cohort_on: account['became_customer_on']!,
    customer_age_days: age,
    recognised_on: day,
    net_amount: 10 + pick(n, 900) + 0.37,
    ...(n % 6 === 0 ? {} : { cost: 4 + pick(n, 200) + 0.11 }),
    ...(n % 29 === 0 ? { reversed_on: later(day, 3) } : {}),
    ...(n % 31 === 0 ? { is_counted: false } : {}),
  } as TestRecord;
}).filter(({ recognised_on: day }) => String(day) <= today);
const refunds = lines
  .filter((_, n) => n % 9 === 2)
  .map((line, n) => ({ ...line, id: `r${n}`, refunded_on: today, net_amount: Number(line['net_amount']) / 2 }) as TestRecord);
const leads = times(120, (n) => {
  const created = dayIn(pick(n, 17), 1 + pick(n + 5, 28));
  return { id: `c${n}`, created_on: created, owner_user_id: n % 2 === 0 ? 'anna' : 'bela', ...(n % 3 === 0 ? { customer_on: later(created, pick(n, 200) - 10) } : {}) }; // prettier-ignore
}).filter(({ created_on: day }) => String(day) <= today);

const world = worldOf({
  records: {
    user: [
      { id: 'anna', name: 'Anna' },
      { id: 'bela', name: 'Béla' },
    ],
    segment: [
      { id: 'big', name: 'Big' },
      { id: 'small', name: 'Small' },
    ],
    account: accounts,
    customer_span: spans,
    order_line: lines,
    refund: refunds.map((refund) => ({ ...refund, ...(refund['cost'] === undefined ? {} : { cost_restored: 1.25 }) })),
    lead: leads.map((lead) => ('customer_on' in lead && String(lead.customer_on) > today ? { ...lead, customer_on: null } : lead)),
  },
});

const cents = (value: unknown): bigint => BigInt(Math.round(Number(value) * 1e6));
const monthOf = (date: unknown): string => String(date).slice(0, 7);
const monthsFrom = (first: string): readonly string[] => {
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5))];
  const count = (2026 - year) * 12 + 6 - month + 1;
  return Array.from({ length: count }, (_, k) => new Date(Date.UTC(year, month - 1 + k, 1)).toISOString().slice(0, 7));
};
/** The first day after a month, or after today in the running one. */
const endOf = (month: string): string => (month === '2026-06' ? later(today, 1) : new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 1)).toISOString().slice(0, 10)); // prettier-ignore
const isOf = (person: string | undefined, record: TestRecord, column: string): boolean => person === undefined || record[column] === person;

/** From the records, one by one: per cohort its size and what is divided by it. */
function counted(show: CohortQuery['show'], person?: string): ReadonlyMap<string, { readonly size: number; readonly of: readonly string[] }> {
  const members: readonly TestRecord[] = show === 'won' ? leads : accounts.filter(({ is_test: isTest }: TestRecord) => isTest !== true);
  const [start, whose] = show === 'won' ? ['created_on', 'owner_user_id'] : ['became_customer_on', 'first_closer_user_id'];
  const found = new Map<string, { size: number; of: readonly string[] }>();
  for (const cohort of monthsFrom('2025-07')) {
    const own = members.filter((record) => monthOf(record[start!]) === cohort && isOf(person, record, whose!));
    const months = monthsFrom(cohort).slice(show === 'kept' ? 1 : 0);
    const of = months.map((month) => {
      const end = endOf(month);
      if (show === 'won') return String(own.filter(({ customer_on: on }) => on != null && String(on) < end).length);
      if (show === 'kept')
        return String(
          own.filter(({ id }) =>
            spans.some((span) => {
              const holds = span['account_id'] === id && String(span['from_on']) < end && (span['to_on'] == null || String(span['to_on']) >= end);
              return holds && (span['basis'] !== 'grace' || String(span['to_on']) > today);
            }),
          ).length,
        );
      const isMine = (line: TestRecord): boolean => monthOf(line['cohort_on']) === cohort && isOf(person, line, 'first_closer_id') && String(line['recognised_on']) < end && line['is_counted'] !== false; // prettier-ignore
      const isKnown = (line: TestRecord): boolean => show === 'revenue' || line['cost'] !== undefined;
      const sold = lines.filter((line) => isMine(line) && isKnown(line) && line['reversed_on'] === undefined);
      const back = refunds.filter((line) => isMine(line) && isKnown(line));
      const sum = (rows: readonly TestRecord[], less: (row: TestRecord) => bigint): bigint => rows.reduce((all, row) => all + cents(row['net_amount']) - less(row), 0n); // prettier-ignore
      const [costs, restored] = show === 'profit' ? [(row: TestRecord) => cents(row['cost']), () => 1_250_000n] : [() => 0n, () => 0n];
      return String(sum(sold, costs) - sum(back, restored));
    });
    found.set(cohort, { size: own.length, of });
  }
  return found;
}

const scaled = (value: string): string => {
  const [whole = '0', part = ''] = value.replace('-', '').split('.');
  return `${value.startsWith('-') ? '-' : ''}${BigInt(whole + part.padEnd(6, '0').slice(0, 6))}`;
};

describe.each([
  ['DuckDB', openDuckdb],
  ['PostgreSQL', openPostgres],
] as const)('cohorts on %s', (_, open) => {
  let store: Store;
  beforeAll(async () => {
    store = await open(world);
  });
  afterAll(() => store.close());

  const ask = (query: Partial<CohortQuery>, scope?: Scope): Promise<CohortMatrix> =>
    answerCohorts(
      { show: 'kept', grain: 'month', count: 12, period: { kind: 'this', grain: 'month' }, ...query },
      envOf(store, { today, ...(scope ? { scope } : {}) }),
      store,
    );

  test.each(['kept', 'revenue', 'profit', 'won'] as const)('%s: what is counted record by record', async (show) => {
    for (const person of [undefined, 'anna']) {
      const matrix = await ask({ show }, person ? { kind: 'persons', persons: [key('user', person)] } : undefined);
      const expected = counted(show, person);
      const isMoney = show === 'revenue' || show === 'profit';
      expect(matrix.rows.length).toBeGreaterThan(9);
      for (const { id, size, cells } of matrix.rows) {
        expect([id, size, cells.map(({ of }) => (isMoney ? scaled(of) : of))]).toEqual([id, expected.get(id)!.size, expected.get(id)!.of]);
        expect(cells.map(({ isRunning }) => isRunning)).toEqual(cells.map((_cell, at) => at === cells.length - 1));
        for (const { value, of } of cells) {
          if (size === 0) expect(value).toBeNull();
          else expect(Math.abs(Number(value) * size - Number(of))).toBeLessThan(1e-6);
        }
      }
    }
  });

  test('the average weighs by customers and knows no month that is not over', async () => {
    const { rows, average } = await ask({ show: 'kept' });
    const finished = rows.filter(({ cells }) => cells[0] && !cells[0].isRunning);
    const [first] = average;
    const sizes = finished.reduce((all, { size }) => all + size, 0);
    const kept = finished.reduce((all, { cells }) => all + Number(cells[0]!.of), 0);
    expect([first!.size, first!.of]).toEqual([sizes, String(kept)]);
    expect(Number(first!.value)).toBeCloseTo(kept / sizes, 12);
    expect(average.length).toBe(rows[0]!.cells.length - 1);
  });

  test('filters narrow it, quarters put months together, and a period that is over ends it', async () => {
    const big = await ask({ filters: [{ dimension: 'segment', members: [idOf('segment', 'big')] }] });
    const small = await ask({ filters: [{ dimension: 'segment', members: [idOf('segment', 'small')] }] });
    const all = await ask({});
    const sizeOf = (matrix: CohortMatrix): number => matrix.rows.reduce((sum, { size }) => sum + size, 0);
    expect([sizeOf(big) > 0, sizeOf(small) > 0, sizeOf(big) + sizeOf(small)]).toEqual([true, true, sizeOf(all)]);
    const quarters = await ask({ grain: 'quarter', count: 4 });
    expect(quarters.rows.map(({ id, isRunning }) => [id, isRunning])).toEqual([['2025-Q3', false], ['2025-Q4', false], ['2026-Q1', false], ['2026-Q2', true]]); // prettier-ignore
    expect(sizeOf(quarters)).toBe(sizeOf(all));
    const may = await ask({ period: { kind: 'previous', grain: 'month' }, count: 3 });
    expect(may.rows.map(({ id }) => id)).toEqual(['2026-03', '2026-04', '2026-05']);
    expect(may.rows.flatMap(({ cells }) => cells).some(({ isRunning }) => isRunning)).toBe(false);
  });

  test('nobody to be seen, and what it cannot be narrowed by', async () => {
    const nobody = await ask({}, { kind: 'persons', persons: [] });
    expect([nobody.rows, nobody.reason]).toEqual([[], 'no_data']);
    await expect(ask({ filters: [{ dimension: 'product', members: ['unassigned'] }] })).rejects.toThrow('filter_not_available');
  });
});
