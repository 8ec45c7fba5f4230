import type { Locale } from '../locale.ts';
import { roundText, shiftText, trimText } from './decimal-text.ts';
import { formatNumber } from './format-number.ts';
import { noBreakSpace, noValue } from './symbols.ts';

interface CompactUnit {
  readonly power: number;
  readonly name: Readonly<Record<Locale, string>>;
}

const units: readonly CompactUnit[] = [
  { power: 6, name: { en: 'M', vi: 'triệu', hu: 'M', ru: 'млн' } },
  { power: 9, name: { en: 'bn', vi: 'tỷ', hu: 'Mrd', ru: 'млрд' } },
  { power: 12, name: { en: 'tn', vi: `nghìn${noBreakSpace}tỷ`, hu: 'billió', ru: 'трлн' } },
];

export interface CompactOptions {
  /** Decimals of numbers below a million. */
  readonly decimals?: number;
  readonly signed?: boolean;
}

function wholeDigits(text: string): number {
  return (text.replace('-', '').split('.')[0] ?? '').length;
}

/** At most three digits: 1.23, 12.3, 123. */
function threeDigits(value: string, power: number): string {
  const scaled = shiftText(value, -power);
  const decimals = Math.max(0, 3 - Math.max(1, wholeDigits(scaled)));
  const rounded = roundText(scaled, decimals);
  return trimText(wholeDigits(rounded) + decimals > 3 ? roundText(scaled, Math.max(0, decimals - 1)) : rounded);
}

/** The number for people in a hurry: from a million on three digits and a unit (tỷ, Mrd, млн, bn), below it as it is. */
export function formatNumberCompact(locale: Locale, value: string | null, options: CompactOptions = {}): string {
  if (value === null) return noValue;
  const { decimals = 0 } = options;
  if (wholeDigits(roundText(value, decimals)) < 7) return formatNumber(locale, value, { decimals, signed: options.signed === true });
  const unit = units.find(({ power }) => wholeDigits(threeDigits(value, power)) < 4) ?? units.at(-1)!;
  const number = formatNumber(locale, threeDigits(value, unit.power), { signed: options.signed === true });
  return number + (locale === 'en' ? '' : noBreakSpace) + unit.name[locale];
}
