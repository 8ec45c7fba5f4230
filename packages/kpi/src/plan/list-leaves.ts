import { findPath } from '../measure/joins.ts';
import { fixMeasure, isWindowed, readsLastDay } from './fix-window.ts';
import type { IsoDate, MemberDimension } from '../query/kpi-query.ts';
import type { Condition } from './condition.ts';
import { isAdditive, isLevel, type Leaf } from './leaf.ts';
import type { LeafUse } from './leaf-use.ts';
import type { QueryPlan } from './plan-query.ts';

/**
 * The leaves of one use: several where a level at several moments cannot be had in one go, or where the window is part of the
 * condition; none where an optional one cannot be told apart as asked.
 */
export function leavesOf(use: LeafUse, plan: QueryPlan, by: readonly MemberDimension[], today: IsoDate): readonly Leaf[] {
  const { measure, windows } = use;
  if (windows.length === 0) return [];
  const leaf: Leaf = {
    measure,
    windows,
    ...reachOf(use, plan, by),
    organisation: plan.organisation,
    today,
    ...(use.also ? { also: use.also } : {}),
  };
  if (!isReachable(leaf)) return unreachable(use, leaf);
  const isBound = isWindowed(measure) || readsLastDay(measure);
  const isSplit = windows.length > 1 && (isBound || (isLevel(measure) && !isAdditive(measure)));
  const pieces = isSplit ? windows.map((window) => ({ ...leaf, windows: [window] })) : [leaf];
  return pieces.map((piece) => ({ ...piece, measure: fixMeasure(measure, { ...piece.windows[0]!.window, today }) }));
}

/** What groups and filters a use: rates of the organisation know neither, the whole that a part is compared with leaves some aside. */
function reachOf({ level, over = [], without = [] }: LeafUse, plan: QueryPlan, by: readonly MemberDimension[]): Pick<Leaf, 'by' | 'conditions'> {
  if (level === 'organisation') return { by: [], conditions: [] };
  const isKept = (dimension: MemberDimension): boolean => !without.includes(dimension);
  return {
    by: [...new Set([...by, ...over])].filter(isKept),
    conditions: [
      ...plan.conditions.filter(({ isScope, dimension }) => isScope || isKept(dimension)),
      ...over.filter((dimension) => isKept(dimension)).map(hasMember),
    ],
  };
}

/** Sums over members take members: records without one are nobody's. */
const hasMember = (dimension: MemberDimension): Condition => ({ dimension, members: [], unassigned: true, exclude: true, isScope: false });

/** Whether every dimension that groups or filters can be told; what the scope cannot tell shows nothing. */
function isReachable({ measure, by, conditions }: Leaf): boolean {
  const needed = [...by, ...conditions.filter(({ isScope }) => !isScope).map(({ dimension }) => dimension)];
  return needed.every((dimension) => findPath(measure.entity, dimension));
}

function unreachable(use: LeafUse, { by, measure }: Leaf): readonly Leaf[] {
  if (use.isOptional) return [];
  throw new Error(`${measure.id} of ${measure.entity} does not lead to all of ${by.join(', ')}`);
}
