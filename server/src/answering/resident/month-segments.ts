import { addDays, dayNumber, noDay, noMember, type MemberCodes, type NumberColumn, type Rollup, type Segment } from '@leadline/kpi';
import type { ColumnValues } from '#server/facts/column-values.ts';

/** Months since the year 0; that of rows without a date. */
export const undated = -1;

export function monthOf(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** Its first day. */
export function startOfMonth(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

/** Rows of a rollup as they were read: date first, then the columns. */
export interface ReadRows {
  readonly rollup: Rollup;
  readonly columns: readonly string[];
  readonly values: readonly ColumnValues[];
}

/** Read rows by their month. */
export function segmentsOf({ rollup, columns, values }: ReadRows, codes: MemberCodes): ReadonlyMap<number, Segment> {
  const [first, ...others] = values as readonly [ColumnValues, ...ColumnValues[]];
  const { rows, months } = rowsByMonth(first.days);
  const isMember = new Set(rollup.base.map(({ as }) => as));
  const segments = new Map([...months].map((month, at) => [month, emptySegment(month, rows[at]!, first.days)] as const));
  columns.forEach((name, index) => {
    const column = others[index]!;
    const own = isMember.has(name) ? column.texts.map((text) => codes.add(text)) : [];
    [...months].forEach((month, at) => {
      const segment = segments.get(month)!;
      if (isMember.has(name)) segment.members.set(name, membersAt(column.codes, own, rows[at]!));
      else segment.numbers.set(name, numbersAt(column, rows[at]!));
    });
  });
  return segments;
}

type Filling = Segment & { readonly members: Map<string, Int32Array>; readonly numbers: Map<string, NumberColumn> };

function emptySegment(month: number, rows: Int32Array, days: Int32Array): Filling {
  const span = month === undated ? { first: 0, end: 0 } : { first: dayNumber(startOfMonth(month)), end: dayNumber(startOfMonth(month + 1)) };
  return { length: rows.length, ...span, days: rows.map((row) => days[row]!), members: new Map(), numbers: new Map() };
}

function rowsByMonth(days: Int32Array): { readonly months: readonly number[]; readonly rows: readonly Int32Array[] } {
  const monthOfDay = new Map<number, number>([[noDay, undated]]);
  const counts = new Map<number, number>();
  const of = Int32Array.from(days, (day) => {
    const known = monthOfDay.get(day);
    const month = known ?? monthOf(addDays('1970-01-01', day));
    if (known === undefined) monthOfDay.set(day, month);
    counts.set(month, (counts.get(month) ?? 0) + 1);
    return month;
  });
  const filling = new Map([...counts].map(([month, count]) => [month, { rows: new Int32Array(count), at: 0 }]));
  for (let row = 0; row < of.length; row += 1) {
    const one = filling.get(of[row]!)!;
    one.rows[one.at] = row;
    one.at += 1;
  }
  return { months: [...filling.keys()], rows: [...filling.values()].map(({ rows }) => rows) };
}

function membersAt(codes: Int32Array, own: readonly number[], rows: Int32Array): Int32Array {
  return rows.map((row) => (codes[row] === noMember ? noMember : own[codes[row]!]!));
}

const limb = 2 ** 32;
const small = 2 ** 31;

/** Small numbers, as nearly all counts are, in one part. */
function numbersAt({ low, high }: ColumnValues, rows: Int32Array): NumberColumn {
  const plain = Float64Array.from(rows, (row) => high[row]! * limb + low[row]!);
  if (plain.every((value) => value > -small && value < small)) return { low: plain, high: null, size: 0 };
  const upper = Float64Array.from(rows, (row) => high[row]!);
  return { low: Float64Array.from(rows, (row) => low[row]!), high: upper, size: upper.reduce((sum, value) => sum + Math.abs(value), 0) };
}

export function bytesOf({ length, members, numbers }: Segment): number {
  const wide = [...numbers.values()].reduce((sum, { high }) => sum + (high ? 16 : 8), 0);
  return 200 + length * (4 + members.size * 4 + wide);
}

/** @returns the segment known before where both hold the same rows in the same order, else the new one */
export function sameSegment(known: Segment | undefined, found: Segment): Segment {
  if (!known || known.length !== found.length || known.numbers.size !== found.numbers.size || known.members.size !== found.members.size) return found;
  const isSame =
    areEqual(known.days, found.days) &&
    [...found.members].every(([name, codes]) => areEqual(known.members.get(name), codes)) &&
    [...found.numbers].every(([name, column]) => isSameColumn(known.numbers.get(name), column));
  return isSame ? known : found;
}

function isSameColumn(known: NumberColumn | undefined, { low, high }: NumberColumn): boolean {
  if (!known || (known.high === null) !== (high === null)) return false;
  return areEqual(known.low, low) && (high === null || areEqual(known.high!, high));
}

/** Byte by byte: two zeros of different sign count as different, which costs no more than working out once more. */
function areEqual(known: ArrayBufferView | undefined, found: ArrayBufferView): boolean {
  return known !== undefined && bytesIn(known).equals(bytesIn(found));
}

const bytesIn = ({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer => Buffer.from(buffer, byteOffset, byteLength);
