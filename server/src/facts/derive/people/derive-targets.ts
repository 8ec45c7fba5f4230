import { additiveKpis, getEntity } from '@leadline/kpi';
import type { ApplyContext } from '#server/facts/apply-context.ts';
import { count } from '#server/facts/sql-session.ts';
import { rewriteRows } from '#server/facts/write-rows.ts';
import { stintsOf } from './derive-workdays.ts';
import { addRemainders } from './target-remainders.ts';
import { derivedColumns, replaceDerived } from '#server/facts/derive/replace-derived.ts';
import { scopeSql } from './scope-sql.ts';

const causes = ['target', 'kpi_assignment', 'assignment', 'user', 'absence', 'team', 'location', 'calendar', 'calendar_day'] as const;
/** An absence of so many days takes its days out of a personal target (G3). */
const longAbsence = 30;
/** Part of a target in the first, second and third month of the ramp (G3). */
const ramp = [0.33, 0.66, 0.85] as const;
/** Weights and values are counted in millionths, so that the days of a target add up to it exactly. */
const millionths = 1_000_000;

/** `target.is_current`, `is_original`, and `target_day`. */
export async function deriveTargets(context: ApplyContext): Promise<void> {
  const { session, temp, touched, everything } = context;
  if (!everything && !causes.some((cause) => touched.has(cause))) return;
  await markRevisions(context);
  const targetDay = getEntity('target_day');
  await temp.table('set_target', currentTargets(context));
  if ((await count(session, 'SELECT count(*) FROM set_target')) === 0) return replaceDerived(context, targetDay, 'TRUE', emptySelect(context));
  await temp.table('target_user', 'SELECT DISTINCT user_id AS key64 FROM set_target WHERE user_id IS NOT NULL');
  await temp.table('target_stint', stintsOf(context, 'target_user', '0001-01-01', '9999-12-31'));
  await temp.table('spread', spreadSelect(context));
  await addRemainders(context);
  const row = derivedColumns(context, targetDay, {
    source: 'd.source',
    externalId: "d.target_id_text || '~' || CAST(d.day_on AS text) || d.part",
    values: {
      target_id: 'd.target_id',
      kpi: 'd.kpi',
      day_on: 'd.day_on',
      user_id: 'd.user_id',
      team_id: 'd.team_id',
      location_id: 'd.location_id',
      sales_role: 'd.sales_role',
      value: `d.value * 0.000001`,
      amount: 'd.amount',
      amount_org: 'd.amount_org',
    },
  });
  await replaceDerived(context, targetDay, 'TRUE', `SELECT ${row} FROM spread d`);
}

function emptySelect(context: ApplyContext): string {
  return `SELECT * FROM ${context.tables.of('target_day')} WHERE FALSE`;
}

/** What a target is set for: its own words, else those of the assigned KPI it belongs to. */
function subjectSql(tables: ApplyContext['tables']): string {
  const own = (column: string): string => `coalesce(t.${column}, k.${column}) AS ${column}`;
  const columns = ['scope', 'user_id', 'team_id', 'location_id', 'sales_role'].map(own).join(', ');
  return `SELECT t.key64, t.source, t.external_id, t.kpi, t.period_from, t.period_to, t.value, t.amount, t.amount_org, t.revision, t.set_at, t.set_on, t.is_stub, ${columns}
    FROM ${tables.of('target')} t LEFT JOIN ${tables.of('kpi_assignment')} k ON k.key64 = t.assignment_id WHERE NOT t.is_stub`;
}

async function markRevisions(context: ApplyContext): Promise<void> {
  const same = `PARTITION BY kpi, scope_of, user_id, team_id, location_id, sales_role, period_from, period_to`;
  const order = (way: 'ASC' | 'DESC'): string => {
    const nulls = way === 'ASC' ? 'NULLS FIRST' : 'NULLS LAST';
    return `row_number() OVER (${same} ORDER BY revision ${way} ${nulls}, set_on ${way} ${nulls}, set_at ${way} ${nulls}, key64 ${way}) = 1`;
  };
  const changes = `SELECT key64, ${order('DESC')} AS is_current, ${order('ASC')} AS is_original FROM (SELECT s.*, ${scopeSql('s')} AS scope_of FROM (${subjectSql(context.tables)}) s) t`;
  await rewriteRows(context, getEntity('target'), 'revision', ['is_current', 'is_original'], changes);
}

