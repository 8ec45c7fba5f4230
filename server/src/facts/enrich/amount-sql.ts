import { minorExponent } from '@leadline/kpi';

/** Decimals finer than the minor unit (G7). */
const finer = 4;
const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const codes = letters.flatMap((a) => letters.flatMap((b) => letters.map((c) => a + b + c)));
const unusual = new Map<number, string[]>();
for (const code of codes) {
  const exponent = minorExponent(code);
  if (exponent !== 2) unusual.set(exponent, [...(unusual.get(exponent) ?? []), code]);
}

/** A decimal in major units as a stored amount of its currency; null beyond 64 bits. */
export function amountSql(value: string, currency: string): string {
  const cases = [...unusual].map(
    ([exponent, of]) => `WHEN ${currency} IN (${of.map((code) => `'${code}'`).join(', ')}) THEN ${scaled(value, exponent + finer)}`,
  );
  return `CASE ${cases.join(' ')} ELSE ${scaled(value, 2 + finer)} END`;
}

function scaled(value: string, decimals: number): string {
  const fits = `abs(CAST(${value} AS double precision)) < ${9 * 10 ** (18 - decimals)}`;
  return `CASE WHEN ${fits} THEN CAST(round(CAST(${value} AS decimal(28,4)) * ${10 ** decimals}, 0) AS bigint) END`;
}
