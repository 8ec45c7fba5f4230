import type { Recipe } from '@leadline/contract';
import type { Dimension } from '@leadline/kpi';
import Decimal from 'decimal.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createAnswerer } from './ask-figures.ts';
import { bind, listPaths, type Figure } from './figure.ts';
import { figures } from './figures.ts';
import { mavenCrm } from './recipes/maven-crm.ts';
import { messyHu } from './recipes/messy-hu.ts';
import { messyRu } from './recipes/messy-ru.ts';
import { olistFunnel } from './recipes/olist-funnel.ts';
import { olistOrdersWith } from './recipes/olist-orders.ts';
import { superstoreUs } from './recipes/superstore-us.ts';
import { findTestData, openTruthWorld, type TruthWorld } from './truth-world.ts';

const sets: Readonly<Record<string, { readonly recipe: Recipe; readonly currency: string; readonly today: string }>> = {
  maven_crm: { recipe: mavenCrm, currency: 'USD', today: '2017-12-31' },
  olist_funnel: { recipe: olistFunnel, currency: 'BRL', today: '2019-12-31' },
  olist_orders: { recipe: olistOrdersWith(true), currency: 'BRL', today: '2019-12-31' },
  olist_orders_10k: { recipe: olistOrdersWith(false), currency: 'BRL', today: '2019-12-31' },
  superstore_us: { recipe: superstoreUs, currency: 'USD', today: '2018-12-31' },
  messy_ru_cp1251: { recipe: messyRu, currency: 'RUB', today: '2021-06-30' },
  messy_hu_ft: { recipe: messyHu, currency: 'HUF', today: '2021-06-30' },
};

/** Whatever else the machine is doing: a test that is given up goes on in the background and is in the way of the next. */
const patience = 600_000;

