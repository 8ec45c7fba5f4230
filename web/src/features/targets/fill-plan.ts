import type { ProposeTargets, ProposedCell, SpreadWay, SplitWay, TargetLevels } from '@leadline/contract';
import type { Locale } from '@leadline/i18n';
import type { Patch } from '#web/features/targets/draft.ts';
import { currencyOf, fillOf, isOpen, isSame, type Level, type Sheet } from '#web/features/targets/sheet.ts';
import { readWeekdays } from '#web/features/targets/weekday-plan.ts';
import { unitsOf, valueOfUnits } from '#web/features/targets/target-number.ts';
import { readNumber, shifted } from '#web/lib/typed-number.ts';

export type FillKind = 'split' | 'spread' | 'weekdays' | 'copy' | 'suggest';
/** Whose past a target is taken from: everybody's own, that of the same role, or that of all together. */
export const pasts = ['own', 'role', 'all'] as const;
export type Past = (typeof pasts)[number];

/** What somebody has chosen in the dialog that fills cells. */
export interface FillForm {
  readonly kind: FillKind;
  readonly kpi: string;
  /** First and last period. */
  readonly from: number;
  readonly to: number;
  /** Whose total is spread: a line of the sheet; null: everybody's own. */
  readonly who: number | null;
  readonly split: SplitWay;
  readonly spread: SpreadWay;
  readonly copy: 'year' | 'before';
  /** As typed; null: as it stands. */
  readonly total: string | null;
  readonly change: string;
  readonly step: string | null;
  /** As typed, by place in the list of those that are weighed; 1 where nothing is. */
  readonly weights: ReadonlyMap<number, string>;
  /** As typed, Monday first; without, every working day has the same. */
  readonly weekdays: readonly string[];
  readonly isWeighed: boolean;
  readonly past: Past;
  /** Of the periods before so many per cent were below the target. */
  readonly percentile: number;
}

export type FillProblem =
  'total' | 'weights' | 'weekdays' | 'no_value' | 'change' | 'no_whole' | 'no_total' | 'currency' | 'locked' | 'not_added' | 'not_over_time';

/** Of one line alone where one is chosen. */
export const isOfOne = ({ kind }: Pick<FillForm, 'kind'>): boolean => kind === 'spread' || kind === 'suggest' || kind === 'weekdays';

/** A question to the server, and which cells of the sheet it is about. */
export interface FillPlan {
  /** null: nothing is asked, what was reached so far is known. */
  readonly ask: Omit<ProposeTargets, 'rows' | 'team'> | null;
  readonly lines: readonly number[];
  readonly periods: readonly number[];
}

/** Lines of a KPI that make up the whole. */
export const partLines = ({ lines }: Sheet, kpi: string): readonly number[] =>
  lines.flatMap((line, at) => (line.kpi.id === kpi && !line.isWhole && line.row.depth === 0 && line.row.mayChange ? [at] : []));

export const wholeLine = ({ lines }: Sheet, kpi: string): number | undefined => {
  const at = lines.findIndex((line) => line.kpi.id === kpi && line.isWhole);
  return at < 0 ? undefined : at;
};

export const openPeriods = ({ grid }: Sheet, from: number, to: number): readonly number[] =>
  grid.periods.flatMap((_, index) => (index >= from && index <= to && isOpen(grid, index) ? [index] : []));

/** What a line has in these periods; null where it has nothing. */
export function standingTotal(sheet: Sheet, line: number, periods: readonly number[], level: Level): string | null {
  const values = periods.flatMap((period) => sheet.levelsAt(line, period)[level] ?? []);
  return values.length === 0 ? null : valueOfUnits(values.reduce((sum, value) => sum + unitsOf(value), 0n));
}

/** The question a form asks, or what is missing for it. */
export function planFill(sheet: Sheet, form: FillForm, level: Level, locale: Locale): FillPlan | FillProblem {
  const kpi = sheet.grid.kpis.find(({ id }) => id === form.kpi)!;
  if (form.kind !== 'copy' && form.kind !== 'suggest' && kpi.rollup === 'recompute') return 'not_added';
  if ((form.kind === 'spread' || form.kind === 'weekdays') && kpi.rollup === 'last') return 'not_over_time';
  const periods = openPeriods(sheet, form.from, form.to);
  if (periods.length === 0) return 'locked';
  const parts = partLines(sheet, form.kpi);
  const whole = wholeLine(sheet, form.kpi);
  const everybody =
    (form.kind === 'copy' || form.kind === 'weekdays') && whole !== undefined && sheet.lines[whole]!.row.mayChange ? [whole, ...parts] : parts;
  const lines = isOfOne(form) && form.who !== null ? [form.who] : everybody;
  if (form.kind === 'weekdays') return weekdayPlan(sheet, form, { lines, periods }, locale);
  const currencies = new Set([...lines, ...(form.kind === 'split' && whole !== undefined ? [whole] : [])].map((line) => currencyOf(sheet, line)));
  if (form.kind !== 'copy' && currencies.size > 1) return 'currency';
  if (form.kind === 'suggest') return { lines, periods, ask: null };
  const way = wayOf(sheet, form, { level, locale, lines, periods, whole });
  if (typeof way === 'string') return way;
  const { year, grain } = sheet.grid;
  const subjects = lines.map((line) => sheet.lines[line]!.row.subject);
  const [currency = null] = currencies;
  return {
    ask: { kpi: form.kpi, year, grain, currency, subjects, periods: periods.map((period) => sheet.grid.periods[period]!.id), way },
    lines,
    periods,
  };
}

