import { builtInCalendars, getEntity } from '@leadline/kpi';
import type { ApplyContext } from '#server/facts/apply-context.ts';
import { builtInCalendarKey } from '#server/facts/publish/publish-calendar.ts';
import { derivedColumns, replaceDerived } from '#server/facts/derive/replace-derived.ts';
import { readWorkdaySpan } from './workday-span.ts';

/** Roles whose work is selling; who has no role is taken to sell. Leads and managers count by what they sell beside. */
export const sellingRoles = ['icebreaker', 'bdr', 'hunter', 'farmer', 'account_executive'] as const;
const isSelling = `(role IS NULL OR role IN (${sellingRoles.map((role) => `'${role}'`).join(', ')}))`;
const rampMonths = 3;

/** `workday` of everybody touched. Leaves `work_user` (key64) and, where there is somebody, `stint` and `stint_day`. */
export async function deriveWorkdays(context: ApplyContext): Promise<void> {
  const { temp, tables } = context;
  const { span, isOther } = await readWorkdaySpan(context);
  if ((await temp.counted('work_user', touchedUsers(context, isOther))) === 0) return;
  const { from, to } = span ?? { from: '2000-01-01', to: '2000-01-01' };
  await temp.table('stint', stintsOf(context, 'work_user', from, to));
  await temp.table('stint_day', stintDays(context));
  await temp.table('absent_day', absentDays(context, from, to));
  const row = derivedColumns(context, getEntity('workday'), {
    source: 'd.source',
    externalId: "d.external_id || '~' || CAST(d.day_on AS text)",
    values: {
      user_id: 'd.user_id',
      day_on: 'd.day_on',
      work_fraction: 'd.work_fraction',
      absent_fraction: 'd.absent_fraction',
      fte: 'd.fte',
      selling_fte: 'd.selling_fte',
      available: 'd.work_fraction * (1 - d.absent_fraction) * d.fte',
      selling_available: 'd.work_fraction * (1 - d.absent_fraction) * d.selling_fte',
      is_ramping: 'd.is_ramping',
    },
  });
  const isTouched = 't.user_id IN (SELECT key64 FROM work_user)';
  await replaceDerived(context, getEntity('workday'), isTouched, `SELECT ${row} FROM (${dayFacts(tables.of('user'))}) d`);
}

/** Everybody, also who is not there any more, where the years or the calendars have changed, else who is named by what has. */
function touchedUsers({ tables, temp, touched, everything }: ApplyContext, isOther: boolean): string {
  const all = `SELECT key64 FROM ${tables.of('user')} UNION SELECT user_id FROM ${tables.of('workday')}`;
  const calendars = ['calendar', 'calendar_day', 'location', 'contact_norm'].some((id) => touched.has(id));
  if (everything || isOther || calendars) return all;
  const hits = [
    ['user', 'key64'],
    ['assignment', 'user_id'],
    ['absence', 'user_id'],
  ] as const;
  const named = hits
    .filter(([id]) => touched.has(id) && temp.has(`hit_${id}`))
    .map(([id, column]) => `SELECT ${column} AS key64 FROM hit_${id} WHERE ${column} IS NOT NULL`);
  return `SELECT DISTINCT key64 FROM (${[...named, 'SELECT CAST(NULL AS bigint) AS key64 WHERE FALSE'].join(' UNION ALL ')}) n`;
}

/**
 * Who worked in which role and share from when to when, and by which calendar: that of the assignment, of its place, of the
 * country of employment, or the organisation's. A person without any assignment works full time.
 * @param users relation with their `key64`
 */
