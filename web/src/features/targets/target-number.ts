import type { GridKpi } from '@leadline/contract';
import { formatNumber, formatPercent, type Locale } from '@leadline/i18n';

type Told = Pick<GridKpi, 'unit' | 'direction'>;

const signs = {
  en: { decimal: '.', groups: /^[\s\u00a0\u202f,]$/ },
  vi: { decimal: ',', groups: /^[\s\u00a0\u202f.]$/ },
  hu: { decimal: ',', groups: /^[\s\u00a0\u202f]$/ },
  ru: { decimal: ',', groups: /^[\s\u00a0\u202f]$/ },
} as const;

/** Amounts, signs of currencies and per cent around a number. */
const around = /^(?:[A-Z]{3}|[$€₽₫đ])?[\s\u00a0]*(.*?)[\s\u00a0]*(?:%|[A-Z]{3}|[$€₽₫đ]|Ft)?$/u;

/**
 * A number as a reader of the language writes it, as decimal text with at most four decimals. Groups have to be of three digits:
 * what could mean two numbers is none.
 * @returns undefined for what is no such number
 */
export function readNumber(locale: Locale, text: string): string | undefined {
  const bare = around.exec(text.trim().replace(/\u2212/g, '-'))?.[1] ?? '';
  const match = /^(-?)(.+)$/.exec(bare);
  if (!match) return undefined;
  const { decimal, groups } = signs[locale];
  const [whole = '', fraction, ...more] = match[2]!.split(decimal);
  if (more.length > 0 || (fraction !== undefined && !/^\d{1,4}0*$/.test(fraction))) return undefined;
  const digits = wholeOf(whole, groups);
  if (digits === undefined) return undefined;
  const plain = `${digits.replace(/^0+(?=\d)/, '')}${fraction ? `.${fraction}`.replace(/\.?0+$/, '') : ''}`;
  return match[1] === '-' && /[1-9]/.test(plain) ? `-${plain}` : plain;
}

function wholeOf(text: string, isGroup: RegExp): string | undefined {
  if (/^\d{1,13}$/.test(text)) return text;
  if (text === '') return undefined;
  const separator = [...text].find((sign) => !/\d/.test(sign))!;
  const parts = text.split(separator);
  const isFine = isGroup.test(separator) && /^\d{1,3}$/.test(parts[0]!) && parts.slice(1).every((part) => /^\d{3}$/.test(part));
  return isFine ? parts.join('') : undefined;
}

/** Moves the decimal point: per cent are kept as fractions. */
export function shifted(value: string, places: number): string {
  const [, sign, whole, fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value)!;
  const digits = `${whole}${fraction}`;
  const point = whole!.length + places;
  const padded = point <= 0 ? `${'0'.repeat(1 - point)}${digits}` : digits.padEnd(point, '0');
  const at = Math.max(point, 1);
  const text = `${padded.slice(0, at)}.${padded.slice(at)}`
    .replace(/0+$/, '')
    .replace(/\.$/, '')
    .replace(/^0+(?=\d)/, '');
  return `${text === '0' ? '' : sign}${text}`;
}

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
