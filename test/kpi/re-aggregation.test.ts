import {
  addDays,
  answerQueries,
  answerQuery,
  catalog,
  type Cell,
  type Formula,
  type Kpi,
  type KpiQuery,
  listDimensions,
  type MemberDimension,
} from '@leadline/kpi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formulasOf } from '../../packages/kpi/src/catalog/catalog.ts';
import { listMeasures } from '../../packages/kpi/src/catalog/list-measures.ts';
import { isWindowed } from '../../packages/kpi/src/plan/fix-window.ts';
import { add, compare, divide } from '../../packages/kpi/src/result/decimal.ts';
import { envOf as companyEnv, idOf, worldOf } from '../fixtures/kpi-store.ts';
import { envOf } from '../invariants/product.ts';
import { randomFrom, type Random } from '../invariants/random.ts';
import { chunksOf, show } from '../invariants/show.ts';
import { openDuckdb, type Store } from '../invariants/stores.ts';
import { generateWorld } from '../invariants/world.ts';
import { times } from '../support/times.ts';

const period = { kind: 'custom', from: '2026-03-01', to: '2026-07-01' } as const;
const splits = ['person', 'location', 'category', 'time'] as const;

interface Split {
  readonly kpi: Kpi;
  readonly by: MemberDimension | 'time';
  readonly queries: readonly [KpiQuery, KpiQuery, KpiQuery];
}

/** The whole, one part by chance, and the rest. */
function splitOf(kpi: Kpi, by: MemberDimension | 'time', members: readonly string[], random: Random): Split {
  const whole: KpiQuery = { kpis: [{ id: kpi.id }], period };
  if (by === 'time') {
    const cut = addDays(period.from, 1 + random.below(120));
    return { kpi, by, queries: [whole, { ...whole, period: { ...period, to: cut } }, { ...whole, period: { ...period, from: cut } }] };
  }
  const chosen = members.filter(() => random.chance(0.5));
  const filter = { dimension: by, members: chosen.length > 0 ? chosen : [random.pick(members)], alone: true };
  return { kpi, by, queries: [whole, { ...whole, filters: [filter] }, { ...whole, filters: [{ ...filter, exclude: true }] }] };
}

/** Whether the sides of a number know a part of it from the rest: not what is compared with the whole or with another time, or lasts. */
function isPlain(formula: Formula, by: Split['by']): boolean {
  const text = JSON.stringify(formula);
  const used = listMeasures(formula, formulasOf(catalog));
  const isSteady = used.every(
    (measure) => !isWindowed(measure) && (measure.until === undefined || by !== 'time') && measure.aggregate.kind !== 'distinct',
  );
  return isSteady && !/"at":|"without":|"sum_over"|"kpi"|"least"|"greatest"|"when"|"first"|"calendar"|"multiply"|"divide"/.test(inner(text));
}

/** The last division itself is what a ratio is. */
const inner = (text: string): string => text.replace('"of":{"kind":"divide"', '');

const numberOf = (cell: Cell): string => cell.value ?? '0';

/** What of the declared rule does not hold. */
function faultsOf({ kpi, by }: Split, [whole, one, other]: readonly [Cell, Cell, Cell]): readonly string[] {
  const fault = (says: string): readonly string[] => [`${kpi.id} by ${by}: ${says} ${show([whole, one, other])}`];
  const cells = [whole, one, other];
  if (cells.some(({ reason }) => reason === 'mixed_units' || reason === 'dimension_not_available')) return [];
  const isSum = (read: (cell: Cell) => string): boolean => compare(read(whole), add(read(one), read(other))) === 0;
  switch (kpi.aggregation) {
    case 'sum':
    case 'count':
      return isPlain(kpi.formula, by) && !isSum(numberOf) ? fault('parts do not add up') : [];
    case 'snapshot':
      if (by === 'time') return numberOf(whole) === numberOf(other) ? [] : fault('the last part is not the whole');
      return isPlain(kpi.formula, by) && !isSum(numberOf) ? fault('parts do not add up') : [];
    case 'distinct':
      if (listMeasures(kpi.formula, formulasOf(catalog)).some(isWindowed) || /"at":/.test(JSON.stringify(kpi.formula))) return [];
      return compare(numberOf(whole), add(numberOf(one), numberOf(other))) <= 0 &&
        [one, other].every((part) => compare(numberOf(part), numberOf(whole)) <= 0)
        ? []
        : fault('more or fewer than there can be');
    case 'ratio': {
      if (whole.numerator === undefined || whole.denominator === undefined) return [];
      const made = divide(whole.numerator, whole.denominator) ?? null;
      if (whole.value !== made) return fault('not the quotient of its sides');
      const sides = isPlain(kpi.formula, by) && isSum((cell) => cell.numerator ?? '0') && isSum((cell) => cell.denominator ?? '0');
      return sides || !isPlain(kpi.formula, by) ? [] : fault('sides do not add up');
    }
    case 'median': {
      const parts = [one, other].flatMap(({ value }) => value ?? []).sort(compare);
      if (kpi.formula.kind !== 'median' || whole.value === null || parts.length < 2) return [];
      // A case that two people share is a case of both.
      const cases = (one.n ?? 0) + (other.n ?? 0);
      const isBetween = compare(parts[0]!, whole.value) <= 0 && compare(whole.value, parts[1]!) <= 0;
      return cases > whole.n! || (isBetween && cases === whole.n) ? [] : fault('not of the same cases');
    }
    default:
      return [];
  }
}

