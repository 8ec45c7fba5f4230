import type { GridKpi } from '@leadline/contract';
import { formatNumber, formatPercent, type Locale } from '@leadline/i18n';
import { readNumber, shifted, signs } from '#web/lib/typed-number.ts';

type Told = Pick<GridKpi, 'unit' | 'direction'>;

/** What somebody has typed for a target: empty, a number, or for a range two of them. */
export type Typed =
  | { readonly kind: 'empty' }
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'range'; readonly lo: string | null; readonly hi: string | null };

/** @returns undefined for what cannot be read */
export function readTyped(locale: Locale, kpi: Told, text: string): Typed | undefined {
  if (text.trim() === '') return { kind: 'empty' };
  const read = (part: string): string | undefined => {
    const value = readNumber(locale, part);
    if (value === undefined) return undefined;
    const kept = kpi.unit === 'percent' ? shifted(value, -2) : value;
    return (kept.split('.')[1]?.length ?? 0) > 4 ? undefined : kept;
  };
  if (kpi.direction !== 'range') {
    const value = read(text);
    return value === undefined ? undefined : { kind: 'value', value };
  }
  const ends = text.split(/\s*(?:–|—|\.\.+|…|\s-\s)\s*/);
  if (ends.length > 2) return undefined;
  const [lo, hi] = [ends[0]!, ends[1] ?? ''].map((end) => (end.trim() === '' ? null : read(end)));
  return lo === undefined || hi === undefined ? undefined : { kind: 'range', lo: lo ?? null, hi: hi ?? null };
}

/** A target as it is shown. */
export function showNumber(locale: Locale, kpi: Told, value: string): string {
  if (kpi.unit === 'percent') return formatPercent(locale, value, { decimals: Math.min(2, shifted(value, 2).split('.')[1]?.length ?? 0) });
  return formatNumber(locale, value, { decimals: 4, trim: true });
}

/** A target as it is typed and copied: without groups, which other programmes take for something else. */
export function typedNumber(locale: Locale, kpi: Told, value: string): string {
  const text = kpi.unit === 'percent' ? `${shifted(value, 2)}%` : value;
  return typedDecimal(locale, text);
}

/** A plain number as it is typed. */
export const typedDecimal = (locale: Locale, value: string): string => value.replace('.', signs[locale].decimal);

/** In ten-thousandths, to be added up exactly. */
export const unitsOf = (value: string): bigint => BigInt(shifted(value, 4));
export const valueOfUnits = (units: bigint): string => shifted(String(units), -4);