/** The targets that count, of KPIs that add up; of a scope only its own reference. */
function currentTargets({ tables }: ApplyContext): string {
  const only = (scope: string, column: string): string => `CASE WHEN scope_of = '${scope}' THEN s.${column} END AS ${column}`;
  const listed = additiveKpis.map(({ id }) => `'${id}'`).join(', ');
  return `SELECT s.key64 AS target_id, s.source, s.external_id AS target_id_text, s.kpi, s.period_from, s.period_to, s.scope_of,
      ${only('user', 'user_id')}, ${only('team', 'team_id')}, ${only('location', 'location_id')}, ${only('role', 'sales_role')},
      CAST(round(CAST(s.value AS decimal(28,4)) * ${millionths}, 0) AS bigint) AS value, s.amount, s.amount_org
    FROM (SELECT s.*, ${scopeSql('s')} AS scope_of FROM (${subjectSql(tables)}) s) s
    JOIN ${tables.of('target')} t ON t.key64 = s.key64 AND t.is_current
    WHERE s.kpi IN (${listed}) AND s.value IS NOT NULL AND abs(s.value) < 9000000000000 AND s.period_from <= s.period_to`;
}

/**
 * One row for every target and working day: the difference of the parts up to this day and up to the day before. Of a person only days
 * in the job; where several targets hold on a day, the one for the shortest period.
 */
function spreadSelect({ tables }: ApplyContext): string {
  const quotient = (amount: string, weight: string): string =>
    tables.engine === 'duckdb'
      ? `CAST((CAST(${amount} AS hugeint) * ${weight}) // total AS bigint)`
      : `CAST(div(CAST(${amount} AS numeric) * ${weight}, total) AS bigint)`;
  const part = (amount: string): string => `${quotient(amount, 'upto')} - ${quotient(amount, '(upto - weight)')} AS ${amount}`;
  const calendars = `SELECT user_id, calendar_key, row_number() OVER (PARTITION BY user_id ORDER BY is_primary DESC, to_on DESC, allocation DESC, key64) AS place FROM target_stint`;
  const weighted = `SELECT t.*, c.day_on, CAST(round(c.work_fraction * ${millionths}, 0) AS bigint) AS weight
    FROM set_target t LEFT JOIN (${calendars}) p ON p.user_id = t.user_id AND p.place = 1
    JOIN ${tables.named('ref_calendar_day')} c ON coalesce(c.calendar_key, 0) = coalesce(p.calendar_key, 0) AND c.day_on BETWEEN t.period_from AND t.period_to`;
  const totals = `SELECT w.*, sum(weight) OVER (PARTITION BY target_id) AS total, sum(weight) OVER (PARTITION BY target_id ORDER BY day_on) AS upto FROM (${weighted}) w`;
  const same = 'PARTITION BY kpi, user_id, team_id, location_id, sales_role, day_on';
  const placed = `SELECT target_id, source, target_id_text, kpi, scope_of, user_id, team_id, location_id, sales_role, day_on,
      ${part('value')}, ${part('amount')}, ${part('amount_org')},
      row_number() OVER (${same} ORDER BY period_to - period_from, period_from DESC, target_id) AS place
    FROM (${totals}) x WHERE weight > 0 AND total > 0`;
  const away = `SELECT a.user_id, a.from_on, coalesce(a.to_on, a.from_on) AS to_on FROM ${tables.of('absence')} a
    WHERE NOT a.is_stub AND coalesce(a.fraction, 1) >= 1 AND coalesce(a.to_on, a.from_on) - a.from_on + 1 >= ${longAbsence}`;
  const isThere = `s.user_id IS NULL OR s.user_id NOT IN (SELECT user_id FROM target_stint)
    OR EXISTS (SELECT 1 FROM target_stint i WHERE i.user_id = s.user_id AND i.from_on <= s.day_on AND s.day_on < i.to_on)`;
  const scaled = (column: string): string =>
    `CASE WHEN f.factor IS NULL THEN s.${column} ELSE CAST(round(s.${column} * f.factor, 0) AS bigint) END AS ${column}`;
  return `SELECT s.target_id, s.source, s.target_id_text, s.kpi, s.scope_of, s.user_id, s.team_id, s.location_id, s.sales_role, s.day_on, '' AS part,
      ${scaled('value')}, ${scaled('amount')}, ${scaled('amount_org')}
    FROM (${placed}) s LEFT JOIN (${rampFactors()}) f ON f.user_id = s.user_id AND f.from_on <= s.day_on AND s.day_on < f.to_on
    WHERE s.place = 1 AND (${isThere}) AND NOT EXISTS (SELECT 1 FROM (${away}) w WHERE w.user_id = s.user_id AND s.day_on BETWEEN w.from_on AND w.to_on)`;
}

function rampFactors(): string {
  const starts = 'SELECT user_id, max(ramp_start_on) AS ramp_start_on FROM target_stint WHERE ramp_start_on IS NOT NULL GROUP BY user_id';
  const month = (index: number): string => `CAST(ramp_start_on + INTERVAL '${index} months' AS date)`;
  return ramp
    .map(
      (factor, index) =>
        `SELECT user_id, ${month(index)} AS from_on, ${month(index + 1)} AS to_on, CAST(${factor} AS decimal(4,2)) AS factor FROM (${starts}) r`,
    )
    .join(' UNION ALL ');
}
