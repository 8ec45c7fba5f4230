import { answerQuery, catalog, explain, findFormula, listDimensions, listRecords, type AnswerEnv, type Dimension, type Kpi } from '@leadline/kpi';
import { describeFormula, kpiOfFormula, withOwnKpis } from '@leadline/kpi/formula';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { envOf } from '../invariants/product.ts';
import { openDuckdb, type Store } from '../invariants/stores.ts';
import type { World } from '../invariants/world.ts';
import { exact, plus, show } from './exact.ts';
import { prepareWorld } from './prepare-world.ts';
import { saidKpis } from './known-kpis.ts';
import { vocabulary } from './setting.ts';

let world: World;
let store: Store;
beforeAll(async () => {
  world = prepareWorld(5);
  store = await openDuckdb(world);
}, 60_000);
afterAll(() => store.close());

function ownKpi(text: string): Kpi {
  const described = describeFormula(text, vocabulary);
  if (!('formula' in described)) throw new Error(`${text}: ${described.issues[0]!.code}`);
  return kpiOfFormula({ id: 'custom_one', text }, described.formula, { minorExponent: 2 });
}

const envWith = (kpi: Kpi): AnswerEnv => {
  const catalogWith = withOwnKpis(catalog, [kpi]);
  return { ...envOf(world, store), catalog: catalogWith };
};
const period = { kind: 'custom', from: '2026-03-15', to: '2026-08-01' } as const;

/** Who has the credit is the same too; a contact counts for its owner in formulas, and for its finder in the KPI. */
describe.each(saidKpis.filter(({ id }) => id !== 'new_contacts_count'))('$text is $id', ({ id, text }) => {
  test('along every dimension', async () => {
    const own = ownKpi(text);
    const env = envWith(own);
    const known = catalog.entries.get(id)!;
    const dimensions = listDimensions(known, findFormula(known, undefined)!).filter((dimension) => listDimensions(own).includes(dimension));
    expect(dimensions).toContain<Dimension>('person');
    for (const dimension of dimensions) {
      const result = await answerQuery({ kpis: [{ id }, { id: own.id }], by: [dimension], period }, env, store);
      const values = [...result.rows.map(({ cells }) => cells), result.totals].map((cells) => cells.map(({ value }) => value));
      expect(
        values.map(([, ours]) => ours),
        dimension,
      ).toEqual(values.map(([theirs]) => theirs));
    }
  });
});

test('a formula opens into its records and is explained', async () => {
  const own = ownKpi('count(activity where kind = "call") / count(opportunity where state = "won" by won)');
  const env = envWith(own);
  const query = { kpis: [{ id: own.id }], period } as const;
  const explained = await explain({ query }, env, store);
  expect(explained.inputs).toHaveLength(2);
  const page = await listRecords({ query, limit: 200 }, env, store);
  for (const input of explained.inputs) {
    const own = page.records.filter(({ part }) => part === input.part);
    expect(show(own.reduce((sum, record) => plus(sum, exact(record.contribution)), exact('0')))).toBe(input.value);
  }
});
