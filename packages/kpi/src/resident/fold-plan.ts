import { operandsOf } from '../compile/compile-predicate.ts';
import { type LeafShape, shapeOf } from '../compile/compile-leaf.ts';
import type { EntityId } from '../entity/entity.ts';
import type { Key, LeafPlan } from '../plan/leaf-plan.ts';
import type { RollupRead } from '../rollup/merge-rollup-plans.ts';
import { rollupColumns, rollupGroups } from '../rollup/rollup-columns.ts';
import { baseColumn } from '../rollup/rollup.ts';
import type { RollupNumber } from '../rollup/route-leaf.ts';
import type { RollupNeed } from '../store/resident.ts';
import { isKnownPredicate } from './member-tests.ts';

/** A small table a fold looks members up in. */
export type LookupNeed =
  | { readonly kind: 'entity'; readonly entity: EntityId; readonly column: string }
  | { readonly kind: 'membership' }
  | { readonly kind: 'below'; readonly of: 'team' | 'region' };

/** A number of a read: its columns, and the digits after the point of its sums. */
export interface FoldedNumber {
  readonly total: string;
  readonly cases: string;
  /** Where it is not above 0 there is no sum. Absent where this follows from the sum itself. */
  readonly present?: string;
  readonly scale: number;
}

/** How a read is answered from columns in memory: what it needs of them. */
export interface FoldPlan {
  readonly read: RollupRead;
  readonly shape: LeafShape;
  readonly need: RollupNeed;
  readonly lookups: readonly LookupNeed[];
  readonly numbers: readonly FoldedNumber[];
}

/** Why a rollup is asked of the store where rollups are held in memory: told in traces, never to people. */
export type FoldRejection =
  /** Rows are told apart or chosen by something other than keys and words. */
  | 'no_member'
  /** Rows are chosen by a condition that is not on members. */
  | 'other_condition'
  /** More rows of the rollup than are held, or than can be added exactly. */
  | 'too_many_rows'
  /** A table that is looked up in is not small. */
  | 'too_many_members'
  /** More dimensions and members than groups can be numbered by. */
  | 'too_many_groups'
  /** Sums may leave what is exact. */
  | 'too_large_numbers';

/** What is folded by itself, or why only the store can answer. */
export type FoldRoute = { readonly kind: 'memory'; readonly plan: FoldPlan } | { readonly kind: 'store'; readonly reason: FoldRejection };

export function routeFold(read: RollupRead): FoldRoute {
  const { rollup, plan, inner, numbers } = read;
  const shape = shapeOf(plan);
  const members = memberColumns(read);
  const types = new Map(rollupColumns(rollup).map(({ name, sql }) => [name, sql]));
  const isPlain = members.every((name) => types.get(name) === 'bigint' || types.get(name) === 'text');
  if (!isPlain || plan.conditions.some(({ isInteger }) => isInteger)) return { kind: 'store', reason: 'no_member' };
  if (!inner.every(isKnownPredicate)) return { kind: 'store', reason: 'other_condition' };
  const folded = numbers.map((number) => foldedNumber(number, read, (name) => scaleOf(types.get(name) ?? 'bigint')));
  const columns = new Set([...members, ...folded.flatMap(columnsOfNumber)]);
  const need = { rollup, columns, stretches: stretchesOf(plan) };
  return { kind: 'memory', plan: { read, shape, need, lookups: lookupsOf(plan), numbers: folded } };
}

/** Of events no sum is the sum of none: 0. What comes and goes can leave a sum behind where the records on both sides are not the same. */
function foldedNumber({ count, sum }: RollupNumber, { plan }: RollupRead, scale: (name: string) => number): FoldedNumber {
  const total = sum ? sum.column : (count.shares ?? count.column);
  return { total, cases: count.column, scale: scale(total), ...(sum && plan.until !== undefined ? { present: sum.present } : {}) };
}

/** The columns a number is made of. */
export function columnsOfNumber({ total, cases, present }: FoldedNumber): readonly string[] {
  return [total, cases, ...(present === undefined ? [] : [present])];
}

const scaleOf = (type: string): number => Number(/,(\d+)\)$/.exec(type)?.[1] ?? 0);

/** Everything rows are told apart or chosen by but their date. */
function memberColumns({ plan, inner, rollup }: RollupRead): readonly string[] {
  const bases = plan.base.flatMap((base) => (base.start.kind === 'date' ? (base.unless ?? []) : [baseColumn(base)]));
  const filters = inner.flatMap(operandsOf).filter((operand) => typeof operand === 'string');
  const known = new Set(rollupGroups(rollup).map(({ name }) => name));
  return [...new Set([...bases, ...filters])].filter((name) => known.has(name));
}

/** Levels are what came and went since ever. */
function stretchesOf({ windows, until }: LeafPlan): RollupNeed['stretches'] {
  const ends = windows.map(({ window }) => window);
  return until === undefined ? ends.map(({ from, to }) => ({ from, to })) : ends.map(({ to }) => ({ from: null, to }));
}

function lookupsOf({ joins, keys, conditions }: LeafPlan): readonly LookupNeed[] {
  const entities = new Map(joins.flatMap((join) => (join.kind === 'entity' ? [[join.as, join.entity] as const] : [])));
  const used = [...keys, ...conditions.map(({ key }) => key), ...joins.map(({ key }) => key)].flatMap(joinedColumns);
  const columns = used.flatMap(({ as, column }) => (entities.has(as) ? [{ kind: 'entity', entity: entities.get(as)!, column } as const] : []));
  return [
    ...columns,
    ...(joins.some(({ kind }) => kind === 'membership') ? [{ kind: 'membership' } as const] : []),
    ...conditions.flatMap(({ below }) => (below ? [{ kind: 'below', of: below } as const] : [])),
  ];
}

function joinedColumns(key: Key): readonly Extract<Key, { kind: 'joined' }>[] {
  if (key.kind === 'base') return [];
  return key.kind === 'first' ? key.of.flatMap(joinedColumns) : [key, ...(key.orSelf ? joinedColumns(key.orSelf) : [])];
}
