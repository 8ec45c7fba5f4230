import type { LeafShape, LeafStatement } from '../compile/compile-leaf.ts';
import { fingerprint } from '../plan/merge-plans.ts';
import type { Measure } from '../measure/measure.ts';
import type { SqlRow } from '../store/leaf-reader.ts';
import { add, type DecimalText, multiply, subtract } from './decimal.ts';
import { memberKey, type MemberKeys, parseMemberKey } from './member-key.ts';

/** A leaf number of one group, as it came from the store. */
export interface LeafRow {
  /** Value of what is never added together; null where the record has none. */
  readonly apart: string | null;
  /** Sum, count or distinct count, in stored units. */
  readonly total: DecimalText;
  /** Number of cases. */
  readonly cases: number;
  readonly distribution?: { readonly value: number | null; readonly isEvent: boolean };
  readonly middle?: { readonly lower: DecimalText; readonly upper: DecimalText; readonly largest: DecimalText; readonly p90?: DecimalText };
}

/** Leaf numbers by row of the time axis, then by members: see memberKey. */
export type LeafTable = ReadonlyMap<number, ReadonlyMap<string, readonly LeafRow[]>>;

/** Sorts the rows of a statement that may serve several measures into the table of one. */
export function tableOf(rows: readonly SqlRow[], { plan, shape }: Pick<LeafStatement, 'plan' | 'shape'>, measure: Measure): LeafTable {
  const index = plan.measures.findIndex((candidate) => fingerprint(candidate.aggregate) === fingerprint(measure.aggregate));
  const ordinals = ordinalsByDate(plan.windows);
  const table = new Map<number, Map<string, LeafRow[]>>();
  for (const row of rows) {
    const ordinal = ordinalOf(row, shape, plan.windows[0]?.ordinal ?? 0, ordinals);
    const leaf = leafRow(row, shape, index);
    if (ordinal !== undefined && leaf) insert(table, ordinal, memberKey(membersOf(row, shape)), leaf);
  }
  return table;
}

function membersOf(row: SqlRow, shape: LeafShape): MemberKeys {
  const at = shape.time === 'none' ? 0 : 1;
  if (shape.members === 1) return [textOf(row[at])];
  return row.slice(at, at + shape.members).map(textOf);
}

function insert(table: Map<number, Map<string, LeafRow[]>>, ordinal: number, key: string, leaf: LeafRow): void {
  const groups = table.get(ordinal) ?? new Map<string, LeafRow[]>();
  table.set(ordinal, groups);
  const known = groups.get(key);
  if (known) known.push(leaf);
  else groups.set(key, [leaf]);
}

const textOf = (value: SqlRow[number] | undefined): string | null => (value === null || value === undefined ? null : String(value));

function ordinalsByDate(windows: LeafStatement['plan']['windows']): ReadonlyMap<string, number> {
  return new Map(windows.flatMap(({ ordinal, window }) => (window.from === null ? [] : [[window.from, ordinal] as const])));
}

function ordinalOf(row: SqlRow, shape: LeafShape, only: number, ordinals: ReadonlyMap<string, number>): number | undefined {
  if (shape.time === 'none') return only;
  return shape.time === 'date' ? ordinals.get(String(row[0])) : Number(row[0]);
}

function leafRow(row: SqlRow, shape: LeafShape, index: number): LeafRow | undefined {
  const start = (shape.time === 'none' ? 0 : 1) + shape.members;
  const apart = shape.isApart ? textOf(row[start]) : null;
  const after = start + (shape.isApart ? 1 : 0);
  const numbersAt = after + (shape.isDistribution ? 2 : 0);
  if (shape.numbers === 'median') return medianRow(row.slice(numbersAt).map(textOf));
  const cases = Number(textOf(row[row.length - 1]) ?? 0);
  const plain = { apart, total: (index < 0 ? null : textOf(row[numbersAt + index])) ?? '0', cases };
  if (!shape.isDistribution) return plain;
  return {
    ...plain,
    distribution: { value: row[after] === null ? null : Number(row[after]), isEvent: row[after + 1] === true || row[after + 1] === 'true' },
  };
}

function medianRow([lower, upper, sum, cases, largest, ...ninetieth]: readonly (string | null)[]): LeafRow | undefined {
  if (lower === null || lower === undefined) return undefined;
  const p90 = percentile90(ninetieth, Number(cases));
  const middle = { lower, upper: upper ?? lower, largest: largest ?? lower, ...(p90 === undefined ? {} : { p90 }) };
  return { apart: null, total: sum ?? '0', cases: Number(cases), middle };
}

/** Between its neighbours as far as the place 0.9 × (cases − 1) is past a whole number. */
function percentile90([low, high]: readonly (string | null)[], cases: number): DecimalText | undefined {
  if (low === null || low === undefined) return undefined;
  const part = `0.${(9 * (cases - 1)) % 10}`;
  return add(low, multiply(subtract(high ?? low, low), part));
}

/** Every group of a table with its place. */
export function listGroups(
  table: LeafTable,
): readonly { readonly ordinal: number; readonly members: MemberKeys; readonly rows: readonly LeafRow[] }[] {
  return [...table].flatMap(([ordinal, groups]) => [...groups].map(([key, rows]) => ({ ordinal, members: parseMemberKey(key), rows })));
}

export function totalOf(rows: readonly LeafRow[]): DecimalText {
  return rows.reduce((sum, row) => add(sum, row.total), '0');
}

export function casesOf(rows: readonly LeafRow[]): number {
  return rows.reduce((sum, row) => sum + row.cases, 0);
}