function weekdayPlan(sheet: Sheet, form: FillForm, of: Pick<FillPlan, 'lines' | 'periods'>, locale: Locale): FillPlan | FillProblem {
  if (form.isWeighed && readWeekdays(locale, form.weekdays) === undefined) return 'weekdays';
  const hasValue = of.lines.some((line) => of.periods.some((period) => sheet.levelsAt(line, period).value !== null));
  return hasValue ? { ...of, ask: null } : 'no_value';
}

interface Filling {
  readonly level: Level;
  readonly locale: Locale;
  readonly lines: readonly number[];
  readonly periods: readonly number[];
  readonly whole: number | undefined;
}

function wayOf(sheet: Sheet, form: FillForm, { level, locale, lines, periods, whole }: Filling): ProposeTargets['way'] | FillProblem {
  const { step } = form;
  if (form.kind === 'copy') {
    const percent = form.change.trim() === '' ? '0' : readNumber(locale, form.change.replace('+', ''));
    if (percent === undefined) return 'change';
    const before = periods[0]! - 1;
    const given = form.copy === 'before' && before >= 0 ? lines.map((line) => sheet.levelsAt(line, before)) : null;
    return { kind: 'copy', from: form.copy, change: shifted(percent, -2), step, given };
  }
  const typed = form.total === null ? null : readNumber(locale, form.total);
  if (typed === undefined) return 'total';
  const count = form.kind === 'split' ? lines.length : periods.length;
  const weights = Array.from({ length: count }, (_, index) => readNumber(locale, form.weights.get(index) ?? '1'));
  const isWeighed = (form.kind === 'split' ? form.split : form.spread) === 'weights';
  if (isWeighed && weights.some((weight) => weight === undefined || weight.startsWith('-'))) return 'weights';
  const said = isWeighed ? (weights as string[]) : [];
  if (form.kind === 'split') {
    const of = (period: number): string | null => (whole === undefined ? null : sheet.levelsAt(whole, period)[level]);
    const totals = periods.length === 1 && typed !== null ? [typed] : periods.map(of);
    return totals.every((total) => total === null) ? 'no_whole' : { kind: 'split', by: form.split, totals, weights: said, step };
  }
  const totals = form.who !== null && typed !== null ? [typed] : lines.map((line) => standingTotal(sheet, line, periods, level));
  return totals.every((total) => total === null) ? 'no_total' : { kind: 'spread', by: form.spread, totals, weights: said, step };
}

/** One cell before and after. */
export interface FilledCell {
  readonly line: number;
  readonly period: number;
  readonly was: TargetLevels;
  readonly now: TargetLevels;
  /** Where weights of the weekdays are set: the values stay. */
  readonly weekdays?: { readonly was: string | null; readonly now: string | null };
  readonly proposed: ProposedCell;
  readonly patch: Patch;
  readonly isSame: boolean;
}

/** What the answer would change; what it has nothing for, and amounts in another currency than the cell's, are left out. */
export function filledCells(sheet: Sheet, { lines, periods, ask }: FillPlan, cells: readonly ProposedCell[], level: Level): readonly FilledCell[] {
  return cells.flatMap((proposed) => {
    const [line, period] = [lines[proposed.subject]!, periods[proposed.period]!];
    const { levels } = proposed;
    if (levels.value === null && levels.lo === null && levels.hi === null) return [];
    const own = sheet.baseAt(line, period)?.currency ?? sheet.grid.currency;
    if (proposed.currency !== undefined && proposed.currency !== own) return [];
    const was = sheet.levelsAt(line, period);
    if (ask?.way.kind !== 'copy') {
      const now = { ...was, lo: null, hi: null, [level]: levels.value };
      const patch = fillOf(sheet, line, period, now);
      return patch ? [{ line, period, was, now, proposed, patch, isSame: isSame(was, now) }] : [];
    }
    const had = sheet.weekdaysAt(line, period);
    const weekdays = proposed.weekdays ?? (ask.way.given ? sheet.weekdaysAt(line, periods[0]! - 1) : null) ?? had;
    const patch = fillOf(sheet, line, period, levels, weekdays === had ? undefined : weekdays);
    return patch ? [{ line, period, was, now: levels, proposed, patch, isSame: isSame(was, levels) && weekdays === had }] : [];
  });
}
