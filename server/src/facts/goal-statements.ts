import type { CompiledSql, Dialect } from '@leadline/kpi';
import { tablesOf } from './tables.ts';

/** What the statements below answer with, in this order. */
export const checkInColumns = ['key64', 'goal_id', 'user_id', 'checked_in_on', 'confidence', 'note', 'progress', 'reported', 'version'] as const;
const listed = checkInColumns.map((name) => `CAST(c.${name} AS text)`).join(', ');

/** The last check-in of every goal. */
export function lastCheckInsStatement({ name, schema }: Dialect): CompiledSql {
  const table = tablesOf(name, schema).of('goal_check_in');
  const sql = `SELECT ${listed} FROM (SELECT k.*, row_number() OVER (PARTITION BY k.goal_id ORDER BY k.checked_in_on DESC NULLS LAST, k.version DESC, k.key64) AS place
    FROM ${table} k WHERE k.is_stub IS NOT TRUE) c WHERE c.place = 1 ORDER BY c.goal_id`;
  return { sql, parameters: [], label: 'last check-ins' };
}

/** Check-ins of a goal, the newest first. */
export function checkInsStatement({ name, schema }: Dialect, goal: bigint): CompiledSql {
  const table = tablesOf(name, schema).of('goal_check_in');
  const sql = `SELECT ${listed} FROM ${table} c WHERE c.goal_id = CAST($1 AS bigint) AND c.is_stub IS NOT TRUE
    ORDER BY c.checked_in_on DESC NULLS LAST, c.version DESC, c.key64 LIMIT 200`;
  return { sql, parameters: [String(goal)], label: 'check-ins of a goal' };
}

/** One check-in, if it is there. */
export function checkInStatement({ name, schema }: Dialect, key: bigint): CompiledSql {
  const table = tablesOf(name, schema).of('goal_check_in');
  return { sql: `SELECT ${listed} FROM ${table} c WHERE c.key64 = CAST($1 AS bigint)`, parameters: [String(key)], label: 'a check-in' };
}
