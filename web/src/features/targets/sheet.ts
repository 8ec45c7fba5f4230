import type { GridKpi, GridRow, Subject, TargetCell, TargetGrid, TargetInput, SaveTargets, TargetLevels } from '@leadline/contract';
import type { Locale } from '@leadline/i18n';
import type { Draft, Edit, Patch } from '#web/features/targets/draft.ts';
import { readTyped, showNumber, typedNumber, unitsOf, valueOfUnits } from '#web/features/targets/target-number.ts';

export type Level = 'value' | 'minimum' | 'stretch';

/** One line of the sheet: a KPI of somebody. */
export interface Line {
  readonly kpi: GridKpi;
  readonly row: GridRow;
  /** The whole the others are parts of. */
  readonly isWhole: boolean;
  readonly subjectKey: string;
}

/** Cells from one corner to the other, both included. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A grid with what has been changed in it. */
export interface Sheet {
  readonly grid: TargetGrid;
  readonly lines: readonly Line[];
  readonly keyAt: (line: number, period: number) => string;
  readonly baseAt: (line: number, period: number) => TargetCell | undefined;
  readonly editAt: (line: number, period: number) => Edit | undefined;
  readonly levelsAt: (line: number, period: number) => TargetLevels;
  /** Weights of the weekdays; null: every working day has the same. */
  readonly weekdaysAt: (line: number, period: number) => string | null;
  readonly mayChange: (line: number, period: number) => boolean;
  /** What counts of a target there, in units: all of it but of who is not there all the time. */
  readonly countingAt: (line: number, period: number, units: bigint) => bigint;
  /** Of some people not all of a target counts. */
  readonly isCut: boolean;
}

const none: TargetLevels = { value: null, minimum: null, stretch: null, lo: null, hi: null };

export const keyOfSubject = ({ scope, id }: Subject): string => `${scope}:${id ?? ''}`;

/** The wholes stand first, then KPI after KPI everybody. */
export function makeSheet(grid: TargetGrid, draft: Draft): Sheet {
  const line = (kpi: GridKpi, row: GridRow, isWhole: boolean): Line => ({ kpi, row, isWhole, subjectKey: keyOfSubject(row.subject) });
  const wholes = grid.whole ? grid.kpis.map((kpi) => line(kpi, grid.whole!, true)) : [];
  const lines = [...wholes, ...grid.kpis.flatMap((kpi) => grid.rows.map((row) => line(kpi, row, false)))];
  const starts = lines.map(({ kpi, subjectKey }) => `${kpi.id} ${subjectKey} `);
  const ends = grid.periods.map(({ from, to }) => `${from} ${to}`);
  const keyAt = (at: number, period: number): string => starts[at]! + ends[period]!;
  const width = grid.periods.length;
  const base = new Map<number, TargetCell>();
  for (const cell of grid.cells) {
    const at = cell.row < 0 ? cell.kpi : wholes.length + cell.kpi * grid.rows.length + cell.row;
    base.set(at * width + cell.period, cell);
  }
  const baseAt = (at: number, period: number): TargetCell | undefined => base.get(at * width + period);
  // Without changes there is no key to make: of a long sheet every cell is asked for.
  const editAt = (at: number, period: number): Edit | undefined => (draft.edits.size === 0 ? undefined : draft.edits.get(keyAt(at, period)));
  const parts = new Map(grid.counting.map(({ row, period, part }) => [row * width + period, finelyOf(part)]));
  const countingAt = (at: number, period: number, units: bigint): bigint => {
    const { kpi, isWhole } = lines[at]!;
    const part = isWhole || !kpi.isProrated ? undefined : parts.get(((at - wholes.length) % grid.rows.length) * width + period);
    return part === undefined ? units : (units * part * 2n + fine) / (fine * 2n);
  };
  return {
    grid,
    lines,
    keyAt,
    baseAt,
    editAt,
    levelsAt: (at, period) => editAt(at, period)?.levels ?? levelsOf(baseAt(at, period)),
    weekdaysAt: (at, period) => {
      const edit = editAt(at, period);
      return edit?.weekdays === undefined ? (baseAt(at, period)?.weekdays ?? null) : edit.weekdays;
    },
    mayChange: (at, period) => lines[at]!.row.mayChange && isOpen(grid, period),
    countingAt,
    isCut: parts.size > 0,
  };
}

/** Neither locked nor, for who may not change it then, closed. */
export function isOpen({ periods, mayChangeClosed }: TargetGrid, period: number): boolean {
  const { isLocked, isClosed } = periods[period]!;
  return !isLocked && (isClosed !== true || mayChangeClosed);
}

/** Parts of one, fine enough that amounts are cut to the last unit. */
const fineDigits = 15;
const fine = 10n ** BigInt(fineDigits);
const finelyOf = (part: string): bigint => BigInt((part.split('.')[1] ?? '').slice(0, fineDigits).padEnd(fineDigits, '0'));

export function levelsOf(cell: TargetCell | undefined): TargetLevels {
  if (!cell) return none;
  const { value = null, minimum = null, stretch = null, lo = null, hi = null } = cell;
  return { value, minimum, stretch, lo, hi };
}

