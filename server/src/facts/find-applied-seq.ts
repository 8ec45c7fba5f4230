import type { Database } from '#server/database/database.ts';

/** The last entry the facts in PostgreSQL hold; 0 where there are none. */
export async function findAppliedSeq({ rows }: Database): Promise<bigint> {
  const [table] = await rows<{ readonly found: boolean }>(`SELECT to_regclass('leadline_facts.meta') IS NOT NULL AS found`);
  if (!table!.found) return 0n;
  const [row] = await rows<{ readonly value: string }>(`SELECT value FROM leadline_facts.meta WHERE name = 'applied_seq'`);
  return BigInt(row?.value ?? 0);
}
