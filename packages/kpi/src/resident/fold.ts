import type { LeafRow, LeafTable } from '../result/leaf-rows.ts';
import { memberKey } from '../result/member-key.ts';
import { type MemberCodes, noMember, type Segment } from '../store/resident.ts';
import { addColumn, type ExactSums, isExact, mostRows, sumText } from './exact-sum.ts';
import { columnsOfNumber, type FoldedNumber, type FoldPlan, type FoldRejection } from './fold-plan.ts';
import { type Groups, makeGroups } from './groups.ts';
import { memberColumn } from './member-columns.ts';
import { memberTest, rowTest } from './member-tests.ts';
import { listPasses, type Pass, type Passes } from './passes.ts';
import type { Lookups } from './read-lookups.ts';

export interface FoldData {
  readonly members: MemberCodes;
  readonly lookups: Lookups;
  readonly segments: readonly Segment[];
}

type Sums = ReadonlyMap<string, ExactSums>;

/**
 * The tables of all numbers of a read, from columns in memory: what its statement would return, number by number.
 * @returns why not, where there are too many rows or too large numbers to be added exactly
 */
export function fold(plan: FoldPlan, data: FoldData): readonly LeafTable[] | FoldRejection {
  const passes = listPasses(plan.read.plan, plan.shape, data.segments);
  const groups = makeGroups(plan.shape.members, data.members.size());
  if (!groups) return 'too_many_groups';
  const sums = emptySums(plan.numbers, passes.passes);
  if (typeof sums === 'string') return sums;
  for (const pass of passes.passes) addPass(pass, plan, data, { groups, sums, times: passes.ordinals.length });
  return plan.numbers.map((number) => tableOf(number, plan, passes, groups, sums, data.members));
}

function emptySums(numbers: readonly FoldedNumber[], passes: readonly Pass[]): Sums | FoldRejection {
  if (passes.reduce((rows, { segment }) => rows + segment.length, 0) > mostRows) return 'too_many_rows';
  const names = [...new Set(numbers.flatMap(columnsOfNumber))];
  const columns = names.map((name) => ({ name, parts: passes.map(({ segment }) => segment.numbers.get(name)!) }));
  if (!columns.every(({ parts }) => isExact(parts))) return 'too_large_numbers';
  return new Map(columns.map(({ name, parts }) => [name, { low: [], high: parts.some(({ high }) => high) ? [] : null }]));
}

interface Found {
  readonly groups: Groups;
  readonly sums: Sums;
  /** Places of the time axis. */
  readonly times: number;
}

/** The place of every row of a segment first, then column by column. */
function addPass(pass: Pass, plan: FoldPlan, data: FoldData, { groups, sums, times }: Found): void {
  const { segment } = pass;
  const places = placesOf(pass, plan, data, groups, times);
  const size = groups.members.length * times;
  for (const [name, one] of sums) {
    while (one.low.length < size) one.low.push(0);
    while (one.high && one.high.length < size) one.high.push(0);
    addColumn(one, segment.numbers.get(name)!, places);
  }
}

/** Number of the group × places of the time axis + place on it; -1 for rows that do not count. */
function placesOf(
  { segment, timeOf, end }: Pass,
  { read: { plan, inner } }: FoldPlan,
  { members, lookups }: FoldData,
  groups: Groups,
  times: number,
): Int32Array {
  const of = { plan, segment, lookups, end };
  const places = groups.of(
    plan.keys.map((key) => memberColumn(key, of)),
    segment.length,
  );
  if (typeof timeOf === 'number') for (let row = 0; row < places.length; row += 1) places[row] = places[row]! * times + timeOf;
  else
    for (let row = 0; row < places.length; row += 1) {
      const time = timeOf(segment.days[row]!);
      places[row] = time < 0 ? -1 : places[row]! * times + time;
    }
  for (const condition of plan.conditions) leaveOut(places, memberColumn(condition.key, of), memberTest(condition, members, lookups));
  for (const predicate of inner) {
    const isMet = rowTest(predicate, members);
    for (let row = 0; row < places.length; row += 1) if (!isMet((column) => segment.members.get(column)![row]!)) places[row] = -1;
  }
  return places;
}

function leaveOut(places: Int32Array, codes: Int32Array, isMet: (code: number) => boolean): void {
  for (let row = 0; row < places.length; row += 1) if (places[row]! >= 0 && !isMet(codes[row]!)) places[row] = -1;
}

/** Groups without cases are not there; without any groups there is always one row. */
function tableOf(
  { total, cases, present, scale }: FoldedNumber,
  { shape }: FoldPlan,
  { ordinals, isRunning }: Passes,
  groups: Groups,
  sums: Sums,
  members: MemberCodes,
): LeafTable {
  const table = new Map<number, Map<string, readonly LeafRow[]>>();
  const along = (column: string): ExactSums => (isRunning ? running(sums.get(column)!, ordinals.length) : sums.get(column)!);
  const [totals, counts, presences] = [along(total), along(cases), present === undefined ? undefined : along(present)];
  const isSum = (at: number): boolean => presences === undefined || Number(sumText(presences, at, 0)) > 0;
  const isOne = shape.time === 'none' && shape.members === 0;
  const times = Math.max(ordinals.length, 1);
  groups.members.forEach((codes, group) => {
    const key = memberKey(codes.map((code) => (code === noMember ? null : members.text(code))));
    for (let time = 0; time < times; time += 1) {
      const at = group * times + time;
      const row: LeafRow = { apart: null, total: isSum(at) ? sumText(totals, at, scale) : '0', cases: Number(sumText(counts, at, 0)) };
      if (row.cases === 0 && !isOne) continue;
      const ordinal = ordinals[time] ?? 0;
      const ofTime = table.get(ordinal) ?? new Map<string, readonly LeafRow[]>();
      table.set(ordinal, ofTime.set(key, [row]));
    }
  });
  return table;
}

/** Along the time axis each sum holds those before it. */
function running({ low, high }: ExactSums, times: number): ExactSums {
  const add = (values: readonly number[]): number[] => {
    const sums = [...values];
    for (let at = 0; at < sums.length; at += 1) if (at % times > 0) sums[at]! += sums[at - 1]!;
    return sums;
  };
  return { low: add(low), high: high && add(high) };
}
