import type { CompiledSql, Dialect } from '@leadline/kpi';
import { tablesOf, type Tables } from './tables.ts';

const tables = ({ name, schema }: Dialect): Tables => tablesOf(name, schema);

interface Days {
  readonly from: string;
  /** The first day not counted. */
  readonly until: string;
}

/** Every name a person is known by: key64, person. */
const namesOfPeople = (of: Tables['of']): string => `SELECT u.key64, coalesce(u.person_id, u.key64) AS person FROM ${of('user')} u`;

/** What counts towards a norm, as the measure `contacts_towards_norm` has it. */
const isWork = `r.kind IN ('call', 'email', 'message', 'meeting', 'visit') AND coalesce(r.status, 'completed') = 'completed' AND r.is_automatic IS NOT TRUE
  AND r.is_internal IS NOT TRUE AND r.is_redial IS NOT TRUE AND r.is_stub IS NOT TRUE`;
const eachOnce = 'count(DISTINCT coalesce(r.shared_id, CAST(r.key64 AS text)))';

const listOf = (keys: readonly bigint[], first: number): string => keys.map((_, index) => `CAST($${index + first} AS bigint)`).join(', ');

/** What the norms of some people ask for and what they have done of it: person, kind, norm, done. Absences, part time and days off are in the norm. */
export function normsDoneStatement(dialect: Dialect, people: readonly bigint[], { from, until }: Days): CompiledSql {
  const { of } = tables(dialect);
  const names = `SELECT * FROM (${namesOfPeople(of)}) n WHERE n.person IN (${listOf(people, 3)})`;
  const sql = `SELECT CAST(n.person AS text), n.activity_kind, CAST(n.quantity AS text), CAST(coalesce(d.done, 0) AS text)
    FROM (SELECT p.person, x.activity_kind, sum(x.quantity) AS quantity FROM ${of('norm_day')} x JOIN (${names}) p ON p.key64 = x.user_id
      WHERE x.day_on >= CAST($1 AS date) AND x.day_on < CAST($2 AS date) GROUP BY p.person, x.activity_kind) n
    LEFT JOIN (SELECT p.person, r.kind, ${eachOnce} AS done FROM ${of('activity')} r JOIN (${names}) p ON p.key64 = r.user_id
      WHERE r.started_on >= CAST($1 AS date) AND r.started_on < CAST($2 AS date) AND ${isWork} GROUP BY p.person, r.kind) d ON d.person = n.person AND d.kind = n.activity_kind
    ORDER BY 1, 2`;
  return { sql, parameters: [from, until, ...people], label: 'norms of people and what was done' };
}

/** Working days of each person in each week, absences and part time taken off: person, Monday, days. */
export function weeksAtWorkStatement(dialect: Dialect, { from, until }: Days): CompiledSql {
  const { of } = tables(dialect);
  const sql = `SELECT CAST(p.person AS text), CAST(CAST(date_trunc('week', w.day_on) AS date) AS text), CAST(sum(w.available) AS text)
    FROM ${of('workday')} w JOIN (${namesOfPeople(of)}) p ON p.key64 = w.user_id WHERE w.day_on >= CAST($1 AS date) AND w.day_on < CAST($2 AS date) GROUP BY 1, 2`;
  return { sql, parameters: [from, until], label: 'weeks at work' };
}

/** What people did in each week: person, Monday, kind, how many. */
export function workOfWeeksStatement(dialect: Dialect, { from, until }: Days): CompiledSql {
  const { of } = tables(dialect);
  const sql = `SELECT CAST(p.person AS text), CAST(CAST(date_trunc('week', r.started_on) AS date) AS text), r.kind, CAST(${eachOnce} AS text)
    FROM ${of('activity')} r JOIN (${namesOfPeople(of)}) p ON p.key64 = r.user_id
    WHERE r.started_on >= CAST($1 AS date) AND r.started_on < CAST($2 AS date) AND ${isWork} GROUP BY 1, 2, 3`;
  return { sql, parameters: [from, until], label: 'work of weeks' };
}

