import { additiveKpis, getEntity } from '@leadline/kpi';
import type { ApplyContext } from '#server/facts/apply-context.ts';
import { storedColumns } from '#server/facts/create-tables.ts';
import { count } from '#server/facts/sql-session.ts';
import { deleteWhere, insertRows, rewriteRows } from '#server/facts/write-rows.ts';
import { derivedColumns, exchangeRows, replaceDerived } from '#server/facts/derive/replace-derived.ts';
import { stintsOf } from './derive-workdays.ts';
import { listTouchedTargets, type TouchedTargets } from './list-touched-targets.ts';
import { scopeSql } from './scope-sql.ts';
import { millionths, spreadTargets } from './spread-targets.ts';
import { addRemainders } from './target-remainders.ts';

const causes = ['target', 'kpi_assignment', 'assignment', 'user', 'absence', 'team', 'location', 'calendar', 'calendar_day'] as const;

/** `target.is_current`, `is_original`, and `target_day` of everything touched. */
export async function deriveTargets(context: ApplyContext): Promise<void> {
  const { session, temp, touched, everything } = context;
  if (!everything && !causes.some((cause) => touched.has(cause))) return;
  const reach = await listTouchedTargets(context);
  if (everything || touched.has('target') || touched.has('kpi_assignment')) await markRevisions(context);
  await temp.table('set_target', currentTargets(context, reach));
  if ((await count(session, 'SELECT count(*) FROM set_target')) === 0)
    return replaceDerived(context, getEntity('target_day'), reach.condition, emptySelect(context));
  await temp.table('target_user', 'SELECT DISTINCT user_id AS key64 FROM set_target WHERE user_id IS NOT NULL');
  await temp.table('target_stint', stintsOf(context, 'target_user', '0001-01-01', '9999-12-31'));
  const isOfPeopleOnly = (await count(session, `SELECT count(*) FROM set_target WHERE scope_of <> 'user'`)) === 0;
  await spreadTargets(context, isOfPeopleOnly);
  if (!isOfPeopleOnly) await addRemainders(context, reach);
  await writeDays(context, reach, isOfPeopleOnly);
}

/**
 * Puts the days in the place of those stored. Days of a target that had none are new and of one that is none any more are gone,
 * without comparing them: a revision is another record.
 */
async function writeDays(context: ApplyContext, { condition }: TouchedTargets, isOfPeopleOnly: boolean): Promise<void> {
  const { session, temp, tables, touched } = context;
  const targetDay = getEntity('target_day');
  const stored = tables.of('target_day');
  await temp.table('target_had', `SELECT DISTINCT t.target_id FROM ${stored} t WHERE ${condition}`);
  await temp.table('target_kept', 'SELECT target_id FROM target_had WHERE target_id IN (SELECT target_id FROM set_target)');
  const [counts] = await session.rows(
    'SELECT (SELECT count(*) FROM target_had), (SELECT count(*) FROM target_kept), (SELECT count(*) FROM set_target)',
  );
  const [had, kept, set] = counts!.map(Number) as [number, number, number];
  const isKept = 'target_id IN (SELECT target_id FROM target_kept)';
  if (had > kept) {
    await deleteWhere(context, targetDay, `${condition} AND NOT t.${isKept}`);
    touched.add('target_day');
  }
  const row = dayColumns(context);
  if (set > kept) {
    const fresh = await temp.view('target_fresh', `SELECT ${row} FROM spread d${kept === 0 ? '' : ` WHERE NOT d.${isKept}`}`);
    await insertRows(context, targetDay, fresh, { columns: writtenColumns(isOfPeopleOnly) });
    touched.add('target_day');
  }
  if (kept === 0) return;
  await temp.table('target_before', `SELECT * FROM ${stored} t WHERE ${condition} AND t.${isKept}`);
  await temp.table('target_after', `SELECT ${row} FROM spread d WHERE d.${isKept}`);
  await exchangeRows(context, targetDay, 'target_before', 'target_after');
}

const neverSaid = new Set(['source', 'external_id', 'recorded_at', 'flags', 'origin_file', 'origin_line']);
const neverOfPeople = new Set(['team_id', 'location_id', 'sales_role', 'process_id']);

/** Without the columns that are empty for certain: of hundreds of thousands of rows even nothing takes its time to write. */
function writtenColumns(isOfPeopleOnly: boolean): readonly string[] {
  const names = storedColumns(getEntity('target_day')).map(({ name }) => name);
  return names.filter((name) => !neverSaid.has(name) && !(isOfPeopleOnly && neverOfPeople.has(name)));
}

