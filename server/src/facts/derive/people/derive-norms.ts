import { getEntity } from '@leadline/kpi';
import type { ApplyContext } from '#server/facts/apply-context.ts';
import { derivedColumns, replaceDerived } from '#server/facts/derive/replace-derived.ts';

/** A norm for a week is spread over five full working days; one for an hour holds for eight hours of a full day. */
const daysOfWeek = 5;
const hoursOfDay = 8;

/** `norm_day`: norm × what is available of the day in that role. A person's own norm for a kind goes before that of the role. */
export async function deriveNorms(context: ApplyContext): Promise<void> {
  const { temp, tables } = context;
  if (!temp.has('stint_day')) return;
  const norm = tables.of('contact_norm');
  const perDay = `n.quantity * CASE coalesce(n.unit, 'day') WHEN 'hour' THEN ${hoursOfDay} WHEN 'week' THEN 1.0 / ${daysOfWeek} ELSE 1 END`;
  const holds = '(n.valid_from IS NULL OR n.valid_from <= d.day_on) AND (n.valid_to IS NULL OR d.day_on < n.valid_to)';
  const parts = `SELECT d.user_id, d.day_on, n.activity_kind, ${perDay} * d.work_fraction * (1 - coalesce(b.fraction, 0)) * d.share AS quantity, coalesce(n.minutes_each, 0) AS minutes_each
    FROM stint_day d JOIN ${norm} n ON NOT n.is_stub AND ${holds} AND d.work_fraction > 0 AND (n.user_id = d.user_id OR (n.user_id IS NULL AND n.sales_role = d.role))
    LEFT JOIN absent_day b ON b.user_id = d.user_id AND b.day_on = d.day_on
    WHERE n.user_id IS NOT NULL OR NOT EXISTS (
      SELECT 1 FROM ${norm} o WHERE NOT o.is_stub AND o.user_id = d.user_id AND o.activity_kind = n.activity_kind
        AND (o.valid_from IS NULL OR o.valid_from <= d.day_on) AND (o.valid_to IS NULL OR d.day_on < o.valid_to))`;
  const summed = `SELECT user_id, day_on, activity_kind, CAST(sum(quantity) AS decimal(18,4)) AS quantity, CAST(sum(quantity * minutes_each) AS decimal(18,4)) AS minutes
    FROM (${parts}) p WHERE quantity > 0 GROUP BY user_id, day_on, activity_kind`;
  const row = derivedColumns(context, getEntity('norm_day'), {
    source: 'u.source',
    externalId: "u.external_id || '~' || CAST(d.day_on AS text) || '~' || d.activity_kind",
    values: { user_id: 'd.user_id', day_on: 'd.day_on', activity_kind: 'd.activity_kind', quantity: 'd.quantity', minutes: 'd.minutes' },
  });
  await replaceDerived(
    context,
    getEntity('norm_day'),
    't.user_id IN (SELECT key64 FROM work_user)',
    `SELECT ${row} FROM (${summed}) d JOIN ${tables.of('user')} u ON u.key64 = d.user_id`,
  );
}
