import type { Locale } from '../locale.ts';
import { shiftText } from './decimal-text.ts';
import { formatNumber } from './format-number.ts';
import { noValue, numberSymbols } from './symbols.ts';

export interface PercentOptions {
  /** Default 1. */
  readonly decimals?: number;
  readonly signed?: boolean;
}

/** A fraction as decimal text (`0.4`) in percent; `–` for null. */
export function formatPercent(locale: Locale, fraction: string | null, options: PercentOptions = {}): string {
  if (fraction === null) return noValue;
  const number = formatNumber(locale, shiftText(fraction, 2), { decimals: options.decimals ?? 1, signed: options.signed === true });
  return `${number}${numberSymbols[locale].percent}%`;
}
