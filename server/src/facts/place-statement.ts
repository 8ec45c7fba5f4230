import type { CompiledSql, Dialect } from '@leadline/kpi';
import { tablesOf } from '#server/facts/tables.ts';

/** Key and name of the team somebody is in on a day. */
export function placeOfPersonStatement({ name, schema }: Dialect, person: bigint, day: string): CompiledSql {
  const tables = tablesOf(name, schema);
  const sql = `SELECT CAST(m.team_key AS text), t.name FROM ${tables.named('ref_membership')} m LEFT JOIN ${tables.of('team')} t ON t.key64 = m.team_key
    WHERE m.user_key = $1 AND (m.from_on IS NULL OR m.from_on <= CAST($2 AS date)) AND (m.to_on IS NULL OR m.to_on > CAST($2 AS date))`;
  return { sql, parameters: [person, day], label: 'team of a person' };
}