/** What a target is known by stands with the target: written beside each of its days it would cost as much as all else of them. */
function dayColumns(context: ApplyContext): string {
  return derivedColumns(context, getEntity('target_day'), {
    source: 'NULL',
    externalId: 'NULL',
    key64: dayKey(context),
    values: {
      target_id: 'd.target_id',
      kpi: 'd.kpi',
      day_on: 'd.day_on',
      user_id: 'd.user_id',
      team_id: 'd.team_id',
      location_id: 'd.location_id',
      sales_role: 'd.sales_role',
      process_id: 'd.process_id',
      value: `d.value * 0.000001`,
      amount: 'd.amount',
      amount_org: 'd.amount_org',
    },
  });
}

/**
 * The key of the target with the number of the day mixed into it: half the time of a digest, of hundreds of thousands of rows. The days of
 * one target never share one; those of two do as rarely as two digests.
 */
function dayKey({ tables }: ApplyContext): string {
  const place = `((d.day_on - CAST('1970-01-01' AS date)) * 2 + CASE d.part WHEN '' THEN 0 ELSE 1 END)`;
  const mixed = `CAST(${place} AS bigint) * 2654435761`;
  return tables.engine === 'duckdb' ? `xor(d.target_id, ${mixed})` : `(d.target_id # ${mixed})`;
}

function emptySelect(context: ApplyContext): string {
  return `SELECT * FROM ${context.tables.of('target_day')} WHERE FALSE`;
}

/** What a target is set for: its own words, else those of the assigned KPI it belongs to. */
function subjectSql(tables: ApplyContext['tables']): string {
  const own = (column: string): string => `coalesce(t.${column}, k.${column}) AS ${column}`;
  const columns = ['scope', 'user_id', 'team_id', 'location_id', 'sales_role', 'project_id', 'process_id'].map(own).join(', ');
  return `SELECT t.key64, t.kpi, t.period_from, t.period_to, t.value, t.amount, t.amount_org, t.weekday_weights, t.revision, t.set_at, t.set_on, t.is_current, ${columns}
    FROM ${tables.of('target')} t LEFT JOIN ${tables.of('kpi_assignment')} k ON k.key64 = t.assignment_id WHERE NOT t.is_stub`;
}

async function markRevisions(context: ApplyContext): Promise<void> {
  const same = `PARTITION BY kpi, scope_of, user_id, team_id, location_id, sales_role, project_id, process_id, period_from, period_to`;
  // One order tells both: what nothing comes before was agreed first, what nothing comes after counts.
  const order = `OVER (${same} ORDER BY revision NULLS FIRST, set_on NULLS FIRST, set_at NULLS FIRST, key64)`;
  const changes = `SELECT key64, lead(key64) ${order} IS NULL AS is_current, lag(key64) ${order} IS NULL AS is_original FROM (SELECT s.*, ${scopeSql('s')} AS scope_of FROM (${subjectSql(context.tables)}) s) t`;
  await rewriteRows(context, getEntity('target'), 'revision', ['is_current', 'is_original'], changes);
}

/** The targets that count, of KPIs that add up; of a scope only its own reference. */
function currentTargets({ tables }: ApplyContext, { isAll }: TouchedTargets): string {
  const only = (scope: string, column: string): string => `CASE WHEN scope_of = '${scope}' THEN s.${column} END AS ${column}`;
  const reached = isAll
    ? 'TRUE'
    : `((s.scope_of = 'user' AND s.user_id IS NOT NULL AND (s.kpi, s.user_id) IN (SELECT kpi, user_id FROM target_group))
        OR ((s.scope_of <> 'user' OR s.user_id IS NULL) AND s.kpi IN (SELECT kpi FROM target_kpi)))`;
  const listed = additiveKpis.map(({ id }) => `'${id}'`).join(', ');
  return `SELECT s.key64 AS target_id, s.kpi, s.period_from, s.period_to, s.weekday_weights, s.scope_of,
      ${only('user', 'user_id')}, ${only('team', 'team_id')}, ${only('location', 'location_id')}, ${only('role', 'sales_role')}, ${only('process', 'process_id')},
      CAST(round(CAST(s.value AS decimal(28,4)) * ${millionths}, 0) AS bigint) AS value, s.amount, s.amount_org
    FROM (SELECT s.*, ${scopeSql('s')} AS scope_of FROM (${subjectSql(tables)}) s WHERE s.is_current) s
    WHERE s.scope_of <> 'project' AND s.kpi IN (${listed}) AND s.value IS NOT NULL AND abs(s.value) < 9000000000000 AND s.period_from <= s.period_to AND ${reached}`;
}
