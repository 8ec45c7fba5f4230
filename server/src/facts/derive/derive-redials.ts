import { getEntity } from '@leadline/kpi';
import type { ApplyContext } from '../apply-context.ts';
import { rewriteRows } from '../write-rows.ts';

/** Two calls a moment apart may lie on neighbouring dates, by midnight and by zone: the days around are read, the nearest settled. */
const shifts = [-2, -1, 0, 1, 2].map((days) => `SELECT ${days} AS shift`).join(' UNION ALL ');

/** `is_redial`: a call to the same number (else lead, contact, account) by the same person within two minutes of the call before. */
export async function deriveRedials(context: ApplyContext): Promise<void> {
  const { temp, tables, everything, empty, touched } = context;
  if (!everything && !touched.has('activity')) return;
  const target = (alias: string): string => `CASE WHEN ${alias}.phone_number IS NOT NULL THEN 'p' || ${alias}.phone_number
    ELSE coalesce('l' || CAST(${alias}.lead_id AS text), 'c' || CAST(${alias}.contact_id AS text), 'a' || CAST(${alias}.account_id AS text)) END`;
  const isCall = (alias: string): string => `${alias}.kind = 'call' AND ${alias}.started_at IS NOT NULL AND ${alias}.user_id IS NOT NULL`;
  const calls = `SELECT a.key64, a.user_id, a.started_at, a.started_on, ${target('a')} AS target FROM ${tables.of('activity')} a WHERE ${isCall('a')}`;
  let among = calls;
  let settled = '';
  if (!everything && !empty.has('activity')) {
    await temp.table('redial_near', `SELECT DISTINCT user_id, started_on FROM hit_activity h WHERE ${isCall('h')}`);
    await temp.table('redial_days', `SELECT user_id, started_on + shift AS day, min(abs(shift)) AS far FROM redial_near CROSS JOIN (${shifts}) s GROUP BY 1, 2`);
    among = `${calls} AND (a.user_id, a.started_on) IN (SELECT user_id, day FROM redial_days)`;
    settled = ' AND (user_id, started_on) IN (SELECT user_id, day FROM redial_days WHERE far <= 1)';
  }
  const before = `lag(started_at) OVER (PARTITION BY user_id, target ORDER BY started_at, key64)`;
  const placed = `SELECT key64, user_id, started_at, started_on, target, ${before} AS previous_at FROM (${among}) c`;
  const isRedial = `target IS NOT NULL AND previous_at IS NOT NULL AND started_at - previous_at <= INTERVAL '120 seconds'`;
  await temp.table('redial', `SELECT key64, coalesce(${isRedial}, FALSE) AS is_redial FROM (${placed}) p WHERE TRUE${settled}`);
  await rewriteRows(context, getEntity('activity'), 'redial', ['is_redial'], 'SELECT key64, is_redial FROM redial');
}
