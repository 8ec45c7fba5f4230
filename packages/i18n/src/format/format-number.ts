import type { Locale } from '../locale.ts';
import { isZeroText, parseDecimal, roundText, trimText } from './decimal-text.ts';
import { minusSign, noValue, numberSymbols } from './symbols.ts';

export interface NumberOptions {
  /** Exactly so many decimals; without it all digits there are. */
  readonly decimals?: number;
  /** Drop zeros at the end of the decimals. */
  readonly trim?: boolean;
  /** A plus before what is above zero. */
  readonly signed?: boolean;
}

/** A decimal text in the reader's way of writing; `–` for null. Never goes through a binary number. */
export function formatNumber(locale: Locale, value: string | null, options: NumberOptions = {}): string {
  if (value === null) return noValue;
  const rounded = roundText(value, options.decimals ?? parseDecimal(value).decimals);
  const text = options.trim || options.decimals === undefined ? trimText(rounded) : rounded;
  const isNegative = text.startsWith('-') && !isZeroText(text);
  const sign = isNegative ? minusSign : options.signed && !isZeroText(text) ? '+' : '';
  const [whole = '0', fraction] = text.replace('-', '').split('.');
  const { group, decimal } = numberSymbols[locale];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return sign + grouped + (fraction ? decimal + fraction : '');
}
