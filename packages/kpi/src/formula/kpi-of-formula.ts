import type { Catalog } from '../catalog/catalog.ts';
import type { Kpi } from '../catalog/kpi.ts';
import { memberDimensions, timeGrains } from '../query/kpi-query.ts';
import type { FormulaDefinition } from './check-definitions.ts';
import type { CheckedFormula } from './check-formula.ts';
import type { CompileOptions } from './compile-condition.ts';
import { compileFormula } from './compile-formula.ts';

/** A KPI of one's own as the catalog knows KPIs: offered along all dimensions its records lead to, worked out anew at every level. */
export function kpiOfFormula(definition: FormulaDefinition, formula: CheckedFormula, options: CompileOptions & { readonly version?: number }): Kpi {
  const isShare = formula.unit === 'percent' || formula.unit === 'ratio';
  return {
    id: definition.id,
    kind: 'kpi',
    type: 'operational',
    group: 'results',
    perspective: 'process',
    aggregation: 'composite',
    targets: 'recompute',
    cadence: ['monthly'],
    roles: 'all',
    unit: isShare ? (definition.shownAs ?? formula.unit) : formula.unit,
    decimals: formula.decimals,
    direction: definition.direction ?? formula.direction,
    dimensions: [...timeGrains, ...memberDimensions],
    formula: { kind: 'calculation', of: compileFormula(formula, options), ...(formula.isShare ? { isShare: true } : {}) },
    version: options.version ?? 1,
  };
}

/** A catalog with KPIs of one's own beside those that come with the product, which keep their ids. */
export function withOwnKpis(catalog: Catalog, own: readonly Kpi[]): Catalog {
  return { entries: new Map([...own.map((kpi) => [kpi.id, kpi] as const), ...catalog.entries]) };
}
