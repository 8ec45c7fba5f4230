import type { Locale } from '@leadline/i18n';

/** How a language writes numbers. */
export const signs = {
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
