import { findPath } from '../measure/joins.ts';
import { people, places } from '../measure/roster.ts';
import type { IsoDate, MemberDimension } from '../query/kpi-query.ts';
import type { Leaf } from './leaf.ts';
import type { QueryPlan } from './plan-query.ts';
import { place } from './window.ts';

const rosters: Partial<Record<MemberDimension, typeof people>> = { person: people, team: people, location: places };

/**
 * The members a table lists although they have no records: the people and teams there are at the end of the period, the open
 * places. Only under filters that say something about them.
 */
export function rosterLeaf(plan: QueryPlan, today: IsoDate): Leaf | undefined {
  const [dimension, ...others] = plan.by;
  const measure = dimension && rosters[dimension];
  if (!measure || others.length > 0) return undefined;
  if (plan.conditions.some((condition) => !findPath(measure.entity, condition.dimension))) return undefined;
  return { measure, windows: place([plan.frames[0]!.total]), by: plan.by, conditions: plan.conditions, organisation: plan.organisation, today };
}
