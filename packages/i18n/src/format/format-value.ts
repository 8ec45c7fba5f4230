import type { Locale } from '../locale.ts';
import type { MessageKey } from '../index.ts';
import { translate } from '../translate.ts';
import { formatNumberCompact } from './format-compact.ts';
import { formatMoney, formatMoneyCompact } from './format-money.ts';
import { roundText } from './decimal-text.ts';
import { formatMinutes } from './format-minutes.ts';
import { formatNumber } from './format-number.ts';
import { formatPercent } from './format-percent.ts';
import { noBreakSpace, noValue } from './symbols.ts';

/** As Unit of the KPI package. */
export interface UnitShape {
  readonly kind:
    'money' | 'percent' | 'count' | 'quantity' | 'days' | 'minutes' | 'hours' | 'months' | 'ratio' | 'index' | 'points' | 'score' | 'fte';
  readonly currency?: string;
  readonly unit?: string;
}

export interface ValueOptions {
  /** Of the KPI's column; money without it has the decimals of its currency. */
  readonly decimals?: number;
  readonly signed?: boolean;
  /** Millions and billions by name. */
  readonly compact?: boolean;
}

/** Counts are whole unless they carry credit shares: then up to two decimals. */
function countText(locale: Locale, value: string, options: ValueOptions): string {
  const signed = options.signed === true;
  return options.compact
    ? formatNumberCompact(locale, value, { signed })
    : formatNumber(locale, value, { decimals: Math.max(2, options.decimals ?? 0), trim: true, signed });
}

/** Units of products that everybody has a word for; others are written as they came. */
const knownUnits = new Set(['piece', 'hour']);

function quantityText(locale: Locale, value: string, { unit }: UnitShape, options: ValueOptions): string {
  const number = countText(locale, value, options);
  if (!unit) return number;
  if (!knownUnits.has(unit)) return number + noBreakSpace + unit;
  const words = translate(locale, `unit.${unit}` as MessageKey, { value: number, count: pluralOf(value, Number.isInteger(Number(value)) ? 0 : 1) });
  return words.replaceAll(' ', noBreakSpace);
}

/** What decides about the plural is the number as it is shown; one with decimals takes the form of fractions. */
function pluralOf(value: string, decimals: number): number {
  return decimals > 0 ? 0.5 : Math.abs(Number(roundText(value, 0)));
}

/** A value with its unit in the reader's language; `–` for null. */
export function formatValue(locale: Locale, value: string | null, unit: UnitShape, options: ValueOptions = {}): string {
  if (value === null) return noValue;
  const signed = options.signed === true;
  switch (unit.kind) {
    case 'percent':
      return formatPercent(locale, value, options);
    case 'money':
      return (options.compact ? formatMoneyCompact : formatMoney)(locale, value, unit.currency ?? '', options);
    case 'count':
      return countText(locale, value, options);
    case 'quantity':
      return quantityText(locale, value, unit, options);
    case 'minutes':
      return formatMinutes(locale, value, options);
    case 'ratio':
      return formatNumber(locale, value, { decimals: options.decimals ?? 1, signed }) + noBreakSpace + '×';
    case 'index':
    case 'score':
      return formatNumber(locale, value, { decimals: options.decimals ?? 1, signed });
    default: {
      const number = formatNumber(locale, value, { decimals: options.decimals ?? 0, signed });
      return translate(locale, `unit.${unit.kind}`, { value: number, count: pluralOf(value, options.decimals ?? 0) }).replaceAll(' ', noBreakSpace);
    }
  }
}
