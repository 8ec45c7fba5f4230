import { getEntity } from '@leadline/kpi';
import type { ApplyContext } from '../apply-context.ts';
import { rewriteRows } from '../write-rows.ts';

/** Seconds within which a second call to the same number is a redial. */
const within = 120;
/** Two calls a moment apart may lie on neighbouring dates, by midnight and by zone: the days around are read, the nearest settled. */
const shifts = [-2, -1, 0, 1, 2].map((days) => `SELECT ${days} AS shift`).join(' UNION ALL ');

/** `is_redial`: a call to the same number (else lead, contact, account) by the same person within two minutes of the call before. */
export async function deriveRedials(context: ApplyContext): Promise<void> {
  const { temp, everything, empty, touched } = context;
  if (!everything && !touched.has('activity')) return;
  const isAll = everything || empty.has('activity');
  if (!isAll) await listDays(context);
  await temp.view('dialled', dialledSelect(context, isAll));
  await listClose(context);
  const before = 'lag(started_at) OVER (PARTITION BY user_id, target ORDER BY started_at, key64)';
  const isRedial = `coalesce(started_at - ${before} <= INTERVAL '${within} seconds', FALSE)`;
  await temp.table('redial', `SELECT key64 FROM (SELECT key64, ${isRedial} AS is_redial FROM close_call WHERE target IS NOT NULL) c WHERE is_redial`);
  const settled = isAll ? '' : 'JOIN redial_days s ON s.user_id = d.user_id AND s.day = d.started_on AND s.far <= 1';
  const changes = `SELECT d.key64, r.key64 IS NOT NULL AS is_redial FROM dialled d ${settled} LEFT JOIN redial r ON r.key64 = d.key64 WHERE d.is_redial <> (r.key64 IS NOT NULL)`;
  await rewriteRows(context, getEntity('activity'), 'redial', ['is_redial'], changes);
}

const isCall = (alias: string): string => `${alias}.kind = 'call' AND ${alias}.started_at IS NOT NULL AND ${alias}.user_id IS NOT NULL`;

async function listDays({ temp }: ApplyContext): Promise<void> {
  await temp.table('redial_near', `SELECT DISTINCT user_id, started_on FROM hit_activity h WHERE ${isCall('h')}`);
  await temp.table(
    'redial_days',
    `SELECT user_id, started_on + shift AS day, min(abs(shift)) AS far FROM redial_near CROSS JOIN (${shifts}) s GROUP BY 1, 2`,
  );
}

function dialledSelect({ tables }: ApplyContext, isAll: boolean): string {
  const target = `CASE WHEN a.phone_number IS NOT NULL THEN 'p' || a.phone_number
    ELSE coalesce('l' || CAST(a.lead_id AS text), 'c' || CAST(a.contact_id AS text), 'a' || CAST(a.account_id AS text)) END`;
  const slot = `CAST(floor(extract(epoch FROM a.started_at) / ${within}) AS bigint)`;
  const days = isAll ? '' : ' AND (a.user_id, a.started_on) IN (SELECT user_id, day FROM redial_days)';
  return `SELECT a.key64, a.user_id, a.started_at, a.started_on, ${target} AS target, ${slot} AS slot, coalesce(a.is_redial, FALSE) AS is_redial
    FROM ${tables.of('activity')} a WHERE ${isCall('a')}${days}`;
}

/** `close_call`: the few calls that have another of the same person in the same or the next slot of two minutes. */
async function listClose({ temp }: ApplyContext): Promise<void> {
  await temp.table('call_slot', 'SELECT user_id, slot, count(*) AS calls FROM dialled GROUP BY user_id, slot');
  await temp.table(
    'busy_slot',
    `SELECT user_id, slot FROM call_slot WHERE calls > 1
    UNION SELECT a.user_id, a.slot FROM call_slot a JOIN call_slot b ON b.user_id = a.user_id AND b.slot = a.slot + 1
    UNION SELECT b.user_id, b.slot FROM call_slot a JOIN call_slot b ON b.user_id = a.user_id AND b.slot = a.slot + 1`,
  );
  await temp.table('close_call', 'SELECT d.* FROM dialled d JOIN busy_slot b ON b.user_id = d.user_id AND b.slot = d.slot');
  await temp.drop('call_slot');
}
