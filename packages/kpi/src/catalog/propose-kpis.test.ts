import { describe, expect, test } from 'vitest';
import { salesRoles } from '../entity/assignment.ts';
import { validateQuery } from '../query/validate-query.ts';
import { catalog } from './catalog.ts';
import { kpiGoals, proposeKpis } from './propose-kpis.ts';
import { entities } from '../entity/index.ts';
import { presets } from './presets.ts';
import { templates } from './templates.ts';

const everything = { catalog, isThere: () => true };

describe('ready sets', () => {
  test.each(templates)('$id: at most five mandatory KPIs, one of them primary', ({ items }) => {
    expect(items.filter(({ obligation }) => obligation === 'mandatory').length).toBeLessThanOrEqual(5);
    expect(items.filter(({ isPrimary }) => isPrimary).map(({ obligation }) => obligation)).toEqual(['mandatory']);
    expect(new Set(items.map(({ kpi }) => kpi)).size).toBe(items.length);
  });

  test('there are the eleven of §9.1', () => {
    expect(templates.map(({ id }) => id)).toEqual([
      'sales_manager',
      'business_development',
      'sales_system_7',
      'ten_sales_kpis',
      'icebreaker',
      'hunter',
      'farmer',
      'account_executive',
      'head_of_sales',
      'store_retail',
      'marketing',
    ]);
  });

  test.each(templates.flatMap(({ id, items }) => items.map((item) => [id, item.kpi, item] as const)))(
    '%s: %s can be asked as it is written',
    (_id, kpi, item) => {
      if (!catalog.entries.has(kpi)) return;
      const { variant, by, filters } = item;
      const query = {
        kpis: [{ id: kpi, ...(variant ? { variant } : {}) }],
        period: { kind: 'all' },
        ...(by ? { by: [by] } : {}),
        ...(filters ? { filters } : {}),
      } as const;
      expect(validateQuery(query, catalog)).toEqual([]);
    },
  );
});

describe('proposals', () => {
  const all = salesRoles.flatMap((role) => kpiGoals.map((goal) => [role, goal] as const));

  test.each(all)('%s, %s: three to five KPIs, each once, with a reason', (role, goal) => {
    const { proposals } = proposeKpis(role, goal, everything);
    expect(proposals.length).toBeGreaterThanOrEqual(3);
    expect(proposals.length).toBeLessThanOrEqual(5);
    expect(new Set(proposals.map(({ kpi }) => kpi)).size).toBe(proposals.length);
    for (const { reason } of proposals)
      if (reason.code === 'drives_goal' || reason.code === 'quality_of') expect(catalog.entries.has(reason.of!)).toBe(true);
  });

  test('nothing without its records, and what is missing is told', () => {
    const { proposals, withoutData } = proposeKpis('hunter', 'new_customers', { catalog, isThere: (entity) => entity !== 'activity' });
    expect(proposals.map(({ kpi }) => kpi)).not.toContain('meetings_held_count');
    expect(withoutData).toContainEqual({ kpi: 'meetings_held_count', entities: ['activity'] });
    expect(proposeKpis('hunter', 'new_customers', { catalog, isThere: () => false }).proposals).toEqual([]);
  });

  test('a farmer who wants to keep customers', () => {
    const { proposals } = proposeKpis('farmer', 'keep_customers', everything);
    expect(proposals[0]).toEqual({ kpi: 'customer_retention_rate', isPrimary: true, cadence: 'monthly', reason: { code: 'measures_goal' } });
  });

  test('what is switched off is not proposed', () => {
    const { proposals } = proposeKpis('farmer', 'keep_customers', { ...everything, isOff: (id) => id === 'customer_retention_rate' });
    expect(proposals[0]?.kpi).toBe('renewal_rate');
  });
});

test.each(presets)('the preset $id names kinds of records there are', ({ without }) => {
  expect(without.filter((entity) => !entities.has(entity))).toEqual([]);
});
