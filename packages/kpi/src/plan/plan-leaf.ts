import { addDays, maxDate, minDate } from '../calendar/iso-date.ts';
import { getEntity } from '../entity/index.ts';
import { memberKinds } from '../measure/dimension-members.ts';
import { findPath, reachesPerson } from '../measure/joins.ts';
import type { Measure } from '../measure/measure.ts';
import type { Path } from '../measure/path.ts';
import { all, any, between, isNotTrue, isTrue, missing, never, present, type Predicate } from '../measure/predicate.ts';
import type { IsoDate } from '../query/kpi-query.ts';
import type { Condition } from './condition.ts';
import { isLevel, type Leaf } from './leaf.ts';
import type { KeyCondition, LeafPlan, MembershipDate } from './leaf-plan.ts';
import { carry, createReach, type Reach } from './reach.ts';
import type { PlacedWindow, Window } from './window.ts';

/** How the statement of a leaf is built. Scope and filters are in it before anything is compared or hashed. */
export function planLeaf(leaf: Leaf): LeafPlan {
  const known = plans.get(leaf) ?? planRecords(leaf, recordsOf(leaf.measure), timeOf(leaf.measure, leaf.windows));
  plans.set(leaf, known);
  return known;
}

/** Of the leaves of requests under way: routing, compiling and reading ask for the same plan. */
const plans = new WeakMap<Leaf, LeafPlan>();

/** The plan of a leaf for other records of the same scope, filters and members. */
export function planRecords(leaf: Leaf, records: readonly Predicate[], time: Predicate): LeafPlan {
  const { measure } = leaf;
  const reach = createReach((self, unless) => membershipDate(self, unless, leaf));
  const { inner, outer } = splitConditions(leaf);
  const keys = leaf.by.map((dimension) => reach.key(getPath(measure, dimension)));
  const conditions = outer.map((condition) => keyCondition(condition, reach, measure));
  if (leaf.windows.length > 1 || leaf.isDated) carry(reach, { start: { kind: 'date' } });
  return {
    entity: measure.entity,
    anchor: measure.anchor,
    ...(measure.until ? { until: measure.until } : {}),
    ...(measure.attribution ? { attribution: measure.attribution } : {}),
    isShared: isShared(leaf),
    where: [...guardOf(measure), ...records, ...(leaf.also ? [leaf.also] : []), time, ...inner],
    windows: leaf.windows,
    base: reach.base,
    joins: reach.joins,
    keys,
    conditions,
    today: leaf.today,
    measures: [measure],
  };
}

/** Records nobody may be known by are counted by no measure but those made for them. */
export function guardOf({ entity, anonymous }: Measure): readonly Predicate[] {
  const column = getEntity(entity).anonymous;
  return column === undefined ? [] : [anonymous === undefined ? isNotTrue(column) : isTrue(column)];
}

function getPath(measure: Measure, dimension: Condition['dimension']): Path {
  const path = findPath(measure.entity, dimension);
  if (!path) throw new Error(`no way from ${measure.entity} to ${dimension}`);
  return path;
}

/** Records a measure counts, whenever they happened. */
export function recordsOf(measure: Measure): readonly Predicate[] {
  return [...(measure.filter ? [measure.filter] : []), ...(measure.requires ?? []).map((requirement) => requirement.keep)];
}

/** One window: exactly its records. Several: all that any of them can need. */
export function timeOf(measure: Measure, windows: readonly PlacedWindow[]): Predicate {
  const bounds = windows.map(({ window }) => window);
  return measure.until === undefined
    ? eventsIn(measure.anchor, bounds)
    : levelsAt(
        measure.anchor,
        measure.until,
        bounds.map(({ to }) => to),
      );
}

function eventsIn(anchor: string, windows: readonly Window[]): Predicate {
  const stretches = union(windows).map(({ from, to }) => between(anchor, from, to));
  return all(present(anchor), stretches.length === 1 ? stretches[0]! : any(...stretches));
}

