import type { Locale } from '../locale.ts';
import { currencyDecimals } from './currency.ts';
import { formatNumberCompact } from './format-compact.ts';
import { formatMoney, formatMoneyCompact } from './format-money.ts';
import { formatNumber } from './format-number.ts';
import { formatPercent } from './format-percent.ts';
import { formatValue, type UnitShape } from './format-value.ts';

/** As KpiColumn of the KPI package. */
export interface ColumnShape {
  readonly unit: UnitShape;
  readonly decimals: number;
}

/** Money of 100,000 and more is shown without minor units: nobody reads them there. */
function moneyDecimals(value: string, currency: string): number {
  return value.replace(/^-/, '').split('.')[0]!.length > 5 ? 0 : currencyDecimals(currency);
}

/** A value of a KPI in full. @param isWhole amounts without minor units, for columns of large ones */
export function formatKpi(locale: Locale, value: string | null, column: ColumnShape, isWhole = false): string {
  const { unit } = column;
  if (unit.kind === 'money' && value !== null)
    return formatMoney(locale, value, unit.currency!, { decimals: isWhole ? 0 : moneyDecimals(value, unit.currency!) });
  return formatValue(locale, value, unit, { decimals: column.decimals });
}

/** Short figures for axes and bars: tỷ/triệu, M, млн. Times carry their unit. */
export function formatShort(locale: Locale, value: number, unit: UnitShape): string {
  const text = decimalText(value);
  if (unit.kind === 'percent') return formatPercent(locale, text, { decimals: 0 });
  if (unit.kind === 'minutes' || unit.kind === 'hours' || unit.kind === 'days' || unit.kind === 'months') return shortTime(locale, value, unit.kind);
  if (Math.abs(value) < 100 && !Number.isInteger(value)) return formatNumber(locale, text, { decimals: Math.abs(value) < 10 ? 2 : 1, trim: true });
  if (unit.kind === 'money') return formatMoneyCompact(locale, text, unit.currency!, { decimals: 0 });
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
