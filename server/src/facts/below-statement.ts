import type { CompiledSql, Dialect } from '@leadline/kpi';
import { tablesOf } from '#server/facts/tables.ts';

/** Keys of the teams below one, itself included. */
export function teamsBelowStatement({ name, schema }: Dialect, team: bigint): CompiledSql {
  const sql = `SELECT key FROM ${tablesOf(name, schema).named('ref_ancestor')} WHERE kind = 'team' AND ancestor = $1 ORDER BY key`;
  return { sql, parameters: [team], label: 'teams below' };
}
