/** `identityText` in SQL. @param entity SQL expressions of type text */
export function identitySql(entity: string, source: string, externalId: string): string {
  return `${entity} || chr(31) || ${source} || chr(31) || ${externalId}`;
}

/** `key64Of(md5(text))` in SQL: the first 8 bytes of the digest, little-endian, signed. */
export function key64Sql(engine: 'duckdb' | 'postgres', text: string): string {
  if (engine === 'duckdb') {
    // The low 64 bits of the digest as one number, its highest bit taken for the sign; `md5_number_upper` costs three times as much.
    const low = `xor(md5_number(${text}) & CAST(18446744073709551615 AS uhugeint), CAST(9223372036854775808 AS uhugeint))`;
    return `CAST(CAST(${low} AS hugeint) - 9223372036854775808 AS bigint)`;
  }
  const bytes = [15, 13, 11, 9, 7, 5, 3, 1].map((start) => `substr(md5(${text}), ${start}, 2)`).join(' || ');
  return `CAST(CAST('x' || ${bytes} AS bit(64)) AS bigint)`;
}
