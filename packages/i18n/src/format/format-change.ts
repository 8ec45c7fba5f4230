import type { Locale } from '../locale.ts';
import { translate } from '../translate.ts';
import { shiftText } from './decimal-text.ts';
import { formatNumber } from './format-number.ts';
import { formatPercent } from './format-percent.ts';
import { formatValue, type UnitShape } from './format-value.ts';
import { noBreakSpace, noValue } from './symbols.ts';

/** As Change of the KPI package. */
export interface ChangeShape {
  readonly state: 'value' | 'new' | 'gone' | 'flat' | 'no_value';
  readonly difference: string | null;
  readonly ratio: string | null;
}

/**
 * A change in a few signs: +10.0 % for amounts and counts, +1.3 pp for shares, the difference in the unit of the value where there
 * is no positive base, a word for new, gone and no change, and `–` where it cannot be told.
 */
export function formatChange(locale: Locale, change: ChangeShape | null, unit: UnitShape, options: { readonly decimals?: number } = {}): string {
  if (change === null || change.state === 'no_value') return noValue;
  if (change.state !== 'value') return translate(locale, `period.change.${change.state}`);
  if (unit.kind === 'percent') return points(locale, change.difference, options.decimals ?? 1);
  if (change.ratio !== null) return formatPercent(locale, change.ratio, { decimals: 1, signed: true });
  return formatValue(locale, change.difference, unit, { ...options, signed: true });
}

function points(locale: Locale, difference: string | null, decimals: number): string {
  if (difference === null) return noValue;
  const value = formatNumber(locale, shiftText(difference, 2), { decimals, signed: true });
  return translate(locale, 'unit.percentage_points', { value }).replaceAll(' ', noBreakSpace);
}
