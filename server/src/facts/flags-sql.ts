/** Takes the codes out of a comma-separated list and adds those whose condition holds, in the order given. */
export function flagsSql(flags: string, conditions: ReadonlyMap<string, string>): string {
  let rest = `',' || coalesce(${flags}, '') || ','`;
  const added: string[] = [];
  for (const [code, condition] of conditions) {
    if (!/^[a-z0-9_]+$/.test(code)) throw new Error(`not a flag: ${code}`);
    rest = `replace(${rest}, ',${code},', ',')`;
    added.push(`CASE WHEN ${condition} THEN ',${code}' ELSE '' END`);
  }
  const isFlagged = [`${flags} IS NOT NULL`, ...[...conditions.values()].map((condition) => `(${condition})`)].join(' OR ');
  // Hardly any record has one: the others are spared the putting together.
  return `CASE WHEN ${isFlagged} THEN nullif(trim(both ',' from trim(both ',' from ${rest}) || ${added.join(' || ')}), '') END`;
}
