import type { LeafShape, LeafStatement } from '../compile/compile-leaf.ts';
import { fingerprint } from '../plan/merge-plans.ts';
import type { Measure } from '../measure/measure.ts';
import type { SqlRow } from '../store/leaf-reader.ts';
import { add, type DecimalText } from './decimal.ts';

/** A leaf number of one group, as it came from the store. */
export interface LeafRow {
  /** Value of what is never added together; null where the record has none. */
  readonly apart: string | null;
  /** Sum, count or distinct count, in stored units. */
  readonly total: DecimalText;
  /** Number of cases. */
  readonly cases: number;
  readonly distribution?: { readonly value: number | null; readonly isEvent: boolean };
  readonly middle?: { readonly lower: DecimalText; readonly upper: DecimalText; readonly largest: DecimalText };
}

/** Leaf numbers by row: see rowKey. */
export type LeafTable = ReadonlyMap<string, readonly LeafRow[]>;

/** Key of a result row: the row of the time axis, and the members (null: unassigned). */
export function rowKey(ordinal: number, members: readonly (string | null)[]): string {
  return JSON.stringify([ordinal, ...members]);
}

export function parseRowKey(key: string): { readonly ordinal: number; readonly members: readonly (string | null)[] } {
  const [ordinal, ...members] = JSON.parse(key) as [number, ...(string | null)[]];
  return { ordinal, members };
}

/** Sorts the rows of a statement that may serve several measures into the table of one. */
export function tableOf(rows: readonly SqlRow[], { plan, shape }: LeafStatement, measure: Measure): LeafTable {
  const index = plan.measures.findIndex((candidate) => fingerprint(candidate.aggregate) === fingerprint(measure.aggregate));
  const ordinals = ordinalsByDate(plan.windows);
  const table = new Map<string, LeafRow[]>();
  for (const row of rows) {
    const ordinal = ordinalOf(row, shape, plan.windows[0]?.ordinal ?? 0, ordinals);
    if (ordinal === undefined) continue;
    const leaf = leafRow(row, shape, index);
    if (!leaf) continue;
    const at = shape.time === 'none' ? 0 : 1;
    const key = rowKey(ordinal, row.slice(at, at + shape.members).map(textOf));
    const known = table.get(key);
    if (known) known.push(leaf);
    else table.set(key, [leaf]);
  }
  return table;
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
  const numbers = row.slice(after + (shape.isDistribution ? 2 : 0)).map(textOf);
  if (shape.numbers === 'median') return medianRow(numbers);
  const cases = Number(numbers.at(-1) ?? 0);
  const distribution = { value: row[after] === null ? null : Number(row[after]), isEvent: row[after + 1] === true || row[after + 1] === 'true' };
  return { apart, total: numbers[index] ?? '0', cases, ...(shape.isDistribution ? { distribution } : {}) };
}

function medianRow([lower, upper, sum, cases, largest]: readonly (string | null)[]): LeafRow | undefined {
  if (lower === null || lower === undefined) return undefined;
  return { apart: null, total: sum ?? '0', cases: Number(cases), middle: { lower, upper: upper ?? lower, largest: largest ?? lower } };
}

export function totalOf(rows: readonly LeafRow[]): DecimalText {
  return rows.reduce((sum, row) => add(sum, row.total), '0');
}

export function casesOf(rows: readonly LeafRow[]): number {
  return rows.reduce((sum, row) => sum + row.cases, 0);
}