/** Both sides were reached, or something was written to them; a task or an unanswered call is no interaction. */
const isReached = `r.account_id IS NOT NULL AND r.started_on IS NOT NULL AND coalesce(r.status, 'completed') = 'completed' AND r.is_internal IS NOT TRUE
  AND r.is_automatic IS NOT TRUE AND r.is_stub IS NOT TRUE AND coalesce(r.kind, '') <> 'task' AND coalesce(r.outcome, '') NOT IN ('no_answer', 'voicemail', 'wrong_number')`;
/** What was agreed for another purpose does not count for a rule; an interaction without such a purpose counts for any. */
const purposeOf = "CASE WHEN r.purpose IN ('retention', 'renewal', 'cross_sell', 'onboarding') THEN r.purpose END";

interface Today {
  readonly dialect: Dialect;
  readonly today: string;
}

/** Customers of today who may be contacted, with who looks after them: `person`, and the record that says so. */
function customersSql({ dialect, today }: Today, owners: string | undefined): string {
  const { of } = tables(dialect);
  const day = `DATE '${today}'`;
  const rank = `CASE h.owner_role WHEN 'farmer' THEN 1 WHEN 'account_executive' THEN 2 WHEN 'hunter' THEN 3 ELSE 4 END`;
  const history = `SELECT h.account_id, h.user_id, h.key64, row_number() OVER (PARTITION BY h.account_id ORDER BY ${rank}, h.valid_from DESC NULLS LAST, h.key64) AS place
    FROM ${of('account_owner_history')} h WHERE NOT h.is_stub AND h.user_id IS NOT NULL AND (h.valid_from IS NULL OR h.valid_from <= ${day})
      AND (h.valid_to IS NULL OR ${day} < h.valid_to)`;
  return `SELECT * FROM (SELECT a.key64, coalesce(a.name, a.external_id) AS name, a.segment_id, a.became_customer_on, o.key64 AS history, p.person
      FROM ${of('account')} a LEFT JOIN (${history}) o ON o.account_id = a.key64 AND o.place = 1
      LEFT JOIN (${namesOfPeople(of)}) p ON p.key64 = coalesce(o.user_id, a.owner_user_id)
      WHERE a.is_stub IS NOT TRUE AND a.merged_into_id IS NULL AND a.is_test IS NOT TRUE AND a.is_internal IS NOT TRUE AND a.no_contact IS NOT TRUE
        AND a.became_customer_on <= ${day} AND (a.left_on IS NULL OR a.left_on > ${day})) c${owners === undefined ? '' : ` WHERE c.person IN (${owners})`}`;
}

/** A rule for a segment goes before one for all of the same purpose. */
function rulesSql({ dialect }: Today, holds: (alias: string) => string): string {
  const table = tables(dialect).of('contact_regulation');
  return `SELECT g.*, CAST(round(365.0 / g.contacts_per_year) AS integer) AS every_days FROM ${table} g
    WHERE NOT g.is_stub AND g.contacts_per_year > 0 AND ${holds('g')}`;
}

const isFor = (table: string, holds: (alias: string) => string): string => `(g.segment_id = c.segment_id OR (g.segment_id IS NULL AND NOT EXISTS (
  SELECT 1 FROM ${table} s WHERE NOT s.is_stub AND s.contacts_per_year > 0 AND s.segment_id = c.segment_id AND coalesce(s.purpose, '') = coalesce(g.purpose, '') AND ${holds('s')})))`;

/** Nobody looks further back for the last interaction: whoever had none for so long is overdue by any rule. */
const lookBackDays = 1_500;

/**
 * Customers a rule of today makes due: the last interaction, else the day they became a customer, and the days of the rule; not before the rule holds.
 * Columns: rule, account, name, segment_id, person, history, last_on, due_on, tolerance, purpose, per_year.
 */
