import {
  currencyDecimals,
  formatInstant,
  formatMoney,
  formatNumber,
  formatValue,
  formatNumberCompact,
  formatMoneyCompact,
  formatPercent,
  type Locale,
} from '@leadline/i18n';
import type { KpiColumn, Unit } from '@leadline/kpi';

/** The figure and its unit apart, so that the unit can be set smaller. */
export interface Figure {
  readonly before: string;
  readonly number: string;
  readonly after: string;
}

/** Splits a value as a reader writes it into what stands before the number, the number and what stands after it. */
export function figureOf(text: string): Figure {
  const match = /^(\D*?)([+\u2212]?\d(?:[\d.,\u00a0]*\d)?)(.*)$/.exec(text);
  // Hours and minutes belong together.
  if (match && /[\s\u00a0]\d/.test(match[3]!)) return { before: '', number: text, after: '' };
  return match ? { before: match[1]!.trim(), number: match[2]!, after: match[3]!.trim() } : { before: '', number: text, after: '' };
}

/** Money of 100,000 and more is shown without minor units: nobody reads them there. */
function moneyDecimals(value: string, currency: string): number {
  return value.replace(/^-/, '').split('.')[0]!.length > 5 ? 0 : currencyDecimals(currency);
}

/** @param isWhole amounts without minor units, for columns of large ones */
export function valueText(locale: Locale, value: string | null, column: Pick<KpiColumn, 'unit' | 'decimals'>, isWhole = false): string {
  const { unit } = column;
  if (unit.kind === 'money' && value !== null)
    return formatMoney(locale, value, unit.currency, { decimals: isWhole ? 0 : moneyDecimals(value, unit.currency) });
  return formatValue(locale, value, unit, { decimals: column.decimals });
}

/** Short figures for axes and bars: tỷ/triệu, M, млн. Times carry their unit. */
export function shortText(locale: Locale, value: number, unit: Unit): string {
  const text = decimalText(value);
  if (unit.kind === 'percent') return formatPercent(locale, text, { decimals: 0 });
  if (unit.kind === 'minutes' || unit.kind === 'hours' || unit.kind === 'days' || unit.kind === 'months') return shortTime(locale, value, unit.kind);
  if (Math.abs(value) < 100 && !Number.isInteger(value)) return formatNumber(locale, text, { decimals: Math.abs(value) < 10 ? 2 : 1, trim: true });
  if (unit.kind === 'money') return formatMoneyCompact(locale, text, unit.currency, { decimals: 0 });
  return formatNumberCompact(locale, text);
}

/** From an hour on minutes are told in hours, so that they stay short. */
function shortTime(locale: Locale, value: number, kind: 'minutes' | 'hours' | 'days' | 'months'): string {
  if (value === 0) return '0';
  const isLong = kind === 'minutes' && Math.abs(value) >= 60;
  const amount = isLong ? value / 60 : value;
  const decimals = Math.abs(amount) < 10 && !Number.isInteger(Number(amount.toFixed(1))) ? 1 : 0;
  return formatValue(locale, decimalText(amount), { kind: isLong ? 'hours' : kind }, { decimals });
}

/** A number of the chart as decimal text, never in exponent form. */
function decimalText(value: number): string {
  return value.toFixed(Number.isInteger(value) ? 0 : 6);
}

export function countText(locale: Locale, count: number | string): string {
  return formatNumber(locale, String(count), { decimals: 2, trim: true });
}

export function shareText(locale: Locale, share: number): string {
  return formatPercent(locale, share.toFixed(6), { decimals: 1 });
}

/** An instant of today as the time of day alone. */
export function shortInstant(locale: Locale, instant: string, timeZone: string, today: string): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(instant));
  const text = formatInstant(locale, instant, timeZone);
  return day === today ? text.slice(-5) : text;
}
