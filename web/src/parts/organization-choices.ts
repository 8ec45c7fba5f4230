/** Currency a country's firms count in; every country and currency one can choose stands here. */
const currencyOf = {
  VN: 'VND',
  HU: 'HUF',
  RU: 'RUB',
  US: 'USD',
  GB: 'GBP',
  DE: 'EUR',
  AT: 'EUR',
  SK: 'EUR',
  RO: 'RON',
  RS: 'RSD',
  UA: 'UAH',
  PL: 'PLN',
  CZ: 'CZK',
  FR: 'EUR',
  IT: 'EUR',
  ES: 'EUR',
  NL: 'EUR',
  CH: 'CHF',
  KZ: 'KZT',
  TH: 'THB',
  SG: 'SGD',
  JP: 'JPY',
  CN: 'CNY',
  KR: 'KRW',
  IN: 'INR',
  AU: 'AUD',
  CA: 'CAD',
  BR: 'BRL',
} as const;
const currencies = ['VND', 'HUF', 'RUB', 'EUR', 'USD', ...Object.values(currencyOf)];

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** @returns undefined for a country that is not in the list */
export function findCurrencyOf(country: string): string | undefined {
  return Object.hasOwn(currencyOf, country) ? currencyOf[country as keyof typeof currencyOf] : undefined;
}

/** The browser's country, where it is one that can be chosen. */
export function findOwnCountry(languages: readonly string[]): string | undefined {
  const regions = languages.map((language) => new Intl.Locale(language).maximize().region);
  return regions.find((region) => region !== undefined && findCurrencyOf(region) !== undefined);
}

export function currencyChoices(chosen: string, locale: string): readonly Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  return [...new Set([chosen, ...currencies])].map((value) => ({ value, label: `${value} · ${names.of(value) ?? value}` }));
}

export function countryChoices(chosen: string, locale: string): readonly Choice[] {
  const names = new Intl.DisplayNames(locale, { type: 'region' });
  return [...new Set([chosen, ...Object.keys(currencyOf)])].map((value) => ({ value, label: names.of(value) ?? value }));
}

export function zoneChoices(chosen: string): readonly string[] {
  return [...new Set([chosen, ...Intl.supportedValuesOf('timeZone')])];
}
