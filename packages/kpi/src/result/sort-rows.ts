import type { KpiQuery } from '../query/kpi-query.ts';
import { compare } from './decimal.ts';
import type { Cell } from './kpi-result.ts';

/** A result row before its members have names. */
export interface DraftRow {
  readonly ordinal: number;
  /** key64 or value per member dimension; null: unassigned. */
  readonly members: readonly (string | null)[];
  readonly cells: readonly Cell[];
}

const collator = new Intl.Collator('en', { numeric: true });

/** By time and then by the first number unless asked otherwise; rows without a value and the unassigned come last. */
export function sortRows(
  rows: readonly DraftRow[],
  sort: KpiQuery['sort'],
  hasTime: boolean,
  labelOf: (row: DraftRow) => string,
): readonly DraftRow[] {
  const chosen = orderOf(sort, hasTime, labelOf);
  const labels = new Map(rows.map((row) => [row, labelOf(row)]));
  const byName: Order = (a, b) =>
    collator.compare(labels.get(a)!, labels.get(b)!) || collator.compare(JSON.stringify(a.members), JSON.stringify(b.members));
  return [...rows].sort((a, b) => chosen(a, b) || a.ordinal - b.ordinal || byName(a, b));
}

type Order = (a: DraftRow, b: DraftRow) => number;

function orderOf(sort: KpiQuery['sort'], hasTime: boolean, labelOf: (row: DraftRow) => string): Order {
  if (sort?.by === 'label') {
    const sign = sort.descending ? -1 : 1;
    return (a, b) => unassignedLast(a, b) || sign * (a.ordinal - b.ordinal) || sign * collator.compare(labelOf(a), labelOf(b));
  }
  if (sort) return byValue(sort.by as number, sort.descending ?? false);
  const largestFirst = byValue(0, true);
  return hasTime
    ? (a, b) => a.ordinal - b.ordinal || unassignedLast(a, b) || largestFirst(a, b)
    : (a, b) => unassignedLast(a, b) || largestFirst(a, b);
}

function unassignedLast(a: DraftRow, b: DraftRow): number {
  return Number(a.members.includes(null)) - Number(b.members.includes(null));
}

function byValue(index: number, descending: boolean): Order {
  const sign = descending ? -1 : 1;
  return (a, b) => {
    const left = a.cells[index]?.value ?? null;
    const right = b.cells[index]?.value ?? null;
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    return sign * compare(left, right);
  };
}
