import type { CompiledSql, Dialect } from '@leadline/kpi';
import { tablesOf } from '#server/facts/tables.ts';

export interface Stretch {
  readonly from: string;
  /** The first day not counted yet. */
  readonly until: string;
  /** The first day after. */
  readonly to: string;
}

/**
 * Working days of each person in a stretch, absences taken off: key, counted so far, all of them. By the person's own calendar, and
 * not by how much of full time somebody works: a day is a day.
 */
export function daysAtWorkStatement({ name, schema }: Dialect, people: readonly bigint[], { from, until, to }: Stretch): CompiledSql {
  const keys = people.map((_, index) => `$${index + 4}`).join(', ');
  const there = 'work_fraction * (1 - absent_fraction)';
  const sql = `SELECT CAST(user_id AS text), CAST(sum(CASE WHEN day_on < CAST($1 AS date) THEN ${there} ELSE 0 END) AS text), CAST(sum(${there}) AS text)
    FROM ${tablesOf(name, schema).of('workday')} WHERE day_on >= CAST($2 AS date) AND day_on < CAST($3 AS date) AND user_id IN (${keys}) GROUP BY user_id`;
  return { sql, parameters: [until, from, to, ...people], label: 'working days of people' };
}