export const isSame = (a: TargetLevels, b: TargetLevels): boolean =>
  a.value === b.value && a.minimum === b.minimum && a.stretch === b.stretch && a.lo === b.lo && a.hi === b.hi;

/** What typing or pasting a text into a cell changes; undefined where it may not be changed. */
export function patchOf(sheet: Sheet, locale: Locale, level: Level, at: number, period: number, text: string): Patch | undefined {
  if (!sheet.mayChange(at, period)) return undefined;
  const { kpi } = sheet.lines[at]!;
  const [base, was] = [sheet.baseAt(at, period), sheet.levelsAt(at, period)];
  const basedOn = sheet.editAt(at, period)?.basedOn ?? base?.revision ?? 0;
  const key = sheet.keyAt(at, period);
  const typed = readTyped(locale, kpi, text);
  if (!typed) return { key, edit: { levels: was, basedOn, bad: text.trim().slice(0, 60) } };
  return { key, edit: editOf(base, withTyped(was, typed, level), basedOn, sheet.editAt(at, period)?.weekdays) };
}

/** What a cell says when it is filled with all its levels; undefined where it may not be changed. */
export function fillOf(
  sheet: Sheet,
  at: number,
  period: number,
  levels: TargetLevels,
  weekdays = sheet.editAt(at, period)?.weekdays,
): Patch | undefined {
  if (!sheet.mayChange(at, period)) return undefined;
  const base = sheet.baseAt(at, period);
  const basedOn = sheet.editAt(at, period)?.basedOn ?? base?.revision ?? 0;
  return { key: sheet.keyAt(at, period), edit: editOf(base, levels, basedOn, weekdays) };
}

/** A change of a cell; undefined where it says what is saved. Without a value there is nothing to weigh. */
function editOf(base: TargetCell | undefined, levels: TargetLevels, basedOn: number, weekdays: string | null | undefined): Edit | undefined {
  const isWeighed = weekdays !== undefined && levels.value !== null && weekdays !== (base?.weekdays ?? null);
  if (isWeighed) return { levels, basedOn, weekdays };
  return isSame(levels, levelsOf(base)) ? undefined : { levels, basedOn };
}

function withTyped(was: TargetLevels, typed: NonNullable<ReturnType<typeof readTyped>>, level: Level): TargetLevels {
  if (typed.kind === 'range') return { ...none, lo: typed.lo, hi: typed.hi };
  if (typed.kind === 'empty') return level === 'value' ? none : { ...was, [level]: null };
  return { ...was, lo: null, hi: null, [level]: typed.value };
}

/** How a cell reads, in the figures of the reader. */
export function shownText(locale: Locale, kpi: GridKpi, levels: TargetLevels, level: Level): string {
  return rangeText(levels, kpi)
    ? endsText(levels, (end) => showNumber(locale, kpi, end))
    : levels[level] === null
      ? ''
      : showNumber(locale, kpi, levels[level]);
}

/** The same as it is typed and copied. */
export function typedText(locale: Locale, kpi: GridKpi, levels: TargetLevels, level: Level): string {
  return rangeText(levels, kpi)
    ? endsText(levels, (end) => typedNumber(locale, kpi, end))
    : levels[level] === null
      ? ''
      : typedNumber(locale, kpi, levels[level]);
}

const rangeText = ({ lo, hi }: TargetLevels, { direction }: GridKpi): boolean => direction === 'range' || lo !== null || hi !== null;
const endsText = ({ lo, hi }: TargetLevels, tell: (end: string) => string): string =>
  lo === null && hi === null ? '' : `${lo === null ? '' : tell(lo)}–${hi === null ? '' : tell(hi)}`;

export interface Sums {
  /** What counts of the parts, period by period; null where none of them has a target. */
  readonly parts: readonly (string | null)[];
  readonly total: string | null;
  readonly whole: readonly (string | null)[];
  readonly wholeTotal: string | null;
  readonly set: number;
  /** Some of the values are proposed only. */
  readonly isProposed: boolean;
  /** Parts and whole can be held against each other: all in one currency. Amounts of several are neither added nor compared. */
  readonly isOneCurrency: boolean;
}

/** The currency a line is set in: that of its first target, or of new amounts; none where the KPI is no money. */
export function currencyOf({ grid, lines, baseAt }: Sheet, at: number): string | null {
  if (lines[at]!.kpi.unit !== 'money') return null;
  for (let period = 0; period < grid.periods.length; period += 1) {
    const found = baseAt(at, period)?.currency;
    if (found !== undefined) return found;
  }
  return grid.currency;
}

/**
 * What the targets of a KPI add up to, as they stand with the changes. Of KPIs that do not add up there is no sum.
 * @param instead values in the place of those of some cells, by their keys
 */
