import type { Locale } from '../locale.ts';
import { translate } from '../translate.ts';
import { roundText } from './decimal-text.ts';
import { formatNumber } from './format-number.ts';
import { noBreakSpace } from './symbols.ts';

/** 26 min, or 3 h 10 min from one hour on: minutes are rounded before they are taken apart. */
export function formatMinutes(locale: Locale, value: string, options: { readonly decimals?: number; readonly signed?: boolean } = {}): string {
  const { signed = false } = options;
  const whole = BigInt(roundText(value, 0));
  const size = whole < 0n ? -whole : whole;
  const number = (minutes: string, decimals = 0, withSign = signed): string => formatNumber(locale, minutes, { decimals, signed: withSign });
  if (size < 60n) return join(translate(locale, 'unit.minutes', { value: number(value, options.decimals ?? 0) }));
  const hours = number(String(whole / 60n));
  const rest = size % 60n;
  if (rest === 0n) return join(translate(locale, 'unit.hours', { value: hours, count: Number(size / 60n) }));
  return join(translate(locale, 'unit.hours_and_minutes', { hours, minutes: number(String(rest), 0, false) }));
}

const join = (text: string): string => text.replaceAll(' ', noBreakSpace);
