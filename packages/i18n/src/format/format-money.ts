import type { Locale } from '../locale.ts';
import { currencyDecimals, currencySign } from './currency.ts';
import { formatNumberCompact } from './format-compact.ts';
import { formatNumber } from './format-number.ts';
import { minusSign, noBreakSpace, noValue } from './symbols.ts';

export interface MoneyOptions {
  /** Instead of the decimals of the currency. */
  readonly decimals?: number;
  readonly signed?: boolean;
}

/** An amount in major units as decimal text; `–` for null. English puts the sign before the number, the others after it. */
export function formatMoney(locale: Locale, value: string | null, currency: string, options: MoneyOptions = {}): string {
  if (value === null) return noValue;
  const decimals = options.decimals ?? currencyDecimals(currency);
  return withCurrency(locale, formatNumber(locale, value, { decimals, signed: options.signed === true }), currency);
}

/** From a million on three digits and a unit: 1,23 tỷ ₫, 12,3 M Ft, 1,23 млрд ₽, €1.23bn. */
export function formatMoneyCompact(locale: Locale, value: string | null, currency: string, options: MoneyOptions = {}): string {
  if (value === null) return noValue;
  const decimals = options.decimals ?? currencyDecimals(currency);
  return withCurrency(locale, formatNumberCompact(locale, value, { decimals, signed: options.signed === true }), currency);
}

function withCurrency(locale: Locale, number: string, currency: string): string {
  const sign = currencySign(locale, currency);
  if (locale !== 'en') return number + noBreakSpace + sign;
  const mark = number.startsWith(minusSign) || number.startsWith('+') ? number.slice(0, 1) : '';
  return mark + sign + (sign.length > 1 ? noBreakSpace : '') + number.slice(mark.length);
}