/** What holds at one of these ends, or came before it and went after another. */
function levelsAt(anchor: string, until: string, ends: readonly (IsoDate | null)[]): Predicate {
  const isOpen = ends.includes(null);
  const dates = ends.filter((end) => end !== null);
  const holds = isOpen ? missing(until) : any(missing(until), between(until, dates.reduce(minDate), null));
  return isOpen ? holds : all(any(missing(anchor), between(anchor, null, dates.reduce(maxDate))), holds);
}

/** Windows in order, those that touch joined into one. */
function union(windows: readonly Window[]): readonly Pick<Window, 'from' | 'to'>[] {
  const sorted = [...windows].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));
  return sorted.reduce<readonly Pick<Window, 'from' | 'to'>[]>((joined, { from, to }) => {
    const last = joined.at(-1);
    if (!last || (last.to !== null && from !== null && from > last.to)) return [...joined, { from, to }];
    const end = last.to === null || to === null ? null : maxDate(last.to, to);
    return [...joined.slice(0, -1), { from: last.from, to: end }];
  }, []);
}

/** Where people are looked up (G8): levels on the last day of the window, events on their date, or everybody where they are now. */
function membershipDate(reach: Reach, unless: string | undefined, leaf: Leaf): MembershipDate {
  if (leaf.organisation === 'present') return { kind: 'date', date: leaf.today };
  if (!isLevel(leaf.measure))
    return { kind: 'base', as: carry(reach, { start: { kind: 'date' }, ...(unless && leaf.windows.length === 1 ? { unless } : {}) }) };
  const [only] = leaf.windows;
  if (leaf.windows.length > 1) return { kind: 'window' };
  const to = only?.window.to ?? null;
  return { kind: 'date', date: to === null ? leaf.today : addDays(to, -1) };
}

/** Shares count as soon as a person decides about grouping, filter or scope; otherwise each case counts once. */
function isShared({ measure, by, conditions }: Leaf): boolean {
  if (!measure.attribution?.credit) return false;
  return [...by, ...conditions.map(({ dimension }) => dimension)].some((dimension) => {
    const path = findPath(measure.entity, dimension);
    return path !== undefined && reachesPerson(path);
  });
}

/** Conditions on a column of the record itself go to the records, others to where the member is known. */
export function splitConditions({ measure, conditions }: Leaf): { readonly inner: readonly Predicate[]; readonly outer: readonly Condition[] } {
  const inner: Predicate[] = [];
  const outer: Condition[] = [];
  for (const condition of conditions) {
    const direct = directPredicate(condition, measure);
    if (direct) inner.push(direct);
    else outer.push(condition);
  }
  return { inner, outer };
}

function directPredicate(condition: Condition, measure: Measure): Predicate | undefined {
  const path = findPath(measure.entity, condition.dimension);
  if (!path) return condition.isScope ? never : undefined;
  const [route, ...others] = path.routes;
  const isPlain = others.length === 0 && route?.hops.length === 0 && path.hops.length === 0 && route.start.kind === 'column';
  if (!isPlain || condition.below || memberKinds[condition.dimension].kind === 'integer') return undefined;
  return columnPredicate((route.start as { readonly column: string }).column, condition);
}

function columnPredicate(column: string, { dimension, members, unassigned, exclude }: Condition): Predicate {
  const listed: Predicate =
    memberKinds[dimension].kind === 'record' ? { kind: 'key_in', column, keys: members } : { kind: 'in', column, values: members };
  const wanted = any(...(members.length > 0 ? [listed] : []), ...(unassigned ? [missing(column)] : []));
  return exclude ? { kind: 'not', of: wanted } : wanted;
}

function keyCondition(condition: Condition, reach: Reach, measure: Measure): KeyCondition {
  const { members, unassigned, exclude, below } = condition;
  const kind = memberKinds[condition.dimension].kind;
  return {
    key: reach.key(getPath(measure, condition.dimension)),
    members,
    isRecord: kind === 'record',
    isInteger: kind === 'integer',
    unassigned,
    exclude,
    ...(below ? { below } : {}),
  };
}
