/** `identityText` in SQL. @param entity SQL expressions of type text */
export function identitySql(entity: string, source: string, externalId: string): string {
  return `${entity} || chr(31) || ${source} || chr(31) || ${externalId}`;
}

/** `key64Of(md5(text))` in SQL: the first 8 bytes of the digest, little-endian, signed. */
export function key64Sql(engine: 'duckdb' | 'postgres', text: string): string {
  if (engine === 'duckdb') {
    return `CAST(CAST(md5_number_upper(${text}) AS hugeint) - CASE WHEN md5_number_upper(${text}) > 9223372036854775807 THEN 18446744073709551616 ELSE 0 END AS bigint)`;
  }
  const bytes = [15, 13, 11, 9, 7, 5, 3, 1].map((start) => `substr(md5(${text}), ${start}, 2)`).join(' || ');
  return `CAST(CAST('x' || ${bytes} AS bit(64)) AS bigint)`;
}