const folder = findTestData();
const truth = folder === undefined ? {} : (JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8')) as Record<string, unknown>);
if (folder === undefined) console.warn('The data sets of others are not here (LEADLINE_TEST_DATA): their reference answers are not checked.');

interface Found {
  readonly path: readonly string[];
  readonly expected: string | number | null;
  readonly figure: Figure | undefined;
  readonly bound: readonly string[];
}

const found: readonly Found[] = listPaths(truth).map(({ path, expected }) => {
  for (const figure of figures) {
    const bound = bind(figure.pattern, path);
    if (bound) return { path, expected, figure, bound };
  }
  return { path, expected, figure: undefined, bound: [] };
});

describe.skipIf(folder === undefined)('reference answers', () => {
  test('every figure is named, and every name is of a figure', () => {
    expect(found.filter(({ figure }) => figure === undefined).map(({ path }) => path.join('/'))).toEqual([]);
    const used = new Set(found.map(({ figure }) => figure));
    expect(figures.filter((figure) => !used.has(figure) && !figure.pattern.startsWith('olist_orders_10k/')).map(({ pattern }) => pattern)).toEqual(
      [],
    );
  });

  for (const [set, options] of Object.entries(sets)) {
    describe(set, () => {
      let opening: Promise<TruthWorld> | undefined;
      let world: TruthWorld;
      beforeAll(async () => {
        opening = openTruthWorld(join(folder!, set), options);
        world = await opening;
      }, patience);
      afterAll(async () => (await opening)?.close(), patience);

      test('the import accounts for every row', () => {
        for (const file of world.report.files) expect(file.accepted + file.unchanged + file.superseded + file.rejected).toBe(file.rowsIn);
        expect(world.report.rejected.total).toBe(0);
      });

      test(
        'every figure that can be asked is right',
        async () => {
          const { answer } = createAnswerer(world);
          const asked = found.flatMap(({ path, expected, figure, bound }) =>
            path[0] === set && figure && !('because' in figure) ? [{ path, expected, figure, bound }] : [],
          );
          const answers = await Promise.all(
            asked.map(async ({ path, expected, figure, bound }) => {
              const got = await answer(figure, bound);
              return isRight(got, expected, figure) ? [] : [`${path.join('/')}: ${String(got)} instead of ${String(expected)}`];
            }),
          );
          expect(answers.flat()).toEqual([]);
          expect(asked.length).toBeGreaterThan(0);
        },
        patience,
      );
    });
  }
});

describe.skipIf(folder === undefined)('accepting what is proposed', () => {
  const ask = async (set: string, kpis: readonly string[], by: readonly Dimension[], corrections: Recipe['corrections'] = []) => {
    const world = await openTruthWorld(join(folder!, set), { ...sets[set]!, recipe: null, corrections });
    try {
      const [result] = await world.ask([{ kpis: kpis.map((id) => ({ id })), by, period: { kind: 'all' } }]);
      return {
        report: world.report,
        totals: result!.totals.map(({ value }) => value),
        rows: new Map(result!.rows.map(({ members, cells }) => [members[0]!.label ?? members[0]!.id, cells.map(({ value }) => value)])),
      };
    } finally {
      await world.close();
    }
  };

  test(
    'a CRM export needs one correction',
    async () => {
      const correction = { file: 'sales_pipeline', column: 'product', from: 'GTXPro', to: 'GTX Pro' };
      const { report, totals, rows } = await ask(
        'maven_crm',
        ['won_deals', 'lost_deals', 'open_deals', 'won_revenue', 'sales_cycle_length', 'open_pipeline_list_value'],
        ['manager'],
        [correction],
      );
      expect(totals).toEqual(['4238', '2473', '2089', '10005534', '57', '4966215']);
      expect(rows.get('Dustin Brinkmann')!.slice(0, 3)).toEqual(['747', '439', '397']);
      expect(report.rejected.total + report.unresolvedTotal).toBe(0);
    },
    patience,
  );

  test(
    'a flat file of order lines needs none',
    async () => {
      const { report, totals, rows } = await ask(
        'superstore_us',
        ['orders_count', 'order_lines_count', 'buying_customers', 'net_sales_revenue', 'gross_profit'],
        ['region_group'],
      );
      const total = (truth.superstore_us as { total: Record<string, number> }).total;
      expect(totals.map(Number).map((value) => value.toFixed(2))).toEqual(
        [total.orders, total.lines, total.customers, total.sales, total.profit].map((value) => value!.toFixed(2)),
      );
      expect(rows.get('West')!.slice(0, 3)).toEqual(['1611', '3203', '686']);
      expect(report.rejected.total + report.unresolvedTotal).toBe(0);
    },
    patience,
  );

  test(
    'a windows-1251 file without ids keeps its duplicate',
    async () => {
      const { totals } = await ask('messy_ru_cp1251', ['order_lines_count', 'net_sales_revenue'], ['location']);
      expect(totals).toEqual(['3439', '237276715']);
    },
    patience,
  );

  test(
    'contacts and their deals are put together',
    async () => {
      const { totals } = await ask('olist_funnel', ['all_contacts', 'converted_contacts', 'deals_won_count'], ['month']);
      expect(totals).toEqual(['8000', '842', '842']);
    },
    patience,
  );
});

describe.skipIf(folder === undefined)('a reference that points to nothing', () => {
  test(
    'without the correction the report names 1,480 rows, proposes the right product, and no revenue is lost',
    async () => {
      const recipe = { ...mavenCrm, corrections: [] };
      const world = await openTruthWorld(join(folder!, 'maven_crm'), { ...sets.maven_crm!, recipe });
      try {
        expect(world.report.unresolved).toEqual([
          { entity: 'product', externalId: 'GTXPro', rows: 1480, file: 'pipeline', column: 'product', suggestion: 'GTX Pro' },
        ]);
        const [total, byProduct] = await world.ask([
          { kpis: [{ id: 'won_revenue' }], period: { kind: 'all' } },
          { kpis: [{ id: 'won_revenue' }], by: ['product'], period: { kind: 'all' } },
        ]);
        expect(total!.totals[0]!.value).toBe('10005534');
        const stub = byProduct!.rows.find(({ members }) => members[0]!.label === 'GTXPro')!;
        expect(stub.members[0]!.unresolved).toBe(true);
        expect(stub.cells[0]!.value).toBe('3510578');
      } finally {
        await world.close();
      }
    },
    patience,
  );

  test(
    'the last day of data stands beside the answers',
    async () => {
      const world = await openTruthWorld(join(folder!, 'messy_ru_cp1251'), sets.messy_ru_cp1251!);
      try {
        const [result] = await world.ask([{ kpis: [{ id: 'net_sales_revenue' }], period: { kind: 'all' } }]);
        expect(result!.asOf.dataThrough).toBe((truth.messy_ru_cp1251 as { last: string }).last);
      } finally {
        await world.close();
      }
    },
    patience,
  );
});

/** Money is right to the cent, rounded once half away from zero; everything else to six decimals. */
function isRight(got: string | number | null | undefined, expected: string | number | null, figure: Figure): boolean {
  if (expected === null) return got === null || got === undefined;
  if (got === null || got === undefined) return false;
  if (typeof expected === 'string') return String(got).split('|').includes(expected);
  if (isMoney(figure)) return new Decimal(got).toDecimalPlaces(2, Decimal.ROUND_HALF_UP).eq(expected);
  return new Decimal(got).minus(expected).abs().lte('0.000001');
}

const sums = new Set([
  'won_revenue',
  'open_pipeline_list_value',
  'open_pipeline_value',
  'net_sales_revenue',
  'gross_profit',
  'order_gross_sales',
  'refunds',
]);

function isMoney(figure: Figure): boolean {
  if ('kpis' in figure) return sums.has(figure.kpis[0]!.id) && !('growth' in figure);
  return 'rank' in figure && figure.take !== 'label' && sums.has(figure.take.id);
}
