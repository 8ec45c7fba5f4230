import type { Locale } from '../locale.ts';

/** Currencies without displayed decimals: those without a minor unit and those whose minor unit nobody pays with. */
const whole: ReadonlySet<string> = new Set([
  'BIF',
  'CLP',
  'DJF',
  'GNF',
  'HUF',
  'ISK',
  'JPY',
  'KMF',
  'KRW',
  'PYG',
  'RWF',
  'UGX',
  'UYI',
  'VND',
  'VUV',
  'XAF',
  'XOF',
  'XPF',
]);
const finer: ReadonlyMap<string, number> = new Map([
  ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code) => [code, 3] as const),
  ...['CLF', 'UYW'].map((code) => [code, 4] as const),
]);

/** Decimals an amount is shown with: VND 0, HUF 0, EUR 2, KWD 3. */
export function currencyDecimals(currency: string): number {
  return whole.has(currency) ? 0 : (finer.get(currency) ?? 2);
}

/** Signs a reader of the language knows; other currencies are written with their code. */
const signs: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: { EUR: '€', USD: '$', GBP: '£' },
  vi: { VND: '₫', EUR: '€', USD: 'US$', GBP: '£' },
  hu: { HUF: 'Ft', EUR: '€', USD: '$', GBP: '£' },
  ru: { RUB: '₽', EUR: '€', USD: '$', GBP: '£' },
};

export function currencySign(locale: Locale, currency: string): string {
  const known = signs[locale];
  return Object.hasOwn(known, currency) ? (known[currency] ?? currency) : currency;
}
