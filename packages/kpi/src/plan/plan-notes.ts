import type { EntityId } from '../entity/entity.ts';
import { getEntity } from '../entity/index.ts';
import type { Requirement } from '../measure/measure.ts';
import { all, any, flagged, isNotTrue, not, type Predicate, present } from '../measure/predicate.ts';
import type { Leaf } from './leaf.ts';
import type { LeafPlan } from './leaf-plan.ts';
import { fingerprint } from './merge-plans.ts';
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

/** Told by somebody and measured by nothing (G20); of entities that know it. */
const isMeasured: Requirement = { keep: isNotTrue('is_self_reported'), reason: 'self_reported' };
const knowsWord = (entity: EntityId): boolean => getEntity(entity).columns.some(({ name }) => name === 'is_self_reported');

/** What has to be known of the records of one measure. */
export interface NotedRecords {
  /** Their period and their filter. */
  readonly filter: Predicate;
  /** In the order they are tried. */
  readonly reasons: readonly Requirement[];
}

/** Notes of measures whose records lie in one table, under the same scope and filters: one statement. */
export interface Notes {
  readonly plan: LeafPlan;
  readonly of: readonly NotedRecords[];
}

/** How many records of a period a measure leaves out, and how many of those it counts contradict themselves or rest on somebody's word. */
export function planNotes(leaf: Leaf): { readonly plan: LeafPlan; readonly records: NotedRecords } {
  const { measure } = leaf;
  const { until: _until, ...whole } = planRecords(leaf, [], all());
  const isDated = whole.base.some(({ start }) => start.kind === 'date');
  const plan = { ...whole, anchor: isDated ? measure.anchor : '', windows: [], measures: [] };
  const filter = all(timeOf(measure, leaf.windows), ...(measure.filter ? [measure.filter] : []));
  return { plan, records: { filter, reasons: [...(measure.requires ?? []), isSound, ...(knowsWord(measure.entity) ? [isMeasured] : [])] } };
}

/** Every different note once, those of one table together. */
export function groupNotes(leaves: readonly Leaf[]): readonly Notes[] {
  const groups = new Map<string, { readonly plan: LeafPlan; readonly of: Map<string, NotedRecords> }>();
  for (const { plan, records } of leaves.map(planNotes)) {
    const key = fingerprint(plan);
    const group = groups.get(key) ?? { plan, of: new Map() };
    group.of.set(fingerprint(records), records);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ plan, of }) => ({ plan, of: [...of.values()] }));
}

export function noteOf({ reason }: Requirement): 'left_out' | 'flagged_records' | 'self_reported' | undefined {
  if (reason === isSound.reason) return 'flagged_records';
  if (reason === isMeasured.reason) return 'self_reported';
  return gaps.has(reason) ? 'left_out' : undefined;
}
