import type { Locale } from '@leadline/i18n';
import { formatNumber, formatWeekdays } from '@leadline/i18n';
import type { FilledCell, FillForm, FillPlan } from '#web/features/targets/fill-plan.ts';
import { fillOf, type Place, type Sheet } from '#web/features/targets/sheet.ts';
import { typedDecimal, unitsOf } from '#web/features/targets/target-number.ts';
import { readNumber } from '#web/lib/typed-number.ts';

const mostWeight = 100;
/** Monday to Friday alike: where nothing is said yet. */
const usual = '1 1 1 1 1 0 0';

/** Those of the cell, else the first there are of the same KPI. */
export function standingWeekdays(sheet: Sheet, { line, period }: Place): string | null {
  const own = sheet.weekdaysAt(line, period);
  if (own !== null) return own;
  const kpi = sheet.lines[line]?.kpi;
  for (const [at, other] of sheet.lines.entries())
    for (const index of other.kpi === kpi ? sheet.grid.periods.keys() : []) {
      const found = sheet.weekdaysAt(at, index);
      if (found !== null) return found;
    }
  return null;
}

/** Weights as they are typed, Monday first. */
export const typedWeekdays = (locale: Locale, weights: string | null): readonly string[] =>
  (weights ?? usual).split(' ').map((weight) => typedDecimal(locale, weight));

/** Weights as they are kept; undefined where one is no number from 0 to 100, or all are 0. */
export function readWeekdays(locale: Locale, typed: readonly string[]): string | undefined {
  const weights = typed.map((text) => readNumber(locale, text));
  const isGood = weights.every((weight) => weight !== undefined && !weight.startsWith('-') && unitsOf(weight) <= unitsOf(String(mostWeight)));
  return isGood && weights.some((weight) => /[1-9]/.test(weight!)) ? weights.join(' ') : undefined;
}

/** Weights in few words: `Mon–Fri 1 · Sat 2 · Sun 0`. */
export const weekdayText = (locale: Locale, weights: string): string =>
  formatWeekdays(
    locale,
    weights.split(' ').map((weight) => formatNumber(locale, weight, { decimals: 4, trim: true })),
  );

/** The cells that have a value, with other weights of the weekdays. */
export function weighedCells(sheet: Sheet, { weekdays, isWeighed }: FillForm, { lines, periods }: FillPlan, locale: Locale): readonly FilledCell[] {
  const now = isWeighed ? readWeekdays(locale, weekdays)! : null;
  return lines.flatMap((line, subject) =>
    periods.flatMap((period, at): readonly FilledCell[] => {
      const levels = sheet.levelsAt(line, period);
      if (levels.value === null) return [];
      const was = sheet.weekdaysAt(line, period);
      const patch = fillOf(sheet, line, period, levels, now);
      const proposed = { subject, period: at, levels };
      return patch ? [{ line, period, was: levels, now: levels, weekdays: { was, now }, proposed, patch, isSame: was === now }] : [];
    }),
  );
}
