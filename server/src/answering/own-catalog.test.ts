import type { KpiDefinitionInput, KpiVersion } from '@leadline/contract';
import { describe, expect, test } from 'vitest';
import type { KeptKpi } from '#server/control/own-kpi.ts';
import { makeOwnCatalog, type OwnCatalog } from './own-catalog.ts';

type Version = readonly [formula: string, validFrom?: string | null, more?: Partial<KpiDefinitionInput>];

function kept(id: string, versions: readonly Version[], archivedAt: string | null = null): KeptKpi {
  return {
    id,
    createdAt: '2026-01-01T00:00:00.000Z',
    archivedAt,
    versions: versions.map(([formula, validFrom = null, more = {}], index): KpiVersion => ({
      version: index + 1,
      definition: { formula, words: { en: { name: `Name of ${id}` } }, ...more },
      validFrom,
      changedAt: '2026-01-01T00:00:00.000Z',
      changedBy: 'owner',
      reason: null,
    })),
  };
}
const make = (...kpis: readonly KeptKpi[]): OwnCatalog => makeOwnCatalog({ kept: kpis, off: [], minorExponent: 2 });
const versionsOn = (own: OwnCatalog, day: string, ...ids: readonly string[]) => ids.map((id) => own.on(day).entries.get(id)?.version);

describe('a formula that no longer fits', () => {
  test('gives way to the last version that does, and says so', () => {
    const own = make(kept('custom_a', [['count(lead)'], ['count(lead) * 2'], ['gone_kpi + 1']]));
    expect(versionsOn(own, '2026-06-01', 'custom_a')).toEqual([2]);
    expect(own.problems.get('custom_a')?.code).toBe('unknown_kpi');
  });

  test('does not take others with it', () => {
    const own = make(
      kept('custom_user', [['custom_used + count(lead)'], ['custom_used * 2 + count(lead)']]),
      kept('custom_used', [['count(lead)'], ['sum(order_line.net_amount) +']]),
    );
    expect(versionsOn(own, '2026-06-01', 'custom_user', 'custom_used')).toEqual([2, 1]);
    expect([...own.problems.keys()].sort()).toEqual(['custom_used', 'custom_user']);
  });

  test('cannot be asked for where no version fits; the others can', () => {
    const own = make(kept('custom_a', [['nothing + 1']]), kept('custom_b', [['count(lead)']]));
    expect(versionsOn(own, '2026-06-01', 'custom_a', 'custom_b')).toEqual([undefined, 1]);
    expect(own.on('2026-06-01').entries.has('win_rate')).toBe(true);
  });

  test('that uses an archived KPI is still answered and says so', () => {
    const own = make(kept('custom_old', [['count(lead)']], '2026-05-01T00:00:00.000Z'), kept('custom_user', [['custom_old * 2']]));
    expect(versionsOn(own, '2026-06-01', 'custom_user')).toEqual([1]);
    expect(own.problems.get('custom_user')?.code).toBe('archived_kpi');
  });

  test('that leads back to itself is left out', () => {
    const own = make(kept('custom_a', [['custom_b + 1']]), kept('custom_b', [['count(lead)'], ['custom_a + 1']]));
    expect(versionsOn(own, '2026-06-01', 'custom_b')).toEqual([1]);
    expect(own.problems.get('custom_b')?.code).toBe('cycle');
  });
});

describe('versions in time', () => {
  const own = make(
    kept('custom_base', [['count(lead)'], ['count(lead) * 2', '2026-03-01'], ['count(lead) * 3', '2026-07-01']]),
    kept('custom_user', [['custom_base + 1']]),
    kept('custom_apart', [['count(order)']]),
  );

  test('each day has its own', () => {
    expect(['2026-02-28', '2026-03-01', '2026-06-30', '2026-07-01'].map((day) => own.on(day).entries.get('custom_base')!.version)).toEqual([
      1, 2, 2, 3,
    ]);
    expect(own.on('2026-03-01')).toBe(own.on('2026-06-30'));
  });

  test('a change is one of all that use it, and of nothing else', () => {
    expect(own.changesOf('custom_base')).toEqual(['2026-03-01', '2026-07-01']);
    expect(own.changesOf('custom_user')).toEqual(['2026-03-01', '2026-07-01']);
    expect(own.changesOf('custom_apart')).toEqual([]);
    expect(own.changesOf('win_rate')).toEqual([]);
    expect(own.changesOf('__proto__')).toEqual([]);
  });

  test('a later version that begins earlier replaces those between', () => {
    const redone = make(kept('custom_a', [['count(lead)'], ['count(lead) * 2', '2026-03-01'], ['count(lead) * 3', null]]));
    expect(versionsOn(redone, '2026-01-01', 'custom_a')).toEqual([3]);
    expect(redone.changesOf('custom_a')).toEqual([]);
  });
});

test('what its maker chose wins over what follows from the formula', () => {
  const own = make(
    kept('custom_share', [
      [
        'count(opportunity where state = "won" by closed) / count(opportunity)',
        null,
        { unit: 'percent', decimals: 3, group: 'people', roles: ['farmer'] },
      ],
    ]),
  );
  expect(own.on('2026-06-01').entries.get('custom_share')).toMatchObject({ unit: 'percent', decimals: 3, group: 'people', roles: ['farmer'] });
});