function dueSql(asked: Today, owners: string | undefined, only = 'TRUE'): string {
  const { dialect, today } = asked;
  const { of } = tables(dialect);
  const day = `DATE '${today}'`;
  const holds = (alias: string): string =>
    `(${alias}.valid_from IS NULL OR ${alias}.valid_from <= ${day}) AND (${alias}.valid_to IS NULL OR ${day} < ${alias}.valid_to)`;
  const last = `SELECT r.account_id, ${purposeOf} AS purpose, max(r.started_on) AS last_on FROM ${of('activity')} r
    WHERE ${isReached} AND r.started_on <= ${day} AND r.started_on > ${day} - ${lookBackDays} AND r.account_id IN (SELECT key64 FROM c) GROUP BY 1, 2`;
  return `WITH c AS (${customersSql(asked, owners)}), g AS (${rulesSql(asked, holds)}), k AS (${last}),
    l AS (SELECT g.key64 AS rule, c.key64 AS account, c.name, c.segment_id, c.person, c.history, g.purpose, g.contacts_per_year AS per_year, g.every_days,
        coalesce(g.tolerance_days, 7) AS tolerance, g.valid_from, c.became_customer_on, max(k.last_on) AS last_on
      FROM c JOIN g ON ${isFor(of('contact_regulation'), holds)} AND ${only}
      LEFT JOIN k ON k.account_id = c.key64 AND (g.purpose IS NULL OR k.purpose IS NULL OR k.purpose = g.purpose)
      GROUP BY g.key64, c.key64, c.name, c.segment_id, c.person, c.history, g.purpose, g.contacts_per_year, g.every_days, g.tolerance_days, g.valid_from, c.became_customer_on),
    d AS (SELECT l.*, greatest(coalesce(l.last_on, l.became_customer_on) + l.every_days, coalesce(l.valid_from, DATE '0001-01-01')) AS due_on FROM l)`;
}

/** Customers a person has to contact by a rule and for whom nothing is planned: account, name, history record, purpose, last day, due day, a year. The longest overdue first. */
export function dueByRuleStatement(asked: Today, person: bigint, dueBy: string, limit: number): CompiledSql {
  const { of } = tables(asked.dialect);
  const sql = `${dueSql(asked, 'CAST($1 AS bigint)')}
    SELECT CAST(x.account AS text), x.name, CAST(x.history AS text), x.purpose, CAST(x.last_on AS text), CAST(x.due_on AS text), CAST(x.per_year AS text) FROM (
      SELECT d.*, row_number() OVER (PARTITION BY d.account ORDER BY d.due_on, d.rule) AS place FROM d
      WHERE d.due_on <= CAST($2 AS date) AND NOT EXISTS (SELECT 1 FROM ${of('contact_plan')} p
        WHERE p.account_id = d.account AND p.is_counted IS TRUE AND p.fulfilled_on IS NULL AND coalesce(p.status, 'planned') = 'planned')) x
    WHERE x.place = 1 ORDER BY x.due_on, x.account LIMIT ${Math.trunc(limit)}`;
  return { sql, parameters: [String(person), dueBy], label: 'customers due by a rule' };
}

/** Of each rule of today: rule, customers, due, overdue. Due days after the last working day wait for the next one. */
export function dueOfRulesStatement(asked: Today, owners: readonly bigint[] | undefined, dueBy: string): CompiledSql {
  const sql = `${dueSql(asked, owners && listOf(owners, 2))}
    SELECT CAST(d.rule AS text), CAST(count(*) AS text), CAST(count(CASE WHEN d.due_on <= CAST($1 AS date) THEN 1 END) AS text),
      CAST(count(CASE WHEN d.due_on + d.tolerance < CAST($1 AS date) THEN 1 END) AS text) FROM d GROUP BY d.rule ORDER BY 1`;
  return { sql, parameters: [dueBy, ...(owners ?? [])], label: 'customers due by rules' };
}

/** The longest overdue customers of each rule: rule, account, name, history record, person, last day, due day. */
export function latestOfRulesStatement(asked: Today, owners: readonly bigint[] | undefined, dueBy: string, each: number): CompiledSql {
  const sql = `${dueSql(asked, owners && listOf(owners, 2))}
    SELECT CAST(x.rule AS text), CAST(x.account AS text), x.name, CAST(x.history AS text), CAST(x.person AS text), CAST(x.last_on AS text), CAST(x.due_on AS text) FROM (
      SELECT d.*, row_number() OVER (PARTITION BY d.rule ORDER BY d.due_on, d.account) AS place FROM d WHERE d.due_on + d.tolerance < CAST($1 AS date)) x
    WHERE x.place <= ${Math.trunc(each)} ORDER BY x.rule, x.place`;
  return { sql, parameters: [dueBy, ...(owners ?? [])], label: 'overdue customers of rules' };
}

