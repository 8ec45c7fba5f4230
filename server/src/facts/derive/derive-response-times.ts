import { getEntity } from '@leadline/kpi';
import type { ApplyContext } from '../apply-context.ts';
import { rewriteRows } from '../write-rows.ts';
import { businessMinutes, calendarOfCountry } from './business-minutes.ts';
import { touchedKeys } from './touched-keys.ts';

/** Waiting time of leads within the business hours of whoever owned them at the first attempt. After `attempt_owner_id` is known. */
export async function deriveResponseTimes(context: ApplyContext): Promise<void> {
  const { temp, tables, touched } = context;
  const leads = tables.of('lead');
  const others = [
    ...(temp.has('hit_user') ? [`SELECT l.key64 FROM ${leads} l JOIN (SELECT DISTINCT key64 FROM hit_user) h ON h.key64 = l.attempt_owner_id`] : []),
    ...(touched.has('calendar') || touched.has('calendar_day') ? [`SELECT key64 FROM ${leads}`] : []),
  ];
  const found = await touchedKeys(
    context,
    'answered_lead',
    'lead',
    [
      { entity: 'lead', column: 'key64' },
      { entity: 'activity', column: 'lead_id' },
      { entity: 'lead_owner_history', column: 'lead_id' },
    ],
    others,
  );
  if (found === 0) return;
  await temp.table(
    'lead_wait',
    `SELECT l.key64, l.created_at AS from_at, l.attempted_at AS to_at, ${calendarOfCountry('u.employment_country', context)} AS calendar_key
      FROM ${leads} l JOIN answered_lead t ON t.key64 = l.key64 LEFT JOIN ${tables.of('user')} u ON u.key64 = l.attempt_owner_id WHERE l.attempted_at >= l.created_at`,
  );
  const changes = `SELECT t.key64, CASE WHEN w.key64 IS NOT NULL THEN coalesce(b.minutes, 0) END AS response_business_min FROM answered_lead t
    LEFT JOIN lead_wait w ON w.key64 = t.key64 LEFT JOIN (${businessMinutes(context, 'lead_wait')}) b ON b.key64 = t.key64`;
  await rewriteRows(context, getEntity('lead'), 'response', ['response_business_min'], changes);
  for (const name of ['lead_wait', 'answered_lead']) await temp.drop(name);
}
