import type { CompiledSql, Dialect } from '@leadline/kpi';
import { tablesOf, type Tables } from './tables.ts';
import { visibleSql, type Looking } from './visible-rows.ts';

const tables = ({ name, schema }: Dialect): Tables => tablesOf(name, schema);

/** The person by whatever name records know them ($1). */
const theirs = (looking: Looking, column: string): string =>
  `r.${column} IN (SELECT u.key64 FROM ${tables(looking.dialect).of('user')} u WHERE coalesce(u.person_id, u.key64) = CAST($1 AS bigint))`;

function seen(looking: Looking, entity: 'lead' | 'contact_plan' | 'stage_change' | 'activity'): string {
  const condition = visibleSql(looking, entity, 'r');
  return condition === undefined ? '' : ` AND ${condition}`;
}

/** New contacts of a person nobody has called yet, the oldest first: key, own name, contact person, customer, day it came. */
export function waitingContactsStatement(looking: Looking, person: bigint, limit: number): CompiledSql {
  const sql = `SELECT CAST(r.key64 AS text), coalesce(r.name, r.external_id), CAST(r.contact_id AS text), CAST(r.account_id AS text), CAST(r.created_on AS text)
    FROM ${tables(looking.dialect).of('lead')} r
    WHERE ${theirs(looking, 'owner_user_id')} AND r.is_counted IS TRUE AND r.is_stub IS NOT TRUE AND r.attempted_on IS NULL AND r.customer_on IS NULL
      AND r.disqualified_on IS NULL AND coalesce(r.status, 'new') IN ('new', 'attempting', 'recycled') AND r.created_on <= CAST($2 AS date)${seen(looking, 'lead')}
    ORDER BY r.created_on, r.key64 LIMIT ${Math.trunc(limit)}`;
  return { sql, parameters: [String(person), looking.today], label: 'new contacts that wait' };
}

/** Contacts a regulation made due and nobody has made: key, customer, purpose, due day; the most overdue first. */
export function duePlansStatement(looking: Looking, person: bigint, limit: number): CompiledSql {
  const sql = `SELECT CAST(r.key64 AS text), CAST(r.account_id AS text), r.purpose, CAST(r.due_on AS text)
    FROM ${tables(looking.dialect).of('contact_plan')} r
    WHERE ${theirs(looking, 'owner_user_id')} AND r.is_counted IS TRUE AND r.fulfilled_on IS NULL AND coalesce(r.status, 'planned') = 'planned'
      AND r.due_on <= CAST($2 AS date)${seen(looking, 'contact_plan')}
    ORDER BY r.due_on, r.key64 LIMIT ${Math.trunc(limit)}`;
  return { sql, parameters: [String(person), looking.today], label: 'planned contacts that are due' };
}

/** The open deals of a person in the stage they are in now: deal, stage, since when. */
export function openStagesStatement(looking: Looking, person: bigint, limit: number): CompiledSql {
  const sql = `SELECT CAST(r.opportunity_id AS text), CAST(r.to_stage_id AS text), CAST(r.changed_on AS text)
    FROM ${tables(looking.dialect).of('stage_change')} r
    WHERE ${theirs(looking, 'owner_user_id')} AND r.is_counted IS TRUE AND r.kind = 'open' AND r.until_on IS NULL AND r.changed_on IS NOT NULL${seen(looking, 'stage_change')}
    ORDER BY r.changed_on, r.key64 LIMIT ${Math.trunc(limit)}`;
  return { sql, parameters: [String(person)], label: 'open deals of a person' };
}

/** Deals of a person for which something is planned from today on. */
export function plannedDealsStatement(looking: Looking, person: bigint): CompiledSql {
  const sql = `SELECT DISTINCT CAST(r.opportunity_id AS text) FROM ${tables(looking.dialect).of('activity')} r
    WHERE ${theirs(looking, 'user_id')} AND r.opportunity_id IS NOT NULL AND r.status = 'planned' AND coalesce(r.scheduled_on, r.started_on) >= CAST($2 AS date)${seen(looking, 'activity')}`;
  return { sql, parameters: [String(person), looking.today], label: 'deals with something planned' };
}

/** How long deals usually stay in each stage: what is expected of it, else the mean of the visits finished in the last year. Days, as text. */
export function usualDaysStatement({ dialect, today }: Looking): CompiledSql {
  const { of } = tables(dialect);
  const visits = `SELECT from_stage_id AS stage, avg(CAST(visit_days AS decimal(18,4))) AS days FROM (
      SELECT to_stage_id AS from_stage_id, visit_days FROM ${of('stage_change')} WHERE is_counted IS TRUE AND kind = 'open' AND visit_days IS NOT NULL
        AND until_on > CAST($1 AS date) - 365) v GROUP BY from_stage_id`;
  const sql = `SELECT CAST(s.key64 AS text), CAST(coalesce(CAST(s.expected_days AS decimal(18,4)), CAST(v.days AS decimal(18,4))) AS text)
    FROM ${of('stage')} s LEFT JOIN (${visits}) v ON v.stage = s.key64 WHERE s.expected_days IS NOT NULL OR v.days IS NOT NULL`;
  return { sql, parameters: [today], label: 'usual days in each stage' };
}

/** What is expected of a person today and what is done of it: kind, norm, done. */
export function normOfTodayStatement(looking: Looking, person: bigint): CompiledSql {
  const { of } = tables(looking.dialect);
  const names = `SELECT u.key64 FROM ${of('user')} u WHERE coalesce(u.person_id, u.key64) = CAST($1 AS bigint)`;
  const done = `SELECT r.kind, count(DISTINCT coalesce(r.shared_id, CAST(r.key64 AS text))) AS n FROM ${of('activity')} r
    WHERE r.user_id IN (${names}) AND r.started_on = CAST($2 AS date) AND coalesce(r.status, 'completed') = 'completed' AND r.is_automatic IS NOT TRUE
      AND r.is_internal IS NOT TRUE AND r.is_redial IS NOT TRUE GROUP BY r.kind`;
  const sql = `SELECT n.activity_kind, CAST(n.quantity AS text), CAST(coalesce(d.n, 0) AS text)
    FROM (SELECT activity_kind, sum(quantity) AS quantity FROM ${of('norm_day')} WHERE user_id IN (${names}) AND day_on = CAST($2 AS date) GROUP BY activity_kind) n
    LEFT JOIN (${done}) d ON d.kind = n.activity_kind ORDER BY 1`;
  return { sql, parameters: [String(person), looking.today], label: 'norm of today' };
}
