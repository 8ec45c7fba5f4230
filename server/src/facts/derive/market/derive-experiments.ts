import { getEntity } from '@leadline/kpi';
import type { ApplyContext } from '#server/facts/apply-context.ts';
import { count } from '#server/facts/sql-session.ts';
import { derivedColumns, replaceDerived } from '#server/facts/derive/replace-derived.ts';

const sources = ['experiment', 'experiment_arm', 'promotion', 'product', 'calendar', 'calendar_day'] as const;
const sales = ['order_line', 'refund'] as const;

/** `experiment_week`: whole weeks of every place of an experiment, sold less given back (A3). Few and small: all of them are made again. */
export async function deriveExperiments(context: ApplyContext): Promise<void> {
  const { session, tables, touched, everything } = context;
  if (!everything && !sources.some((entity) => touched.has(entity)) && !(await isSoldThere(context))) return;
  const arms = tables.of('experiment_arm');
  if ((await count(session, `SELECT count(*) FROM ${arms}`)) + (await count(session, `SELECT count(*) FROM ${tables.of('experiment_week')}`)) === 0)
    return;
  const row = derivedColumns(context, getEntity('experiment_week'), {
    source: 'w.source',
    externalId: "w.external_id || '~' || CAST(w.week_on AS text)",
    values: {
      experiment_id: 'w.experiment_id',
      location_id: 'w.location_id',
      product_id: 'w.product_id',
      is_control: 'w.is_control',
      is_after: 'w.is_after',
      week: 'w.week',
      week_on: 'w.week_on',
      closed_on: 'w.closed_on',
      revenue: 'w.revenue',
      revenue_org: 'w.revenue',
      units: 'w.units',
      slot: `CASE WHEN w.is_control THEN 'control' ELSE 'treated' END || ':' || CAST(w.location_id AS text) || ':' || CASE WHEN w.is_after THEN 'after' ELSE 'before' END || ':' || CAST(w.week AS text)`,
    },
  });
  await replaceDerived(context, getEntity('experiment_week'), 'TRUE', `SELECT ${row} FROM (${weeks(context)}) w`);
}

/** Lines or refunds of this batch, as they were or as they are, at a place and on a day of an experiment. */
async function isSoldThere({ session, tables, temp, touched }: ApplyContext): Promise<boolean> {
  const dates = { order_line: 'recognised_on', refund: 'refunded_on' } as const;
  const hits = sales.filter((entity) => touched.has(entity) && temp.has(`hit_${entity}`));
  if (hits.length === 0) return false;
  const parts = hits.map((entity) => `SELECT location_id, ${dates[entity]} AS day_on FROM hit_${entity}`);
  const found = `SELECT 1 FROM (${parts.join(' UNION ALL ')}) h JOIN ${tables.of('experiment_arm')} a ON a.location_id = h.location_id
    JOIN ${tables.of('experiment')} e ON e.key64 = a.experiment_id AND h.day_on >= least(e.pre_from, e.post_from) AND h.day_on < greatest(e.pre_to, e.post_to)`;
  return (await count(session, `SELECT count(*) FROM (${found} LIMIT 1) x`)) > 0;
}

/** Every whole week of both windows with what was sold in it; a week without sales is a true zero. */
function weeks({ tables }: ApplyContext): string {
  const sides = (['pre', 'post'] as const).map(
    (
      side,
    ) => `SELECT a.source, a.external_id || '~${side}' AS external_id, a.experiment_id, a.location_id, coalesce(e.product_id, p.product_id) AS product_id,
      coalesce(a.is_control, FALSE) AS is_control, ${side === 'post' ? 'TRUE' : 'FALSE'} AS is_after, e.${side}_from AS from_on, e.${side}_to AS to_on, e.post_to - 1 AS closed_on
    FROM ${tables.of('experiment_arm')} a JOIN ${tables.of('experiment')} e ON e.key64 = a.experiment_id AND NOT e.is_stub
    LEFT JOIN ${tables.of('promotion')} p ON p.key64 = e.promotion_id
    WHERE NOT a.is_stub AND a.location_id IS NOT NULL AND e.kind = 'location_did' AND e.${side}_from IS NOT NULL AND e.${side}_to IS NOT NULL AND e.post_to IS NOT NULL`,
  );
  const days = `SELECT s.*, CAST(floor((d.day_on - s.from_on) / 7.0) AS integer) AS week, d.day_on FROM (${sides.join(' UNION ALL ')}) s
    JOIN ${tables.named('ref_calendar_day')} d ON d.calendar_key IS NULL AND d.day_on >= s.from_on AND d.day_on < s.to_on`;
  const whole = `SELECT *, from_on + week * 7 AS week_on FROM (${days}) d WHERE from_on + week * 7 + 7 <= to_on`;
  const sold = `SELECT l.location_id, l.product_id, l.recognised_on AS day_on, l.net_amount_org AS amount, l.quantity * coalesce(p.base_unit_factor, 1) AS units
    FROM ${tables.of('order_line')} l LEFT JOIN ${tables.of('product')} p ON p.key64 = l.product_id
    WHERE l.is_counted AND l.recognised_on IS NOT NULL AND l.reversed_on IS NULL AND l.location_id IN (SELECT location_id FROM ${tables.of('experiment_arm')})
    UNION ALL SELECT r.location_id, r.product_id, r.refunded_on, -r.net_amount_org, -r.quantity * coalesce(p.base_unit_factor, 1)
    FROM ${tables.of('refund')} r LEFT JOIN ${tables.of('product')} p ON p.key64 = r.product_id
    WHERE r.is_counted AND r.refunded_on IS NOT NULL AND r.location_id IN (SELECT location_id FROM ${tables.of('experiment_arm')})`;
  const daily = `SELECT location_id, product_id, day_on, sum(amount) AS amount, sum(units) AS units FROM (${sold}) s GROUP BY location_id, product_id, day_on`;
  return `SELECT w.source, w.external_id, w.experiment_id, w.location_id, w.product_id, w.is_control, w.is_after, w.week, w.week_on, w.closed_on,
      CAST(coalesce(sum(s.amount), 0) AS bigint) AS revenue, CAST(coalesce(sum(s.units), 0) AS decimal(18,4)) AS units
    FROM (${whole}) w LEFT JOIN (${daily}) s ON s.location_id = w.location_id AND s.day_on = w.day_on AND (w.product_id IS NULL OR s.product_id = w.product_id)
    GROUP BY w.source, w.external_id, w.experiment_id, w.location_id, w.product_id, w.is_control, w.is_after, w.week, w.week_on, w.closed_on`;
}
