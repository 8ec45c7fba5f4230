import { getEntity } from '@leadline/kpi';
import type { ApplyContext } from '#server/facts/apply-context.ts';
import { rewriteRows } from '#server/facts/write-rows.ts';
import { touchedKeys } from '../touched-keys.ts';

/** Business hours: from nine o'clock eight hours, on short days less. */
const opensAt = 9 * 60;
const minutesOfDay = 8 * 60;

/**
 * Handling time of requests: from the earliest opening of all that were merged into one until the last resolution, less the time
 * the customer was waited for; by the clock, and within business hours of the organisation's calendar.
 */
export async function deriveRequests(context: ApplyContext): Promise<void> {
  const { temp, tables, settings } = context;
  const request = tables.of('service_request');
  const touched = await touchedKeys(context, 'touch_request', 'service_request', [
    { entity: 'service_request', column: 'key64' },
    { entity: 'service_request', column: 'merged_into_id' },
  ]);
  if (touched === 0) return;
  const merged = `SELECT merged_into_id AS key64, min(opened_at) AS opened_at, min(opened_on) AS opened_on FROM ${request}
    WHERE merged_into_id IN (SELECT key64 FROM touch_request) GROUP BY merged_into_id`;
  await temp.table(
    'request_time',
    `SELECT r.key64, least(r.opened_at, m.opened_at) AS received_at, least(r.opened_on, m.opened_on) AS received_on, r.resolved_at,
        greatest(coalesce(r.waiting_for_customer_min, 0), 0) AS waiting
      FROM ${request} r JOIN touch_request t ON t.key64 = r.key64 LEFT JOIN (${merged}) m ON m.key64 = r.key64`,
  );
  const local = (column: string): string => `(t.${column} AT TIME ZONE '${settings.timezone}')`;
  const minuteOf = (column: string): string => `(extract(hour FROM ${local(column)}) * 60 + extract(minute FROM ${local(column)}))`;
  const dateOf = (column: string): string => `CAST(${local(column)} AS date)`;
  const closes = `${opensAt} + ${minutesOfDay} * c.work_fraction`;
  const start = `CASE WHEN c.day_on = ${dateOf('received_at')} THEN greatest(${opensAt}, ${minuteOf('received_at')}) ELSE ${opensAt} END`;
  const end = `CASE WHEN c.day_on = ${dateOf('resolved_at')} THEN least(${closes}, ${minuteOf('resolved_at')}) ELSE ${closes} END`;
  const business = `SELECT t.key64, sum(greatest(0, (${end}) - (${start}))) AS minutes FROM request_time t
    JOIN ${tables.named('ref_calendar_day')} c ON c.calendar_key IS NULL AND c.work_fraction > 0 AND c.day_on BETWEEN ${dateOf('received_at')} AND ${dateOf('resolved_at')}
    WHERE t.resolved_at >= t.received_at GROUP BY t.key64`;
  const isWhole = 't.resolved_at >= t.received_at';
  const clock = `floor(extract(epoch FROM (t.resolved_at - t.received_at)) / 60)`;
  const changes = `SELECT t.key64, t.received_at, t.received_on,
      CASE WHEN ${isWhole} THEN CAST(greatest(0, ${clock} - t.waiting) AS integer) END AS processing_min,
      CASE WHEN ${isWhole} THEN CAST(greatest(0, coalesce(b.minutes, 0) - t.waiting) AS integer) END AS business_min
    FROM request_time t LEFT JOIN (${business}) b ON b.key64 = t.key64`;
  await rewriteRows(context, getEntity('service_request'), 'request', ['received_at', 'received_on', 'processing_min', 'business_min'], changes);
}