export function stintsOf({ tables }: Pick<ApplyContext, 'tables'>, users: string, from: string, to: string): string {
  const own = `SELECT country, min(key64) AS key64 FROM ${tables.of('calendar')} WHERE NOT is_stub GROUP BY country`;
  const builtIn = [...builtInCalendars.keys()].map((country) => `WHEN '${country}' THEN CAST(${builtInCalendarKey(country)} AS bigint)`).join(' ');
  const assigned = `SELECT a.key64, a.user_id, a.sales_role AS role, coalesce(a.fte, 1) * coalesce(a.allocation, 1) AS share, coalesce(a.is_primary, FALSE) AS is_primary,
      coalesce(a.allocation, 0) AS allocation, a.valid_from, a.valid_to, coalesce(a.calendar_id, p.calendar_id) AS calendar_id, a.ramp_start_on
    FROM ${tables.of('assignment')} a LEFT JOIN ${tables.of('location')} p ON p.key64 = a.location_id WHERE NOT a.is_stub
    UNION ALL SELECT u.key64, u.key64, NULL, 1, FALSE, 0, NULL, NULL, NULL, NULL FROM ${tables.of('user')} u
    WHERE NOT u.is_stub AND u.person_id IS NULL AND (coalesce(u.status, 'active') <> 'inactive' OR u.employed_to IS NOT NULL)
      AND u.key64 NOT IN (SELECT user_id FROM ${tables.of('assignment')} WHERE NOT is_stub AND user_id IS NOT NULL)`;
  return `SELECT s.*, greatest(s.from_on, DATE '${from}') AS first_on, least(s.to_on, DATE '${to}') AS end_on FROM (
    SELECT a.key64, a.user_id, a.role, a.share, a.is_primary, a.allocation, a.ramp_start_on,
      greatest(coalesce(a.valid_from, DATE '${from}'), coalesce(u.employed_from, DATE '${from}')) AS from_on,
      least(coalesce(a.valid_to, DATE '${to}'), coalesce(u.employed_to + 1, DATE '${to}')) AS to_on,
      coalesce(a.calendar_id, c.key64, CASE u.employment_country ${builtIn} END, 0) AS calendar_key
    FROM (${assigned}) a JOIN ${tables.of('user')} u ON u.key64 = a.user_id JOIN ${users} w ON w.key64 = u.key64
    LEFT JOIN (${own}) c ON c.country = u.employment_country) s`;
}

/** One row for every assignment and day; `place` 1 is the one whose calendar counts. */
function stintDays({ tables }: ApplyContext): string {
  return `SELECT s.user_id, c.day_on, s.role, s.share, c.work_fraction, s.ramp_start_on,
      row_number() OVER (PARTITION BY s.user_id, c.day_on ORDER BY s.is_primary DESC, s.allocation DESC, s.from_on DESC, s.key64) AS place
    FROM stint s JOIN ${tables.named('ref_calendar_day')} c
      ON coalesce(c.calendar_key, 0) = s.calendar_key AND c.day_on >= s.first_on AND c.day_on < s.end_on`;
}

/** Absences of one day add up to the whole day at most. */
function absentDays({ tables }: ApplyContext, from: string, to: string): string {
  return `SELECT a.user_id, c.day_on, CAST(least(1, sum(coalesce(a.fraction, 1))) AS decimal(9,6)) AS fraction
    FROM ${tables.of('absence')} a JOIN work_user w ON w.key64 = a.user_id
    JOIN ${tables.named('ref_calendar_day')} c ON c.calendar_key IS NULL AND c.day_on BETWEEN a.from_on AND coalesce(a.to_on, a.from_on)
      AND c.day_on >= DATE '${from}' AND c.day_on < DATE '${to}'
    WHERE NOT a.is_stub GROUP BY a.user_id, c.day_on`;
}

function dayFacts(users: string): string {
  const share = (condition: string): string => `CAST(sum(CASE WHEN ${condition} THEN share ELSE 0 END) AS decimal(9,6))`;
  return `SELECT u.source, u.external_id, x.*, coalesce(b.fraction, 0) AS absent_fraction FROM (
      SELECT user_id, day_on, max(CASE WHEN place = 1 THEN work_fraction END) AS work_fraction, ${share('TRUE')} AS fte, ${share(isSelling)} AS selling_fte,
        coalesce(max(CASE WHEN day_on >= ramp_start_on AND day_on < ramp_start_on + INTERVAL '${rampMonths} months' THEN 1 ELSE 0 END), 0) = 1 AS is_ramping
      FROM stint_day GROUP BY user_id, day_on) x
    JOIN ${users} u ON u.key64 = x.user_id LEFT JOIN absent_day b ON b.user_id = x.user_id AND b.day_on = x.day_on`;
}
