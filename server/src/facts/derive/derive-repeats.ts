import { getEntity } from '@leadline/kpi';
import type { ApplyContext } from '../apply-context.ts';
import { count } from '../sql-session.ts';
import { rewriteRows } from '../write-rows.ts';

/** Activities of one person to one target shortly after each other are one: the later ones are marked. */
interface Repeat {
  readonly flag: 'is_redial' | 'is_revisit';
  readonly kind: 'call' | 'visit';
  /** Seconds after the activity before. */
  readonly within: number;
  readonly moment: 'started' | 'visited';
  /** The same for the same other side; null for an activity that repeats nothing. */
  readonly target: string;
}

const customer = `coalesce('a' || CAST(a.account_id AS text), 'c' || CAST(a.contact_id AS text), 'l' || CAST(a.lead_id AS text))`;

/** A second call to the same number (else lead, contact, account) within two minutes. */
const redial: Repeat = {
  flag: 'is_redial',
  kind: 'call',
  within: 120,
  moment: 'started',
  target: `CASE WHEN a.phone_number IS NOT NULL THEN 'p' || a.phone_number
    ELSE coalesce('l' || CAST(a.lead_id AS text), 'c' || CAST(a.contact_id AS text), 'a' || CAST(a.account_id AS text)) END`,
};
/** A second visit to the same customer within two hours (visits_completed_count). */
const revisit: Repeat = { flag: 'is_revisit', kind: 'visit', within: 7200, moment: 'visited', target: customer };

/** Two activities a moment apart may lie on neighbouring dates, by midnight and by zone: the days around are read, the nearest settled. */
const shifts = [-2, -1, 0, 1, 2].map((days) => `SELECT ${days} AS shift`).join(' UNION ALL ');

/** `is_redial` and `is_revisit`. Leaves `turned_is_redial`, the activities of which it has changed. */
export async function deriveRepeats(context: ApplyContext): Promise<void> {
  const { everything, empty, touched } = context;
  if (!everything && !touched.has('activity')) return;
  const isAll = everything || empty.has('activity');
  for (const repeat of [redial, revisit]) await markRepeats(context, repeat, isAll);
}

async function markRepeats(context: ApplyContext, repeat: Repeat, isAll: boolean): Promise<void> {
  const { temp } = context;
  const { flag, within } = repeat;
  if (!isAll && !(await listDays(context, repeat))) {
    await temp.table(`turned_${flag}`, `SELECT CAST(NULL AS bigint) AS key64, FALSE AS ${flag} WHERE FALSE`);
    return;
  }
  await temp.view(`done_${flag}`, doneSelect(context, repeat, isAll));
  await listClose(context, repeat);
  const before = 'lag(done_at) OVER (PARTITION BY user_id, target ORDER BY done_at, key64)';
  const isRepeat = `coalesce(done_at - ${before} <= INTERVAL '${within} seconds', FALSE)`;
  await temp.table(
    `repeat_${flag}`,
    `SELECT key64 FROM (SELECT key64, ${isRepeat} AS is_repeat FROM close_${flag} WHERE target IS NOT NULL) c WHERE is_repeat`,
  );
  const settled = isAll ? '' : `JOIN days_${flag} s ON s.user_id = d.user_id AND s.day = d.day AND s.far <= 1`;
  const changes = `SELECT d.key64, r.key64 IS NOT NULL AS ${flag} FROM done_${flag} d ${settled}
    LEFT JOIN repeat_${flag} r ON r.key64 = d.key64 WHERE d.was <> (r.key64 IS NOT NULL)`;
  await temp.table(`turned_${flag}`, changes);
  await rewriteRows(context, getEntity('activity'), flag, [flag], `SELECT * FROM turned_${flag}`);
  for (const step of ['repeat', 'close', 'busy', 'done']) await temp.drop(`${step}_${flag}`);
}

const isMeant = (alias: string, { kind, moment }: Repeat): string =>
  `${alias}.kind = '${kind}' AND ${alias}.${moment}_at IS NOT NULL AND ${alias}.user_id IS NOT NULL${kind === 'visit' ? ` AND coalesce(${alias}.status, 'completed') = 'completed'` : ''}`;

/** Activities may be touched by stubs alone. @returns false where none of the kind is touched */
async function listDays({ session, temp, tables }: ApplyContext, repeat: Repeat): Promise<boolean> {
  const { flag, moment } = repeat;
  const hits = temp.has('hit_activity') ? 'hit_activity' : `(SELECT * FROM ${tables.of('activity')} WHERE FALSE)`;
  await temp.table(`near_${flag}`, `SELECT DISTINCT user_id, ${moment}_on AS day FROM ${hits} h WHERE ${isMeant('h', repeat)}`);
  if ((await count(session, `SELECT count(*) FROM near_${flag}`)) === 0) return false;
  await temp.table(
    `days_${flag}`,
    `SELECT user_id, day + shift AS day, min(abs(shift)) AS far FROM near_${flag} CROSS JOIN (${shifts}) s GROUP BY 1, 2`,
  );
  return true;
}

function doneSelect({ tables }: ApplyContext, repeat: Repeat, isAll: boolean): string {
  const { flag, moment, within, target } = repeat;
  const slot = `CAST(floor(extract(epoch FROM a.${moment}_at) / ${within}) AS bigint)`;
  const days = isAll ? '' : ` AND (a.user_id, a.${moment}_on) IN (SELECT user_id, day FROM days_${flag})`;
  return `SELECT a.key64, a.user_id, a.${moment}_at AS done_at, a.${moment}_on AS day, ${target} AS target, ${slot} AS slot, coalesce(a.${flag}, FALSE) AS was
    FROM ${tables.of('activity')} a WHERE ${isMeant('a', repeat)}${days}`;
}

/** `close_…`: the few that have another of the same person in the same or the next slot. */
async function listClose({ temp }: ApplyContext, { flag }: Repeat): Promise<void> {
  const slots = `slots_${flag}`;
  await temp.table(slots, `SELECT user_id, slot, count(*) AS many FROM done_${flag} GROUP BY user_id, slot`);
  await temp.table(
    `busy_${flag}`,
    `SELECT user_id, slot FROM ${slots} WHERE many > 1
    UNION SELECT a.user_id, a.slot FROM ${slots} a JOIN ${slots} b ON b.user_id = a.user_id AND b.slot = a.slot + 1
    UNION SELECT b.user_id, b.slot FROM ${slots} a JOIN ${slots} b ON b.user_id = a.user_id AND b.slot = a.slot + 1`,
  );
  await temp.table(`close_${flag}`, `SELECT d.* FROM done_${flag} d JOIN busy_${flag} b ON b.user_id = d.user_id AND b.slot = d.slot`);
  await temp.drop(slots);
}
