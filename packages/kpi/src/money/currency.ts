/**
 * Minor units per currency from ISO 4217, Leadline's own table (G7): what the JavaScript runtime says changes with its locale data.
 * Currencies not listed have 2.
 */
const exponents: ReadonlyMap<string, number> = new Map([
  ...['BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF'].map(
    (code) => [code, 0] as const,
  ),
  ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code) => [code, 3] as const),
  ...['CLF', 'UYW'].map((code) => [code, 4] as const),
]);

/** Currencies whose minor unit exists on paper only: whole units are shown. */
const shownWhole: ReadonlySet<string> = new Set(['HUF']);

/** Decimals of the smallest unit of a currency: VND 0, HUF 2, KWD 3. */
export function minorExponent(currency: string): number {
  return exponents.get(currency) ?? 2;
}

/** Decimals an amount of a currency is shown with: VND 0, HUF 0, EUR 2. */
export function displayedDecimals(currency: string): number {
  return shownWhole.has(currency) ? 0 : minorExponent(currency);
}
