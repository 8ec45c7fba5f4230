import type { CompiledSql, Dialect } from '@leadline/kpi';
import { plainSql } from './name-statements.ts';
import { recordColumns } from './record-statements.ts';
import { quoted } from './sql-session.ts';
import { tablesOf, type Tables } from './tables.ts';
import { visibleSql, type Looking } from './visible-rows.ts';

const tables = ({ name, schema }: Dialect): Tables => tablesOf(name, schema);

/** The person by whatever name records know them ($1). */
const theirs = ({ dialect }: Looking): string =>
  `r.user_id IN (SELECT u.key64 FROM ${tables(dialect).of('user')} u WHERE coalesce(u.person_id, u.key64) = CAST($1 AS bigint))`;

const activityRow = (): string =>
  recordColumns('activity')
    .map((name) => `CAST(r.${quoted(name)} AS text)`)
    .join(', ');

const activities = (looking: Looking, condition: string, order: string, limit: number): string =>
  `SELECT ${activityRow()} FROM ${tables(looking.dialect).of('activity')} r
    WHERE r.is_stub IS NOT TRUE AND ${theirs(looking)} AND (r.business_on IS NULL OR r.business_on > CAST($2 AS date) - 40) AND ${condition}
    ORDER BY ${order} LIMIT ${Math.trunc(limit)}`;

/** What a person logged by hand here, the last first: rows of activities. `decisions`: the first version that is a decision. */
export function loggedStatement(looking: Looking, person: bigint, decisions: number, limit: number): CompiledSql {
  const sql = activities(looking, `r.version >= ${Math.trunc(decisions)} AND r.status <> 'planned'`, 'r.version DESC, r.batch DESC, r.key64', limit);
  return { sql, parameters: [String(person), looking.today], label: 'entries logged by hand' };
}

/** What a person has planned and nobody has said how it went, of the last two weeks and until the day after tomorrow: rows of activities. */
export function openPlansStatement(looking: Looking, person: bigint, limit: number): CompiledSql {
  const on = 'coalesce(r.scheduled_on, r.started_on)';
  const condition = `r.status = 'planned' AND r.is_internal IS NOT TRUE AND ${on} > CAST($2 AS date) - 14 AND ${on} <= CAST($2 AS date) + 2`;
  return {
    sql: activities(looking, condition, `${on}, r.scheduled_at NULLS LAST, r.key64`, limit),
    parameters: [String(person), looking.today],
    label: 'planned activities without a result',
  };
}

/** Planned activities of these keys: rows of activities. */
export function plannedOfKeysStatement({ dialect }: Looking, keys: readonly bigint[]): CompiledSql {
  const places = keys.map((_, index) => `CAST($${index + 1} AS bigint)`).join(', ');
  const sql = `SELECT ${activityRow()} FROM ${tables(dialect).of('activity')} r WHERE r.key64 IN (${places}) AND r.status = 'planned'`;
  return { sql, parameters: keys.map(String), label: 'planned activities that came along' };
}

/** The version of the last deletion of an activity, if there was one. */
export function withdrawnStatement({ dialect }: Looking, key: bigint): CompiledSql {
  const sql = `SELECT CAST(b.version AS text) FROM ${tables(dialect).named('tombstone')} b WHERE b.entity = 'activity' AND b.key64 = CAST($1 AS bigint)`;
  return { sql, parameters: [String(key)], label: 'deleted activity' };
}

const nameColumns = { account: 'name', contact: 'full_name', lead: 'name', opportunity: 'name' } as const;
export type WhomEntity = keyof typeof nameColumns;
export const whomEntities = Object.keys(nameColumns) as readonly WhomEntity[];

/** Those one can have to do with: merged, test and internal ones are not. */
const isOpen: Readonly<Record<WhomEntity, string>> = {
  account: 'r.merged_into_id IS NULL AND r.is_test IS NOT TRUE AND r.is_internal IS NOT TRUE',
  contact: 'TRUE',
  lead: "r.duplicate_of_id IS NULL AND r.is_test IS NOT TRUE AND coalesce(r.status, 'new') <> 'disqualified'",
  opportunity: "r.state = 'open'",
};

function whom(looking: Looking, entity: WhomEntity, condition: string, order: string, limit: number): string {
  const { of } = tables(looking.dialect);
  const seen = visibleSql(looking, entity, 'r');
  const customer = entity === 'account' ? 'r.city' : 'coalesce(c.name, c.external_id)';
  const join = entity === 'account' ? '' : ` LEFT JOIN ${of('account')} c ON c.key64 = r.account_id`;
  const isUntried = entity === 'lead' ? 'r.attempted_on IS NULL' : 'FALSE';
  return `SELECT CAST(r.key64 AS text), coalesce(r.${nameColumns[entity]}, r.external_id), ${customer}, CAST(${isUntried} AS text)
    FROM ${of(entity)} r${join} WHERE r.is_stub IS NOT TRUE AND ${isOpen[entity]} AND ${condition}${seen === undefined ? '' : ` AND ${seen}`}
    ORDER BY ${order} LIMIT ${Math.trunc(limit)}`;
}

/** Those of an entity somebody may see whose name holds something, in plain letters; names that begin with it first: key, name, customer or town, untried. */
export function findWhomStatement(looking: Looking, entity: WhomEntity, search: string, limit: number): CompiledSql {
  const plain = plainSql(looking.dialect, `coalesce(r.${nameColumns[entity]}, r.external_id)`);
  const sql = whom(looking, entity, `position($1 in ${plain}) > 0`, `CASE WHEN position($1 in ${plain}) = 1 THEN 0 ELSE 1 END, 2, 1`, limit);
  return { sql, parameters: [search], label: `${entity} to log something with` };
}

/** Those of an entity somebody may see, by name, as `findWhomStatement`. */
export function someWhomStatement(looking: Looking, entity: WhomEntity, limit: number): CompiledSql {
  return { sql: whom(looking, entity, 'TRUE', '2, 1', limit), parameters: [], label: `some ${entity}` };
}

/** Of these keys, as `findWhomStatement`. */
export function whomOfKeysStatement(looking: Looking, entity: WhomEntity, keys: readonly bigint[]): CompiledSql {
  const places = keys.map((_, index) => `CAST($${index + 1} AS bigint)`).join(', ');
  return {
    sql: whom(looking, entity, `r.key64 IN (${places})`, '1', keys.length),
    parameters: keys.map(String),
    label: `${entity} dealt with lately`,
  };
}

/** With whom a person had to do in the last ninety days, the latest first: customer, new contact, deal. */
export function lateWhomStatement(looking: Looking, person: bigint, limit: number): CompiledSql {
  const columns = ['account_id', 'lead_id', 'opportunity_id'];
  const sql = `SELECT ${columns.map((name) => `CAST(r.${name} AS text)`).join(', ')} FROM ${tables(looking.dialect).of('activity')} r
    WHERE ${theirs(looking)} AND r.is_stub IS NOT TRUE AND r.business_on > CAST($2 AS date) - 90 AND (r.account_id IS NOT NULL OR r.lead_id IS NOT NULL)
    GROUP BY r.account_id, r.lead_id, r.opportunity_id ORDER BY max(r.business_on) DESC, 1, 2, 3 LIMIT ${Math.trunc(limit)}`;
  return { sql, parameters: [String(person), looking.today], label: 'dealt with lately' };
}
