import {
  catalog,
  findFormula,
  listDimensions,
  timeGrains,
  type Dimension,
  type Formula,
  type Kpi,
  type KpiQuery,
  type KpiRef,
  type MemberDimension,
  type PeriodSpec,
} from '@leadline/kpi';
import type { Random } from './random.ts';

/** The whole life of a world: its last month is running. */
export const wholePeriod = { kind: 'custom', from: '2026-03-01', to: '2026-09-01' } as const satisfies PeriodSpec;

export interface Asked {
  readonly ref: KpiRef;
  readonly kpi: Kpi;
  readonly formula: Formula;
  /** null: no grouping. */
  readonly dimension: Dimension | null;
}

export function isTime(dimension: Dimension): boolean {
  return (timeGrains as readonly string[]).includes(dimension);
}

/** Every KPI, metric and variant. */
export function listAskable(): readonly Omit<Asked, 'dimension'>[] {
  return [...catalog.entries.values()].flatMap((kpi) =>
    [undefined, ...Object.keys(kpi.variants ?? {})].map((variant) => ({
      ref: { id: kpi.id, ...(variant === undefined ? {} : { variant }) },
      kpi,
      formula: findFormula(kpi, variant)!,
    })),
  );
}

/** What a KPI can be grouped by, ungrouped included. */
export function listDimensionsOf({ kpi, formula }: Omit<Asked, 'dimension'>): readonly Asked['dimension'][] {
  return [null, ...listDimensions(kpi, formula)];
}

export function queryOf({ ref, dimension }: Pick<Asked, 'ref' | 'dimension'>, more: Partial<KpiQuery> = {}): KpiQuery {
  return { kpis: [ref], ...(dimension === null ? {} : { by: [dimension] }), period: wholePeriod, ...more };
}

const periods: readonly PeriodSpec[] = [
  wholePeriod,
  { kind: 'all' },
  { kind: 'this', grain: 'month' },
  { kind: 'previous', grain: 'month' },
  { kind: 'named', name: '2026-Q2' },
  { kind: 'to_date', grain: 'year' },
  { kind: 'trailing', count: 9, grain: 'week' },
  { kind: 'custom', from: '2026-04-11', to: '2026-07-03' },
];

/** A question by chance: two groupings, a filter, a comparison, present organisation. */
export function makeQuestion(askable: Omit<Asked, 'dimension'>, random: Random): KpiQuery {
  const dimensions = listDimensions(askable.kpi, askable.formula);
  const members = dimensions.filter((dimension): dimension is MemberDimension => !isTime(dimension));
  const by = [
    ...(members.length > 0 && random.chance(0.7) ? [random.pick(members)] : []),
    ...(random.chance(0.5)
      ? dimensions
          .filter(isTime)
          .slice(1, 3)
          .filter(() => random.chance(0.6))
          .slice(0, 1)
      : []),
  ];
  const filtered =
    members.length > 0 && random.chance(0.5) ? [{ dimension: random.pick(members), members: ['unassigned'], exclude: random.chance(0.8) }] : [];
  return {
    kpis: [askable.ref],
    by,
    period: random.pick(periods),
    filters: filtered,
    ...(random.chance(0.4) ? { compare: ['previous_period', 'previous_year'] } : {}),
    ...(random.chance(0.3) ? { organisation: 'present' } : {}),
  };
}
