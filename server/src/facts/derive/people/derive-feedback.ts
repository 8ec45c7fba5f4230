import { getEntity } from '@leadline/kpi';
import type { ApplyContext } from '#server/facts/apply-context.ts';
import { rewriteRows } from '#server/facts/write-rows.ts';
import { touchedKeys } from '../touched-keys.ts';

const graceDays = 5;
/** So many calendar days hold five working days, holidays included. */
const lookAhead = 45;

/** Held and confirmed by both within five working days of the employee after it was due; excused where the employee was away all month. */
export async function deriveFeedback(context: ApplyContext): Promise<void> {
  const { temp, tables, touched } = context;
  const meeting = tables.of('feedback_meeting');
  const days = tables.of('workday');
  const moved = touched.has('workday') ? [`SELECT key64 FROM ${meeting} WHERE employee_user_id IN (SELECT key64 FROM work_user)`] : [];
  const found = await touchedKeys(context, 'touch_feedback', 'feedback_meeting', [{ entity: 'feedback_meeting', column: 'key64' }], moved);
  if (found === 0) return;
  await temp.table(
    'due_feedback',
    `SELECT m.key64, m.employee_user_id, m.due_on, m.held_on, (m.confirmed_by_employee_on IS NOT NULL AND m.confirmed_by_manager_on IS NOT NULL) AS is_confirmed
      FROM ${meeting} m JOIN touch_feedback t ON t.key64 = m.key64`,
  );
  const own = `SELECT m.key64, w.day_on FROM due_feedback m JOIN ${days} w ON w.user_id = m.employee_user_id AND w.work_fraction > 0
      AND w.day_on > m.due_on AND w.day_on <= m.due_on + ${lookAhead}`;
  const general = `SELECT m.key64, c.day_on FROM due_feedback m JOIN ${tables.named('ref_calendar_day')} c ON c.calendar_key IS NULL AND c.work_fraction > 0
      AND c.day_on > m.due_on AND c.day_on <= m.due_on + ${lookAhead}`;
  const latest = (from: string): string =>
    `SELECT key64, day_on FROM (SELECT key64, day_on, row_number() OVER (PARTITION BY key64 ORDER BY day_on) AS place FROM (${from}) d) p WHERE place = ${graceDays}`;
  const away = `SELECT m.key64, bool_and(w.absent_fraction >= 1) AS is_away FROM due_feedback m JOIN ${days} w ON w.user_id = m.employee_user_id
      AND w.work_fraction > 0 AND date_trunc('month', w.day_on) = date_trunc('month', m.due_on) GROUP BY m.key64`;
  const changes = `SELECT m.key64, coalesce(o.day_on, g.day_on) AS latest_on, coalesce(a.is_away, FALSE) AS is_excused,
      coalesce(m.is_confirmed AND m.held_on <= coalesce(o.day_on, g.day_on), FALSE) AS is_in_time
    FROM due_feedback m LEFT JOIN (${latest(own)}) o ON o.key64 = m.key64 LEFT JOIN (${latest(general)}) g ON g.key64 = m.key64 LEFT JOIN (${away}) a ON a.key64 = m.key64`;
  await rewriteRows(context, getEntity('feedback_meeting'), 'feedback', ['latest_on', 'is_excused', 'is_in_time'], changes);
}
