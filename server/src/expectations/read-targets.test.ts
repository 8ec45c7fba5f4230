import { recordId } from '@leadline/kpi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Asking } from '#server/context.ts';
import { keyOf } from '#server/ingest/stage/read-item.ts';
import { openTestApp, sendItems, smallFirm, useTestStores, type TestApp } from '#server/test-app.fixture.ts';
import { findTarget, readKeptTargets, readTargets, type Target } from './read-targets.ts';

const idOf = (entity: 'user' | 'team' | 'target', name: string): string => recordId(entity, keyOf(entity, 'test', name));
const anna = { scope: 'user', id: idOf('user', 'anna') } as const;
const north = { scope: 'team', id: idOf('team', 'North') } as const;
const june = { period_from: '2026-06-01', period_to: '2026-06-30' };
const target = (externalId: string, values: Record<string, string | number>) => ({ entity: 'target', externalId, source: 'test', values });

const items = [
  ...smallFirm,
  target('first', {
    kpi: 'net_sales_revenue',
    user_id: 'anna',
    ...june,
    value: 1000,
    lo: 800,
    hi: 1200,
    set_at: '2026-05-20T08:00:00Z',
    revision: 1,
  }),
  target('second', {
    kpi: 'net_sales_revenue',
    user_id: 'anna',
    ...june,
    value: '900.5',
    baseline: 700,
    currency: 'EUR',
    set_at: '2026-06-11T08:00:00Z',
    revision: 2,
  }),
  target('zero', { kpi: 'calls_made_count', user_id: 'anna', ...june, value: 0, set_at: '2026-06-01T08:00:00Z' }),
  target('range', { kpi: 'win_rate', sales_role: 'hunter', ...june, lo: '0.2', hi: '0.4' }),
  target('team', { kpi: 'net_sales_revenue', team_id: 'North', ...june, value: 5000 }),
  target('all', { kpi: 'net_sales_revenue', period_from: '2026-01-01', period_to: '2026-12-31', value: 90000 }),
  target('july', { kpi: 'net_sales_revenue', user_id: 'anna', period_from: '2026-07-01', period_to: '2026-07-31', value: 1100 }),
  target('given', { kpi: 'new_customers_count', user_id: 'anna', ...june, value: 4, revision: 1 }),
  target('taken', { kpi: 'new_customers_count', user_id: 'anna', ...june, revision: 2 }),
];

describe.each(['embedded', 'postgres'] as const)('targets in %s stores', (engine) => {
  let app: TestApp;
  let asking: Asking;
  beforeAll(async () => {
    useTestStores(engine);
    app = await openTestApp();
    asking = { ...app.ctx, principal: { kind: 'local' }, scope: { kind: 'all' }, locale: 'en' };
    await sendItems(app, items);
  }, 120_000);
  afterAll(async () => {
    useTestStores('embedded');
    await app.close();
  });
  const inJune = (more: object = {}): Promise<readonly Target[]> => readTargets(asking, { from: '2026-06-01', to: '2026-07-01', ...more });

  test('the latest revision counts, the first stays beside it, and what was taken back counts no more', async () => {
    const found = await inJune({ subjects: [anna] });
    expect(found.map(({ kpi, value }) => `${kpi} ${value}`).sort()).toEqual(['calls_made_count 0', 'net_sales_revenue 900.5']);
    expect(found.find(({ kpi }) => kpi === 'net_sales_revenue')).toMatchObject({
      id: idOf('target', 'second'),
      subject: anna,
      from: '2026-06-01',
      to: '2026-06-30',
      minimum: null,
      baseline: '700',
      currency: 'EUR',
      revision: 2,
      setAt: '2026-06-11T08:00:00.000Z',
      original: { value: '1000', setAt: '2026-05-20T08:00:00.000Z' },
      isSetLate: true,
    });
    expect(found.find(({ kpi }) => kpi === 'calls_made_count')).toMatchObject({ original: null, isSetLate: false, revision: 1 });
    const kept = await readKeptTargets(asking, { from: '2026-06-01', to: '2026-07-01', kpis: ['new_customers_count'] });
    expect(kept).toMatchObject([{ isRemoved: true, revision: 2, original: { value: '4' } }]);
  });

  test('only the periods, KPIs and subjects asked for are read', async () => {
    expect((await inJune()).length).toBe(5);
    expect((await inJune({ kpis: ['net_sales_revenue'], subjects: [north] })).map(({ value }) => value)).toEqual(['5000']);
    expect((await inJune({ subjects: [{ scope: 'organisation', id: null }] })).map(({ from, value }) => [from, value])).toEqual([
      ['2026-01-01', '90000'],
    ]);
    expect((await readTargets(asking, { from: '2026-07-01', to: '2026-08-01', subjects: [anna] })).map(({ value }) => value)).toEqual(['1100']);
    expect(await readTargets(asking, { from: '2027-01-01', to: '2028-01-01' })).toEqual([]);
    expect(await inJune({ subjects: [] })).toEqual([]);
  });

  test('a target is found for exactly its period, of a role only where targets do not add up, and never added up', async () => {
    const targets = await inJune();
    const period = { from: '2026-06-01', to: '2026-07-01' };
    expect(findTarget(targets, 'net_sales_revenue', anna, period)?.value).toBe('900.5');
    expect(findTarget(targets, 'net_sales_revenue', anna, { from: '2026-06-01', to: '2026-06-30' })).toBeUndefined();
    expect(findTarget(targets, 'win_rate', anna, period)).toBeUndefined();
    expect(findTarget(targets, 'win_rate', anna, period, 'hunter')).toMatchObject({ value: null, lo: '0.2', hi: '0.4', minimum: null });
    expect(findTarget(targets, 'calls_made_count', anna, period)?.value).toBe('0');
    expect(findTarget(targets, 'net_sales_revenue', { scope: 'organisation', id: null }, period)).toBeUndefined();
  });
});
