import { getEntity } from '@leadline/kpi';
import type { ApplyContext } from '../apply-context.ts';
import { isReached } from '../list-reached.ts';
import { rewriteRows } from '../write-rows.ts';

/** A seller who says nothing for so many working days has accepted (qualified_meetings_count). */
const silentDays = 3;

/** Of meetings and visits: whether another has taken their place, and from when a handed over one counts as accepted. */
export async function deriveMeetings(context: ApplyContext): Promise<void> {
  const { temp, tables } = context;
  if ((await touchMeetings(context)) === 0) return;
  await temp.table('acceptance', acceptanceSelect(context));
  const activities = tables.of('activity');
  const next = `SELECT n.moved_from_id AS key64, min(n.booked_at) AS booked_at, min(n.booked_on) AS booked_on FROM ${activities} n
    JOIN touch_meeting t ON t.key64 = n.moved_from_id WHERE NOT n.is_stub GROUP BY n.moved_from_id`;
  const isRebooked = '(a.booked_on IS NULL OR n.booked_on > a.booked_on OR n.booked_at > a.booked_at)';
  const moved = (suffix: 'at' | 'on'): string =>
    `coalesce(a.moved_${suffix}, CASE WHEN a.moved_on IS NULL AND ${isRebooked} THEN n.booked_${suffix} END)`;
  const isLate = `a.status = 'rescheduled' AND coalesce(${moved('at')} >= a.scheduled_at - INTERVAL '24 hours', ${moved('on')} >= a.scheduled_on)`;
  /** What was a meeting and is none any more keeps nothing of it. */
  const isMet = `coalesce(a.kind IN ('meeting', 'visit'), FALSE)`;
  const isHandedOver = `a.kind = 'meeting' AND a.status = 'completed' AND a.booked_by_user_id IS NOT NULL AND a.booked_by_user_id IS DISTINCT FROM a.user_id`;
  const accepted = `CASE WHEN ${isHandedOver} THEN CASE a.accepted_by_receiver WHEN 'yes' THEN coalesce(a.started_on, a.due_on) WHEN 'no' THEN NULL ELSE c.accepted_on END END`;
  const changes = `SELECT a.key64, ${isMet} AND n.key64 IS NOT NULL AS is_replaced, ${isMet} AND coalesce(${isLate}, FALSE) AS is_moved_late, ${accepted} AS accepted_on
    FROM ${activities} a JOIN touch_meeting t ON t.key64 = a.key64 LEFT JOIN (${next}) n ON n.key64 = a.key64
    LEFT JOIN acceptance c ON c.day_on = coalesce(a.started_on, a.due_on)`;
  await rewriteRows(context, getEntity('activity'), 'meeting', ['is_replaced', 'is_moved_late', 'accepted_on'], changes);
  for (const name of ['acceptance', 'touch_meeting']) await temp.drop(name);
}

/**
 * Where working days have changed all that say or said something: handed over, rescheduled, or with another in their place. Else
 * those of the batch, and those another has taken or no longer takes the place of.
 */
async function touchMeetings(context: ApplyContext): Promise<number> {
  const { temp, tables, touched, everything, empty } = context;
  const isAll = everything || touched.has('calendar') || touched.has('calendar_day') || (touched.has('activity') && empty.has('activity'));
  if (!isAll && !(touched.has('activity') && temp.has('hit_activity'))) return 0;
  const isMeeting = (alias: string): string =>
    `NOT ${alias}.is_stub AND (${alias}.kind IN ('meeting', 'visit') OR ${alias}.is_replaced OR ${alias}.is_moved_late OR ${alias}.accepted_on IS NOT NULL)`;
  if (isAll) {
    const taken = `SELECT n.moved_from_id FROM ${tables.of('activity')} n WHERE n.moved_from_id IS NOT NULL`;
    const isTelling = `(a.is_replaced OR a.is_moved_late OR a.accepted_on IS NOT NULL OR a.booked_by_user_id IS NOT NULL OR a.status = 'rescheduled' OR a.key64 IN (${taken}))`;
    return temp.counted('touch_meeting', `SELECT a.key64 FROM ${tables.of('activity')} a WHERE ${isMeeting('a')} AND ${isTelling}`);
  }
  const moved = `SELECT a.key64 FROM ${tables.of('activity')} a JOIN (SELECT moved_from_id FROM hit_activity) h ON h.moved_from_id = a.key64 WHERE ${isMeeting('a')}`;
  const own = `SELECT h.key64 FROM hit_activity h WHERE ${isMeeting('h')}`;
  return temp.counted(
    'touch_meeting',
    isReached(context, 'activity', 'moved_from_id') ? `${own} UNION ${moved}` : `SELECT DISTINCT key64 FROM (${own}) o`,
  );
}

/** The day after the third working day of the organisation that follows a day. */
function acceptanceSelect({ tables }: ApplyContext): string {
  const days = `SELECT day_on, work_fraction > 0 AS is_worked, sum(CASE WHEN work_fraction > 0 THEN 1 ELSE 0 END) OVER (ORDER BY day_on) AS so_far
    FROM ${tables.named('ref_calendar_day')} WHERE calendar_key IS NULL`;
  return `SELECT d.day_on, w.day_on + 1 AS accepted_on FROM (${days}) d JOIN (${days}) w ON w.is_worked AND w.so_far = d.so_far + ${silentDays}`;
}
