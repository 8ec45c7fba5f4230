import { describe, expect, test } from 'vitest';
import { kpis } from './kpis.ts';

const driversOf = new Map(kpis.map(({ id, drivers = [] }) => [id, drivers]));

describe('drivers', () => {
  test('every driver named is a KPI of the catalog, and named once', () => {
    for (const [id, drivers] of driversOf) {
      expect(
        drivers.filter((driver) => !driversOf.has(driver)),
        id,
      ).toEqual([]);
      expect(new Set(drivers).size, id).toBe(drivers.length);
    }
  });

  test('no KPI drives itself, at any distance', () => {
    const below = (id: string, path: readonly string[]): readonly string[] | undefined => {
      if (path.includes(id)) return [...path, id];
      for (const driver of driversOf.get(id) ?? []) {
        const cycle = below(driver, [...path, id]);
        if (cycle) return cycle;
      }
      return undefined;
    };
    for (const id of driversOf.keys()) expect(below(id, []), id).toBeUndefined();
  });

  test('every KPI has its place: it is driven by another or drives one', () => {
    const driving = new Set([...driversOf.values()].flat());
    expect([...driversOf].filter(([id, drivers]) => drivers.length === 0 && !driving.has(id)).map(([id]) => id)).toEqual([]);
  });

  test('sales come down to the daily work of people', () => {
    const reached = new Set<string>();
    const walk = (id: string): void => {
      if (reached.has(id)) return;
      reached.add(id);
      driversOf.get(id)?.forEach(walk);
    };
    walk('net_sales_revenue');
    for (const id of ['new_customers_count', 'lead_conversion_rate', 'calls_made_count', 'contacts_per_working_day'])
      expect([...reached]).toContain(id);
  });
});