describe('every KPI follows from its parts as it declares', () => {
  test.each(Array.from({ length: times(1) }, (_, more) => 11 + more))(
    'any split of people, places, goods or time (company %i)',
    { timeout: 240_000 },
    async (seed) => {
      const world = generateWorld(seed);
      const store = await openDuckdb(world);
      const random = randomFrom(seed);
      const env = envOf(world, store);
      const kpis = [...catalog.entries.values()].filter(({ aggregation }) => !['composite', 'index', 'score', 'model'].includes(aggregation));
      const asked = kpis.flatMap((kpi) => splits.filter((by) => by === 'time' || listDimensions(kpi).includes(by)).map((by) => ({ kpi, by })));
      const members = new Map<string, readonly string[]>();
      for (const by of ['person', 'location', 'category'] as const) {
        const of = kpis.find((kpi) => listDimensions(kpi).includes(by))!;
        const { rows } = await answerQuery(
          { kpis: [{ id: by === 'category' ? 'net_sales_revenue' : of.id }], by: [by], period: { kind: 'all' } },
          env,
          store,
        );
        members.set(
          by,
          rows.map((row) => row.members[0]!.id),
        );
      }
      const cases = asked.map(({ kpi, by }) => splitOf(kpi, by, members.get(by) ?? [], random));
      expect(cases.filter(({ kpi, by }) => isPlain(kpi.formula, by)).length).toBeGreaterThan(80);
      const faults: string[] = [];
      for (const some of chunksOf(cases, 20)) {
        const results = await answerQueries(
          some.flatMap(({ queries }) => queries),
          env,
          store,
        );
        const cell = (index: number): Cell => results[index]!.totals[0]!;
        for (const [index, split] of some.entries()) faults.push(...faultsOf(split, [cell(index * 3), cell(index * 3 + 1), cell(index * 3 + 2)]));
      }
      await store.close();
      expect(faults).toEqual([]);
    },
  );
});

describe('an average of parts would be wrong', () => {
  let store: Store;
  const won = (id: string, owner: string, amount: number, on: string, start: string, account: string) => ({
    id,
    state: 'won',
    won_on: on,
    closed_on: on,
    won_amount: amount,
    owner_user_id: owner,
    cycle_start_on: start,
    account_id: account,
  });
  const lost = (id: string, owner: string) => ({ id, state: 'lost', lost_on: '2026-06-09', closed_on: '2026-06-09', owner_user_id: owner });
  beforeAll(async () => {
    store = await openDuckdb(
      worldOf({
        records: {
          user: [{ id: 'anna' }, { id: 'bence' }],
          account: [{ id: 'x' }, { id: 'y' }],
          opportunity: [
            won('1', 'anna', 1000, '2026-06-10', '2026-05-01', 'x'),
            won('2', 'bence', 10, '2026-06-10', '2026-06-08', 'x'),
            won('3', 'bence', 10, '2026-06-11', '2026-06-08', 'y'),
            won('4', 'bence', 10, '2026-06-12', '2026-06-08', 'x'),
            lost('5', 'bence'),
          ],
          order_line: [
            { id: 'a', order_id: 'a', account_id: 'x', recognised_on: '2026-06-02', net_amount: 5, seller_user_id: 'anna' },
            { id: 'b', order_id: 'b', account_id: 'x', recognised_on: '2026-06-03', net_amount: 5, seller_user_id: 'bence' },
          ],
          stage_change: [
            { id: 's', opportunity_id: '9', changed_on: '2026-04-10', until_on: null, kind: 'open', amount: 700, owner_user_id: 'anna' },
          ],
        },
      }),
    );
  });
  afterAll(async () => store.close());

  const parts = async (kpi: string, query: Partial<KpiQuery> = {}) => {
    const { rows, totals } = await answerQuery(
      { kpis: [{ id: kpi }], by: ['person'], period: { kind: 'named', name: '2026-06' }, ...query },
      companyEnv(store),
      store,
    );
    const values = Object.fromEntries(rows.map(({ members, cells }) => [members[0]!.id, cells[0]!.value]));
    return { whole: totals[0]!.value, anna: values[idOf('user', 'anna')], bence: values[idOf('user', 'bence')], values: Object.values(values) };
  };

  test('ratios are divided at their own level', async () => {
    expect(await parts('win_rate')).toMatchObject({ anna: '1', bence: '0.75', whole: '0.8' });
    expect(await parts('average_deal_size')).toMatchObject({ anna: '1000', bence: '10', whole: '257.5' });
  });

  test('medians are taken of all cases', async () => {
    expect(await parts('sales_cycle_length')).toMatchObject({ anna: '40', bence: '3', whole: '3.5' });
  });

  test('distinct ones are counted again', async () => {
    expect(await parts('buying_customers')).toMatchObject({ anna: '1', bence: '1', whole: '1' });
  });

  test('levels are added over people and are the last in time', async () => {
    const months = await parts('open_pipeline_value', { by: ['month'], period: { kind: 'named', name: '2026-Q2' } });
    expect(months).toMatchObject({ values: ['700', '700', '700'], whole: '700' });
  });
});