/** What rules that hold in some days ask for and what was made of it: rule, customers, days they held, interactions. Several on one day in one way are one. */
export function madeOfRulesStatement(asked: Today, owners: readonly bigint[] | undefined, { from, until }: Days): CompiledSql {
  const { of } = tables(asked.dialect);
  const holds = (alias: string): string =>
    `(${alias}.valid_from IS NULL OR ${alias}.valid_from < CAST($2 AS date)) AND (${alias}.valid_to IS NULL OR CAST($1 AS date) < ${alias}.valid_to)`;
  const made = `SELECT DISTINCT r.account_id, r.started_on, r.kind, ${purposeOf} AS purpose FROM ${of('activity')} r
    WHERE ${isReached} AND r.started_on >= CAST($1 AS date) AND r.started_on < CAST($2 AS date) AND r.account_id IN (SELECT key64 FROM c)`;
  const sql = `WITH c AS (${customersSql(asked, owners && listOf(owners, 3))}), k AS (${made}),
    g AS (SELECT h.*, greatest(coalesce(h.valid_from, CAST($1 AS date)), CAST($1 AS date)) AS first_on, least(coalesce(h.valid_to, CAST($2 AS date)), CAST($2 AS date)) AS end_on
      FROM (${rulesSql(asked, holds)}) h)
    SELECT CAST(g.key64 AS text), CAST(count(DISTINCT c.key64) AS text), CAST(g.end_on - g.first_on AS text),
      CAST(count(DISTINCT CAST(k.account_id AS text) || ' ' || CAST(k.started_on AS text) || ' ' || k.kind) AS text)
    FROM g JOIN c ON ${isFor(of('contact_regulation'), holds)}
    LEFT JOIN k ON k.account_id = c.key64 AND k.started_on >= g.first_on AND k.started_on < g.end_on AND (g.purpose IS NULL OR k.purpose IS NULL OR k.purpose = g.purpose)
    GROUP BY g.key64, g.first_on, g.end_on ORDER BY 1`;
  return { sql, parameters: [from, until, ...(owners ?? [])], label: 'interactions made by rules' };
}

/** Customers who were there all the days: segment, interactions with each. */
export function interactionsOfCustomersStatement(asked: Today, owners: readonly bigint[] | undefined, { from, until }: Days): CompiledSql {
  const { of } = tables(asked.dialect);
  const sql = `WITH c AS (${customersSql(asked, owners && listOf(owners, 3))})
    SELECT CAST(x.segment_id AS text), CAST(x.made AS text), CAST(count(*) AS text) FROM (
      SELECT c.key64, c.segment_id, count(k.started_on) AS made FROM c LEFT JOIN (
        SELECT DISTINCT r.account_id, r.started_on, r.kind FROM ${of('activity')} r WHERE ${isReached} AND r.started_on >= CAST($1 AS date)
          AND r.started_on < CAST($2 AS date)) k ON k.account_id = c.key64
      WHERE c.became_customer_on <= CAST($1 AS date) GROUP BY c.key64, c.segment_id) x GROUP BY x.segment_id, x.made ORDER BY 1, 2`;
  return { sql, parameters: [from, until, ...(owners ?? [])], label: 'interactions with each customer' };
}

/** Minutes an interaction took: person, kind, minutes, how often. */
export function minutesOfWorkStatement(dialect: Dialect, { from, until }: Days): CompiledSql {
  const { of } = tables(dialect);
  const sql = `SELECT CAST(p.person AS text), r.kind, CAST(r.minutes_recorded AS text), CAST(count(*) AS text) FROM ${of('activity')} r JOIN (${namesOfPeople(of)}) p ON p.key64 = r.user_id
    WHERE r.started_on >= CAST($1 AS date) AND r.started_on < CAST($2 AS date) AND ${isWork} AND r.minutes_recorded > 0 GROUP BY 1, 2, 3`;
  return { sql, parameters: [from, until], label: 'minutes of work' };
}
