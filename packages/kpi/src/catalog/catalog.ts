import { timeGrains, type Dimension, type KpiRef, type MemberDimension, type TimeGrain } from '../query/kpi-query.ts';
import { kpis } from './kpis.ts';
import type { Formula, Kpi, KpiUnit } from './kpi.ts';
import { canReach } from './can-reach.ts';
import type { Formulas } from './formulas.ts';
import { metrics } from './metrics.ts';

/** What can be asked for. */
export interface Catalog {
  /** KPIs and metrics by id. */
  readonly entries: ReadonlyMap<string, Kpi>;
}

export const catalog: Catalog = { entries: new Map([...kpis, ...metrics].map((entry) => [entry.id, entry])) };

export function isTimeGrain(dimension: Dimension): dimension is TimeGrain {
  return (timeGrains as readonly string[]).includes(dimension);
}

/** @returns undefined where the KPI has no such variant */
export function findFormula(kpi: Kpi, variant: string | undefined): Formula | undefined {
  if (variant === undefined) return kpi.formula;
  return kpi.variants && Object.hasOwn(kpi.variants, variant) ? kpi.variants[variant] : undefined;
}

/** Most variants are told in the unit of their KPI. */
export function unitKindOf(kpi: Kpi, variant: string | undefined): KpiUnit {
  const units = kpi.variantUnits ?? {};
  return (variant !== undefined && Object.hasOwn(units, variant) && units[variant]) || kpi.unit;
}

export interface ResolvedKpi {
  readonly ref: KpiRef;
  readonly kpi: Kpi;
  readonly formula: Formula;
  /** Of the KPIs it uses. */
  readonly formulas: Formulas;
}

/** @throws Error for what validation lets no formula use */
export function formulasOf(catalog: Catalog): Formulas {
  return (id, variant) => {
    const kpi = catalog.entries.get(id);
    const formula = kpi && findFormula(kpi, variant);
    if (!formula) throw new Error(`no KPI ${id} ${variant ?? ''}`);
    return formula;
  };
}

/** @throws Error for what validation lets nobody ask */
export function getKpi(catalog: Catalog, ref: KpiRef): ResolvedKpi {
  const kpi = catalog.entries.get(ref.id);
  const formula = kpi && findFormula(kpi, ref.variant);
  if (!kpi || !formula) throw new Error(`no KPI ${ref.id} ${ref.variant ?? ''}`);
  return { ref, kpi, formula, formulas: formulasOf(catalog) };
}

/** Why a KPI cannot be grouped or filtered by a dimension, or undefined where it can. */
export function findObstacle(
  kpi: Kpi,
  formula: Formula,
  dimension: Dimension,
  formulas: Formulas = formulasOf(catalog),
): 'not_of_this_kpi' | 'no_way' | undefined {
  if (!kpi.dimensions.includes(dimension)) return 'not_of_this_kpi';
  if (isTimeGrain(dimension)) return undefined;
  return canReach(formula, dimension, formulas) ? undefined : 'no_way';
}

/** Whether all these dimensions are open to a KPI. */
export function isOpenTo({ kpi, formula, formulas }: ResolvedKpi, dimensions: readonly Dimension[]): boolean {
  return dimensions.every((dimension) => findObstacle(kpi, formula, dimension, formulas) === undefined);
}

/** What a KPI may be grouped by: its own dimensions as far as all its measures reach them. */
export function listDimensions(kpi: Kpi, formula: Formula = kpi.formula, formulas: Formulas = formulasOf(catalog)): readonly Dimension[] {
  return kpi.dimensions.filter((dimension) => findObstacle(kpi, formula, dimension, formulas) === undefined);
}

/** What a KPI may be filtered by. */
export function listFilters(kpi: Kpi, formula: Formula = kpi.formula): readonly MemberDimension[] {
  return listDimensions(kpi, formula).filter((dimension): dimension is MemberDimension => !isTimeGrain(dimension));
}
