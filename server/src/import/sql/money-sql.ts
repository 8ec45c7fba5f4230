import { minorExponent } from '@leadline/kpi';
import { plainNumberSql, quickNumberSql, type NumberFormat } from './number-sql.ts';

/** Decimals finer than the minor unit (G7). */
const finer = 4;

/**
 * A text as an amount: a 64-bit integer scaled four decimals finer than the currency's minor unit. Further decimals are
 * rounded half away from zero, exactly; null where the text is no number or does not fit.
 * @param currency SQL expression of the ISO code
 */
export function moneySql(text: string, format: NumberFormat, currency: CurrencyOfAmounts): string {
  return byExponent(currency, (scale) => {
    const quick = quickNumberSql(text, format);
    const slow = `TRY_CAST(TRY_CAST(${plainNumberSql(text, format, scale)} AS DECIMAL(38,0)) AS bigint)`;
    return quick === undefined ? slow : `coalesce(CAST(TRY_CAST((${quick}) || 'e${scale}' AS DECIMAL(18,0)) AS bigint), ${slow})`;
  });
}

/** A decimal expression as an amount. */
export function moneyOfDecimalSql(decimal: string, currency: CurrencyOfAmounts): string {
  return byExponent(currency, (scale) => `TRY_CAST(TRY_CAST(CAST(${decimal} AS varchar) || 'e${scale}' AS DECIMAL(38,0)) AS bigint)`);
}

/** True where the amount has more decimals than are kept. */
export function isRoundedSql(text: string, format: NumberFormat, currency: CurrencyOfAmounts): string {
  return byExponent(currency, (scale) => {
    const sign = format.decimal;
    const isLong = `length(${text}) - strpos(${text}, '${sign}') > ${scale} AND strpos(${text}, '${sign}') > 0`;
    const exact = `TRY_CAST(${plainNumberSql(text, format)} AS DECIMAL(38,18))`;
    return `(${isLong} AND CASE WHEN ${isLong} THEN ${exact} <> TRY_CAST(${exact} AS DECIMAL(38,${scale})) END)`;
  });
}

/** One currency for all amounts, or the expression of each row's own. */
export type CurrencyOfAmounts = { readonly kind: 'fixed'; readonly code: string } | { readonly kind: 'column'; readonly sql: string };

function byExponent(currency: CurrencyOfAmounts, make: (scale: number) => string): string {
  if (currency.kind === 'fixed') return make(minorExponent(currency.code) + finer);
  const cases = [...unusualExponents()].map(([exponent, codes]) => {
    return `WHEN ${currency.sql} IN (${codes.map((code) => `'${code}'`).join(', ')}) THEN ${make(exponent + finer)}`;
  });
  return `CASE ${cases.join(' ')} ELSE ${make(2 + finer)} END`;
}

let unusual: ReadonlyMap<number, readonly string[]> | undefined;

/** Codes by exponent, those with 2 left out: every code of three letters is asked. */
function unusualExponents(): ReadonlyMap<number, readonly string[]> {
  if (unusual) return unusual;
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
  const found = new Map<number, string[]>();
  for (const code of codes) {
    const exponent = minorExponent(code);
    if (exponent !== 2) found.set(exponent, [...(found.get(exponent) ?? []), code]);
  }
  unusual = found;
  return found;
}
