import { getMeasure } from '../measure/measures.ts';
import type { IsoDate, MemberDimension } from '../query/kpi-query.ts';
import { isAdditive, isLevel, type Leaf } from './leaf.ts';
import type { LeafUse } from './leaf-use.ts';
import type { QueryPlan } from './plan-query.ts';

/** The leaves of one use: several where a level at several moments cannot be had in one go. */
export function leavesOf(use: LeafUse, plan: QueryPlan, by: readonly MemberDimension[], today: IsoDate): readonly Leaf[] {
  const measure = getMeasure(use.measure);
  if (use.windows.length === 0) return [];
  const isRow = use.level === 'row';
  const leaf: Leaf = {
    measure,
    windows: use.windows,
    by: isRow ? by : [],
    conditions: isRow ? plan.conditions : [],
    organisation: plan.organisation,
    today,
    ...(use.also ? { also: use.also } : {}),
  };
  const isSplit = isLevel(measure) && !isAdditive(measure) && use.windows.length > 1;
  return isSplit ? use.windows.map((window) => ({ ...leaf, windows: [window] })) : [leaf];
}
