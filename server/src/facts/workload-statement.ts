import type { CompiledSql } from '@leadline/kpi';
import { tablesOf } from './tables.ts';
import { visibleSql, type Looking } from './visible-rows.ts';

export interface Ahead {
  /** The first day that counts, and the first that does not. */
  readonly from: string;
  readonly to: string;
}

/**
 * What waits for each person and what they have for it: person, what, how much. `planned` and `overdue` are contacts with customers that are due and not
 * made, `scheduled` meetings, visits and calls with a day, `deals` those open now; `norm` are contacts and `days` working days, absences and part time taken off.
 */
export function workloadStatement(looking: Looking, people: readonly bigint[], { from, to }: Ahead): CompiledSql {
  const { of } = tablesOf(looking.dialect.name, looking.dialect.schema);
  const keys = people.map((_, index) => `CAST($${index + 3} AS bigint)`).join(', ');
  const names = `(SELECT u.key64, coalesce(u.person_id, u.key64) AS person FROM ${of('user')} u WHERE coalesce(u.person_id, u.key64) IN (${keys}))`;
  const seen = (entity: 'contact_plan' | 'activity' | 'stage_change'): string => {
    const condition = visibleSql(looking, entity, 'r');
    return condition === undefined ? '' : ` AND ${condition}`;
  };
  const part = (what: string, value: string, entity: string, owner: string, where: string): string =>
    `SELECT CAST(p.person AS text) AS person, '${what}' AS what, CAST(${value} AS text) AS amount FROM ${entity} r JOIN ${names} p ON p.key64 = r.${owner} WHERE ${where} GROUP BY p.person`;
  const [first, last] = ['CAST($1 AS date)', 'CAST($2 AS date)'];
  const open = `r.is_counted IS TRUE AND r.fulfilled_on IS NULL AND coalesce(r.status, 'planned') = 'planned'${seen('contact_plan')}`;
  const day = 'coalesce(r.scheduled_on, r.started_on)';
  const met = `r.kind IN ('meeting', 'visit', 'call') AND r.status = 'planned' AND r.is_stub IS NOT TRUE AND ${day} >= ${first} AND ${day} < ${last}${seen('activity')}`;
  const stage = `r.is_counted IS TRUE AND r.kind = 'open' AND r.until_on IS NULL AND r.changed_on IS NOT NULL${seen('stage_change')}`;
  const ahead = `r.day_on >= ${first} AND r.day_on < ${last}`;
  const parts = [
    part('planned', 'count(*)', of('contact_plan'), 'owner_user_id', `${open} AND r.due_on < ${last}`),
    part('overdue', 'count(*)', of('contact_plan'), 'owner_user_id', `${open} AND r.due_on < ${first}`),
    part('scheduled', 'count(*)', of('activity'), 'user_id', met),
    part('deals', 'count(DISTINCT r.opportunity_id)', of('stage_change'), 'owner_user_id', stage),
    part('norm', 'sum(r.quantity)', of('norm_day'), 'user_id', ahead),
    part('days', 'sum(r.available)', of('workday'), 'user_id', ahead),
  ];
  return { sql: parts.join(' UNION ALL '), parameters: [from, to, ...people], label: 'what waits for people' };
}
