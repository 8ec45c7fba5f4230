import type { Requirement } from '../measure/measure.ts';
import { all, any, flagged, not, present } from '../measure/predicate.ts';
import type { Leaf } from './leaf.ts';
import type { Exclusions } from './plan-exclusions.ts';
import { planRecords, timeOf } from './plan-leaf.ts';

/** Reasons of records that belong to the number and lack what is added up. */
const gaps: ReadonlySet<string> = new Set(['no_amount', 'no_rate', 'no_cost', 'no_list_price', 'no_quantity', 'no_start']);

/** Flags of records that contradict themselves; rounded values and unknown words are no contradictions. */
export const contradictions = [
  'closed_before_created',
  'negative_duration',
  'ended_before_started',
  'customer_before_contact',
  'future_date',
  'credit_not_one',
  'quantity_refunded_over_sold',
  'cancelled_without_date',
] as const;

/** Tried last: only what the measure counts can take part in it. */
const isSound: Requirement = {
  keep: not(all(present('flags'), any(...contradictions.map((code) => flagged(code))))),
  reason: 'contradiction',
};

/** How many records of a period a measure leaves out, and how many of those it counts contradict themselves. */
export function planNotes(leaf: Leaf): Exclusions {
  const { measure } = leaf;
  const records = measure.filter ? [measure.filter] : [];
  return { plan: planRecords(leaf, records, timeOf(measure, leaf.windows)), reasons: [...(measure.requires ?? []), isSound] };
}

export function noteOf({ reason }: Requirement): 'left_out' | 'flagged_records' | undefined {
  if (reason === isSound.reason) return 'flagged_records';
  return gaps.has(reason) ? 'left_out' : undefined;
}