export function sumsOf(sheet: Sheet, kpi: GridKpi, instead: ReadonlyMap<string, string> = new Map()): Sums {
  const { lines, grid } = sheet;
  const periods = grid.periods.map((_, index) => index);
  const parts: (bigint | null)[] = periods.map(() => null);
  const whole: (string | null)[] = periods.map(() => null);
  let set = 0;
  let isProposed = false;
  const currencies = new Set<string>();
  const ofParts = new Set<string>();
  for (const [at, line] of lines.entries()) {
    if (line.kpi !== kpi) continue;
    const currency = currencyOf(sheet, at) ?? '';
    for (const period of periods) {
      const proposed = instead.get(sheet.keyAt(at, period));
      if (proposed !== undefined) isProposed = true;
      const value = proposed ?? sheet.levelsAt(at, period).value;
      if (value !== null) (line.isWhole ? currencies : ofParts).add(sheet.baseAt(at, period)?.currency ?? currency);
      if (line.isWhole) whole[period] = value;
      if (value === null || line.isWhole) continue;
      set += 1;
      if (line.row.depth === 0) parts[period] = (parts[period] ?? 0n) + countedAt(sheet, at, period, value);
    }
  }
  const isMixed = ofParts.size > 1;
  if (sheet.isCut) for (const period of periods) parts[period] = parts[period] === null ? null : hundredths(parts[period]!);
  const over = (values: readonly (bigint | null)[]): string | null =>
    kpi.rollup !== 'sum' || values.every((value) => value === null)
      ? null
      : valueOfUnits(values.reduce<bigint>((sum, value) => sum + (value ?? 0n), 0n));
  return {
    parts: parts.map((value) => (value === null || isMixed || kpi.rollup === 'recompute' ? null : valueOfUnits(value))),
    total: isMixed ? null : over(parts),
    whole,
    wholeTotal: over(whole.map((value) => (value === null ? null : unitsOf(value)))),
    set,
    isProposed,
    isOneCurrency: new Set([...currencies, ...ofParts]).size <= 1,
  };
}

/** What counts of a value; by weights of the weekdays it is known once it is saved. */
function countedAt(sheet: Sheet, at: number, period: number, value: string): bigint {
  const base = sheet.baseAt(at, period);
  const isKnown =
    base?.weekdays !== undefined && base.counted !== undefined && base.value === value && sheet.weekdaysAt(at, period) === base.weekdays;
  return isKnown ? unitsOf(base.counted) : sheet.countingAt(at, period, unitsOf(value));
}

/** Targets of who is there for a part are kept with four decimals: what counts of them is told with two. */
const hundredths = (units: bigint): bigint => ((units + (units < 0n ? -50n : 50n)) / 100n) * 100n;

/** Sum of a line over its periods; null where targets do not add up over time. */
export function totalOf(sheet: Sheet, at: number): string | null {
  if (sheet.lines[at]!.kpi.rollup !== 'sum') return null;
  let sum: bigint | null = null;
  const currencies = new Set<string>();
  for (let period = 0; period < sheet.grid.periods.length; period += 1) {
    const { value } = sheet.levelsAt(at, period);
    if (value === null) continue;
    sum = (sum ?? 0n) + unitsOf(value);
    currencies.add(sheet.baseAt(at, period)?.currency ?? sheet.grid.currency);
  }
  return sum === null || (sheet.lines[at]!.kpi.unit === 'money' && currencies.size > 1) ? null : valueOfUnits(sum);
}

/** Where the changes of this sheet stand: those that can be read, and those that cannot. */
export function changedPlaces(sheet: Sheet): { readonly good: readonly Place[]; readonly bad: readonly Place[] } {
  const [good, bad]: [Place[], Place[]] = [[], []];
  sheet.lines.forEach((_, line) => {
    for (let period = 0; period < sheet.grid.periods.length; period += 1) {
      const edit = sheet.editAt(line, period);
      if (edit) (edit.bad === undefined ? good : bad).push({ line, period });
    }
  });
  return { good, bad };
}

export interface Place {
  readonly line: number;
  readonly period: number;
}

/** The request that saves these cells, in their order. */
export function requestOf(sheet: Sheet, places: readonly Place[], from: string | null, reason = ''): SaveTargets {
  const subjects = new Map<string, number>();
  const list: Subject[] = [];
  const kpis = sheet.grid.kpis.map(({ id }) => id);
  const cells = places.map(({ line, period }): TargetInput => {
    const { kpi, row, subjectKey } = sheet.lines[line]!;
    const edit = sheet.editAt(line, period)!;
    let subject = subjects.get(subjectKey);
    if (subject === undefined) {
      subject = list.push(row.subject) - 1;
      subjects.set(subjectKey, subject);
    }
    const { value, minimum, stretch, lo, hi } = edit.levels;
    const cell: TargetInput = { kpi: kpis.indexOf(kpi.id), subject, period, value, basedOn: edit.basedOn };
    if (minimum !== null) cell.minimum = minimum;
    if (stretch !== null) cell.stretch = stretch;
    if (lo !== null) cell.lo = lo;
    if (hi !== null) cell.hi = hi;
    if (edit.weekdays !== undefined) cell.weekdays = edit.weekdays;
    return cell;
  });
  return {
    kpis,
    subjects: list,
    periods: sheet.grid.periods.map(({ from: first, to }) => ({ from: first, to })),
    cells,
    from,
    currency: null,
    ...(reason === '' ? {} : { reason }),
  };
}
