import type { Locale } from '../locale.ts';
import { translate } from '../translate.ts';
import { formatDate } from './format-date.ts';
import { noValue } from './symbols.ts';

/** What a reader must be told of a resolved period (ResolvedPeriod of the KPI package has it all). */
export interface PeriodShape {
  readonly spec: { readonly kind: string; readonly name?: string; readonly grain?: string };
  /** Half-open; null: all time. */
  readonly from: string | null;
  readonly to: string | null;
  readonly until?: string;
  readonly isRunning: boolean;
}

export type PeriodStyle = 'name' | 'short';
type NamedKind = 'year' | 'quarter' | 'month' | 'week' | 'fiscal_year' | 'fiscal_quarter';
type MonthKey = 'm1' | 'm2' | 'm3' | 'm4' | 'm5' | 'm6' | 'm7' | 'm8' | 'm9' | 'm10' | 'm11' | 'm12';

/** Hungarian and Russian number quarters with Roman numerals. */
const roman = ['I', 'II', 'III', 'IV'] as const;
const forms: readonly (readonly [NamedKind, RegExp])[] = [
  ['year', /^(\d{4})$/],
  ['quarter', /^(\d{4})-Q([1-4])$/],
  ['month', /^(\d{4})-(0[1-9]|1[0-2])$/],
  ['week', /^(\d{4})-W(\d{2})$/],
  ['fiscal_year', /^FY(\d{4})$/],
  ['fiscal_quarter', /^FY(\d{4})-Q([1-4])$/],
];

/** The name of a period by its id: `2026-06-15`, `2026-W23`, `2026-06`, `2026-Q2`, `2026`, `FY2026-Q1`, `FY2026`; `short` for axes and columns. */
export function formatPeriodName(locale: Locale, id: string, style: PeriodStyle = 'name'): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(id)) return formatDate(locale, id);
  for (const [kind, pattern] of forms) {
    const match = pattern.exec(id);
    if (match) return nameOf(locale, kind, match[1] ?? '', Number(match[2] ?? 1), style);
  }
  return id;
}

function nameOf(locale: Locale, kind: NamedKind, year: string, part: number, style: PeriodStyle): string {
  const key = `${style}.${kind}` as const;
  switch (kind) {
    case 'month':
      return translate(locale, `period.${key}`, {
        year,
        month: translate(locale, `period.${style === 'name' ? 'month' : 'monthShort'}.${`m${part}` as MonthKey}`),
      });
    case 'week':
      return translate(locale, `period.${key}`, { year, week: String(part) });
    case 'quarter':
    case 'fiscal_quarter':
      return translate(locale, `period.${key}`, { year, quarter: quarterName(locale, part) });
    default:
      return translate(locale, `period.${key}`, { year });
  }
}

function quarterName(locale: Locale, quarter: number): string {
  return locale === 'hu' || locale === 'ru' ? (roman[quarter - 1] ?? '') : String(quarter);
}

/** First and last day of a half-open range; one date where it is a single day. */
export function formatRange(locale: Locale, from: string, to: string): string {
  const last = dayBefore(to);
  return last <= from
    ? formatDate(locale, from)
    : translate(locale, 'period.name.range', { from: formatDate(locale, from), to: formatDate(locale, last) });
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/**
 * The name of a resolved period, or of an id as in `formatPeriodName`. A running period says up to which date it is counted, and
 * so does a period cut for comparison with one.
 */
export function formatPeriod(locale: Locale, period: PeriodShape | string | null, style: PeriodStyle = 'name'): string {
  if (period === null) return noValue;
  if (typeof period === 'string') return formatPeriodName(locale, period, style);
  if (period.from === null || period.to === null) return translate(locale, 'period.all');
  const name = boundsName(locale, period.spec, period.from, period.to, style);
  const { until } = period;
  if (until === undefined || style === 'short') return name;
  if (until <= period.from) return translate(locale, 'period.nothingYet', { period: name });
  const parameters = { period: name, date: formatDate(locale, dayBefore(until)) };
  if (period.isRunning) return translate(locale, 'period.running', parameters);
  return until < period.to ? translate(locale, 'period.cut', parameters) : name;
}

function boundsName(locale: Locale, spec: PeriodShape['spec'], from: string, to: string, style: PeriodStyle): string {
  if (spec.kind === 'named' && spec.name !== undefined) return formatPeriodName(locale, spec.name, style);
  const id = spec.kind === 'this' || spec.kind === 'previous' || spec.kind === 'to_date' ? idOfBounds(spec.grain, from) : undefined;
  return id === undefined ? formatRange(locale, from, to) : formatPeriodName(locale, id, style);
}

/** Weeks and fiscal periods have no id that could be told from their bounds alone. */
function idOfBounds(grain: string | undefined, from: string): string | undefined {
  switch (grain) {
    case 'day':
    case 'working_day':
      return from;
    case 'month':
      return from.slice(0, 7);
    case 'quarter':
      return `${from.slice(0, 4)}-Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`;
    case 'year':
      return from.slice(0, 4);
    default:
      return undefined;
  }
}
