import { type MemberCodes, rollupColumns, rollupDate, type RollupNeed, rollupTable, type Segment } from '@leadline/kpi';
import type { ColumnsRead, ColumnsWanted } from '#server/facts/rollups/read-columns.ts';
import type { ChangedBetween } from '../leaf-cache.ts';
import { bytesOf, monthOf, sameSegment, segmentsOf, startOfMonth } from './month-segments.ts';

/** More rows than this are left to the store, however few columns are asked of them. */
const mostRows = 1_000_000;

export type ReadColumns = (wanted: ColumnsWanted) => Promise<ColumnsRead>;

/** The columns of one rollup that are in memory, of one version of its table. */
export interface HeldRollup {
  readonly version: string;
  readonly columns: ReadonlySet<string>;
  /** Months that were read, those without rows too. */
  readonly months: ReadonlyMap<number, Segment>;
  /** All months there are, and rows without a date, were read. */
  readonly isWhole: boolean;
  /** There are more rows than are held: nothing is. */
  readonly isTooLarge: boolean;
  readonly bytes: number;
}

export interface Asked {
  readonly need: Pick<RollupNeed, 'rollup' | 'columns'>;
  /** null: all. */
  readonly months: ReadonlySet<number> | null;
  /** Of the table, as whoever asks knows it. */
  readonly version: string;
}

/** Where columns are read from and what they may take. */
export interface Loading {
  readonly read: ReadColumns;
  readonly codes: MemberCodes;
  /** For one rollup. */
  readonly maxBytes: number;
  /** As FactStore.changedBetween. */
  readonly changedBetween?: ChangedBetween;
}

/** The months a need touches; null: all. */
export function monthsOf({ stretches }: Pick<RollupNeed, 'stretches'>): ReadonlySet<number> | null {
  const months = new Set<number>();
  for (const { from, to } of stretches) {
    if (from === null || to === null) return null;
    for (let month = monthOf(from); startOfMonth(month) < to; month += 1) months.add(month);
  }
  return months;
}

/** @returns what is held afterwards: what was asked for and what was held before, all of one version */
export async function loadRollup(held: HeldRollup | undefined, asked: Asked, loading: Loading): Promise<HeldRollup> {
  const { rollup } = asked.need;
  const [before, changed] = usable(held, asked, loading);
  const missing = monthsToRead(before, changed, asked);
  if (before.isTooLarge || missing?.length === 0) return before;
  const columns = [...before.columns];
  const most = Math.min(mostRows, Math.floor(loading.maxBytes / rowBytes(rollup, before.columns)));
  const { version, values } = await loading.read({ rollup, columns, mostRows: most, stretches: missing && runsOf(missing).map(datesOf) });
  if ((before.isWhole || before.months.size > 0) && version !== before.version) return loadRollup(held, { ...asked, version }, loading);
  if (!values) return { ...nothing(version, before.columns), isTooLarge: true };
  const found = unchanged(segmentsOf({ rollup, columns, values }, loading.codes), held);
  const months = new Map([...before.months, ...(missing ?? []).map((month) => [month, noRows] as const), ...found]);
  const bytes = [...months.values()].reduce((sum, one) => sum + bytesOf(one), 0);
  return { ...before, version, months, isWhole: before.isWhole || missing === null, bytes };
}

/** null: all. Of a rollup that was read as a whole only the months that have changed since. */
function monthsToRead({ months, isWhole }: HeldRollup, changed: ReadonlySet<number>, asked: Asked): readonly number[] | null {
  const wanted = isWhole ? changed : asked.months;
  return wanted && [...wanted].filter((month) => !months.has(month)).sort((a, b) => a - b);
}

/** Months that hold what they held before stay the same objects: what was made of them is still good. */
function unchanged(found: ReadonlyMap<number, Segment>, held: HeldRollup | undefined): ReadonlyMap<number, Segment> {
  if (!held) return found;
  return new Map([...found].map(([month, one]) => [month, sameSegment(held.months.get(month), one)]));
}

/** At most: whole numbers mostly fit in one part, decimals need both. */
function rowBytes(rollup: RollupNeed['rollup'], columns: ReadonlySet<string>): number {
  return rollupColumns(rollup)
    .filter(({ name }) => columns.has(name))
    .reduce((sum, { sql }) => sum + (sql.startsWith('decimal') ? 16 : 8), 4);
}

/**
 * What is held of the version asked for, months that are the same as in the version held included, and the months that are not: these are
 * left out. All columns of a rollup are read together, so that their rows are in one order; after a change those that were held come back
 * with it.
 */
function usable(held: HeldRollup | undefined, { need, version }: Asked, { changedBetween }: Loading): readonly [HeldRollup, ReadonlySet<number>] {
  const isSame = held?.version === version;
  if (held?.isTooLarge) return [isSame ? held : nothing(version, need.columns), noMonths];
  const columns = new Set([...(held?.columns ?? []), ...need.columns]);
  if (!held || columns.size !== held.columns.size) return [nothing(version, columns), noMonths];
  if (isSame) return [held, noMonths];
  const changed = changedMonths(changedBetween?.(rollupTable(need.rollup), held.version, version));
  if (!changed) return [nothing(version, columns), noMonths];
  return [{ ...held, version, months: new Map([...held.months].filter(([month]) => !changed.has(month))) }, changed];
}

const noMonths: ReadonlySet<number> = new Set();

/** @returns undefined where it is not known, or rows without a date have changed */
function changedMonths(changed: ReturnType<ChangedBetween>): ReadonlySet<number> | undefined {
  const dates = changed?.map(({ values }) => values[rollupDate]);
  if (!dates?.every((date): date is string => typeof date === 'string' && /^\d{4}-/.test(date))) return undefined;
  return new Set(dates.map(monthOf));
}

function nothing(version: string, columns: ReadonlySet<string>): HeldRollup {
  return { version, columns, months: new Map(), isWhole: false, isTooLarge: false, bytes: 0 };
}

/** Of a month nothing happened in. */
const noRows: Segment = { length: 0, first: 0, end: 0, days: new Int32Array(0), members: new Map(), numbers: new Map() };

const datesOf = ([first, last]: readonly [number, number]) => ({ from: startOfMonth(first), to: startOfMonth(last + 1) });

/** Months in order as the first and the last of each unbroken run. */
function runsOf(months: readonly number[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const month of months) {
    const last = runs.at(-1);
    if (last && last[1] === month - 1) last[1] = month;
    else runs.push([month, month]);
  }
  return runs;
}
