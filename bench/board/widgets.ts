/** The same numbers as the board's, asked the way a person with SQL would: one query per widget, straight from the fact tables. */
export interface Widget {
  readonly name: string;
  readonly sql: string;
}

const t = (table: string): string => `ll.main.${table}`;
const current = { from: '2026-01-01', to: '2026-04-01' };
const previous = { from: '2025-10-01', to: '2026-01-01' };
const yearAgo = { from: '2025-01-01', to: '2025-04-01' };
const within = (date: string, { from, to }: { readonly from: string; readonly to: string }): string =>
  `${date} >= DATE '${from}' AND ${date} < DATE '${to}'`;

interface Figure {
  readonly name: string;
  readonly from: string;
  readonly date: string;
  readonly where?: string;
  /** Aggregates, each of which takes a FILTER. */
  readonly of: readonly string[];
}

const counted = 'is_counted';
const figures: readonly Figure[] = [
  {
    name: 'won_revenue',
    from: t('fact_opportunity'),
    date: 'won_on',
    where: `${counted} AND state = 'won' AND won_amount_org IS NOT NULL`,
    of: ['sum(won_amount_org)'],
  },
  { name: 'deals_won_count', from: t('fact_opportunity'), date: 'won_on', where: `${counted} AND state = 'won'`, of: ['count(*)'] },
  {
    name: 'win_rate',
    from: t('fact_opportunity'),
    date: 'closed_on',
    where: `${counted} AND state IN ('won', 'lost')`,
    of: [`sum(CASE WHEN state = 'won' THEN 1 ELSE 0 END)`, 'count(*)'],
  },
  {
    name: 'sales_volume_units',
    from: `${t('fact_order_line')} JOIN ${t('dim_product')} p ON p.key64 = product_id`,
    date: 'recognised_on',
    where: `${counted} AND quantity IS NOT NULL`,
    of: ['sum(quantity * coalesce(p.base_unit_factor, 1))'],
  },
  { name: 'new_customers_count', from: t('fact_account'), date: 'became_customer_on', of: ['count(*)'] },
  {
    name: 'average_deal_size',
    from: t('fact_opportunity'),
    date: 'won_on',
    where: `${counted} AND state = 'won' AND won_amount_org IS NOT NULL`,
    of: ['sum(won_amount_org)', 'count(*)'],
  },
  {
    name: 'sales_cycle_length',
    from: t('fact_opportunity'),
    date: 'won_on',
    where: `${counted} AND state = 'won' AND cycle_days IS NOT NULL`,
    of: ['median(cycle_days)', 'sum(cycle_days)', 'count(*)', 'max(cycle_days)'],
  },
  { name: 'new_contacts_count', from: t('fact_lead'), date: 'created_on', where: counted, of: ['count(*)'] },
  { name: 'lead_to_opportunity_rate', from: t('fact_lead'), date: 'created_on', where: counted, of: ['count(converted_opportunity_id)', 'count(*)'] },
  {
    name: 'lead_conversion_rate',
    from: t('fact_lead'),
    date: 'created_on',
    where: `${counted} AND attempted_on IS NOT NULL`,
    of: ['sum(CASE WHEN days_to_customer <= 60 THEN 1 ELSE 0 END)', 'count(*)'],
  },
  {
    name: 'calls_made_count',
    from: t('fact_activity'),
    date: 'started_on',
    where: `kind = 'call' AND direction = 'outbound' AND status = 'completed' AND NOT is_redial`,
    of: ['count(*)'],
  },
  {
    name: 'meetings_held_count',
    from: t('fact_activity'),
    date: 'started_on',
    where: `kind = 'meeting' AND status = 'completed'`,
    of: ['count(DISTINCT coalesce(shared_id, CAST(key64 AS text)))'],
  },
];

/** Value, previous period and previous year in one statement. */
function tile({ name, from, date, where, of }: Figure): Widget {
  const windows = [current, previous, yearAgo].flatMap((window) => of.map((aggregate) => `${aggregate} FILTER (WHERE ${within(date, window)})`));
  return {
    name: `tile ${name}`,
    sql: `SELECT ${windows.join(', ')} FROM ${from} WHERE ${where ? `${where} AND ` : ''}${within(date, { from: yearAgo.from, to: current.to })}`,
  };
}

function trend({ name, from, date, where, of }: Figure): Widget {
  return {
    name: `trend ${name}`,
    sql: `SELECT date_trunc('week', ${date}) w, ${of.join(', ')} FROM ${from} WHERE ${where ? `${where} AND ` : ''}${within(date, current)} GROUP BY w`,
  };
}

const lines = t('fact_order_line');
const revenueParts = (select: string, group: string, window: { readonly from: string; readonly to: string }): string =>
  `SELECT ${select.replaceAll('{date}', 'recognised_on')}, sum(net_amount_org) v FROM ${lines} WHERE is_counted AND ${within('recognised_on', window)} ${group}
   UNION ALL SELECT ${select.replaceAll('{date}', 'reversed_on')}, -sum(net_amount_org) FROM ${lines} WHERE is_counted AND ${within('reversed_on', window)} ${group}
   UNION ALL SELECT ${select.replaceAll('{date}', 'refunded_on')}, -sum(net_amount_org) FROM ${t('fact_refund')} WHERE is_counted AND ${within('refunded_on', window)} ${group}`;
const revenue = (window: { readonly from: string; readonly to: string }): string => `(SELECT sum(v) FROM (${revenueParts('1 k', '', window)}))`;
const openAt = (day: string): string =>
  `(SELECT sum(coalesce(h.amount_org, o.amount_org)) FROM ${t('fact_stage_change')} h JOIN ${t('fact_opportunity')} o ON o.key64 = h.opportunity_id
    WHERE h.is_counted AND h.kind = 'open' AND h.changed_on < DATE '${day}' AND (h.until_on IS NULL OR h.until_on >= DATE '${day}'))`;
const cost = (window: { readonly from: string; readonly to: string }): string =>
  `(SELECT sum(amount_org * effective_share) FROM ${t('fact_cost_entry')} WHERE ${within('cost_on', window)}), (SELECT count(*) FROM ${t('fact_account')} WHERE ${within('became_customer_on', window)})`;
const months = [
  ['2026-03-01', '2026-04-01'],
  ['2026-02-01', '2026-03-01'],
  ['2025-12-01', '2026-01-01'],
  ['2025-11-01', '2025-12-01'],
  ['2025-03-01', '2025-04-01'],
  ['2025-02-01', '2025-03-01'],
];

const others: readonly Widget[] = [
  { name: 'tile net_sales_revenue', sql: `SELECT ${[current, previous, yearAgo].map(revenue).join(', ')}` },
  {
    name: 'trend net_sales_revenue',
    sql: `SELECT w, sum(v) FROM (${revenueParts(`date_trunc('week', {date}) w`, 'GROUP BY 1', current)}) GROUP BY w`,
  },
  { name: 'tile open_pipeline_value', sql: `SELECT ${[current, previous, yearAgo].map(({ to }) => openAt(to)).join(', ')}` },
  {
    name: 'trend open_pipeline_value',
    sql: `SELECT d, sum(coalesce(h.amount_org, o.amount_org)) FROM (SELECT DATE '2026-01-05' + CAST(7 * i AS integer) d FROM range(13) r(i)) days
      JOIN ${t('fact_stage_change')} h ON h.changed_on < d AND (h.until_on IS NULL OR h.until_on >= d) JOIN ${t('fact_opportunity')} o ON o.key64 = h.opportunity_id
      WHERE h.is_counted AND h.kind = 'open' GROUP BY d`,
  },
  { name: 'tile customer_acquisition_cost', sql: `SELECT ${[current, previous, yearAgo].map(cost).join(', ')}` },
  {
    name: 'trend customer_acquisition_cost',
    sql: `SELECT date_trunc('week', cost_on) w, sum(amount_org * effective_share) FROM ${t('fact_cost_entry')} WHERE ${within('cost_on', current)} GROUP BY w`,
  },
  { name: 'tile monthly_sales_growth', sql: `SELECT ${months.map(([from, to]) => revenue({ from: from!, to: to! })).join(', ')}` },
  {
    name: 'tile weighted_pipeline_forecast',
    sql: `SELECT s.key64, count(*), sum(CASE WHEN o.state = 'won' THEN 1 ELSE 0 END), sum(o.amount_org) FILTER (WHERE o.state = 'open') FROM ${t('fact_stage_change')} h
      JOIN ${t('fact_opportunity')} o ON o.key64 = h.opportunity_id JOIN ${t('dim_stage')} s ON s.key64 = h.to_stage_id WHERE h.is_counted GROUP BY s.key64`,
  },
  {
    name: 'chart revenue by month',
    sql: `SELECT m, sum(v) FROM (${revenueParts(`date_trunc('month', {date}) m`, 'GROUP BY 1', { from: '2025-04-01', to: '2026-04-01' })}) GROUP BY m`,
  },
  {
    name: 'table by person',
    sql: `WITH r AS (SELECT k, sum(v) revenue FROM (${revenueParts('seller_user_id k', 'GROUP BY 1', current)}) GROUP BY k),
      w AS (SELECT owner_user_id k, sum(won_amount_org) won_revenue, count(*) won, median(cycle_days) AS cycle_median FROM ${t('fact_opportunity')} WHERE is_counted AND state = 'won' AND ${within('won_on', current)} GROUP BY 1),
      d AS (SELECT owner_user_id k, count(*) decided FROM ${t('fact_opportunity')} WHERE is_counted AND state IN ('won', 'lost') AND ${within('closed_on', current)} GROUP BY 1),
      a AS (SELECT user_id k, count(*) FILTER (WHERE kind = 'call' AND direction = 'outbound' AND NOT is_redial) calls, count(*) FILTER (WHERE kind = 'meeting') meetings
        FROM ${t('fact_activity')} WHERE status = 'completed' AND ${within('started_on', current)} GROUP BY 1)
      SELECT u.full_name, revenue, won_revenue, won, cycle_median, decided, calls, meetings FROM ${t('dim_user')} u LEFT JOIN r ON r.k = u.key64 LEFT JOIN w ON w.k = u.key64 LEFT JOIN d ON d.k = u.key64 LEFT JOIN a ON a.k = u.key64`,
  },
  {
    name: 'table by location',
    sql: `WITH r AS (SELECT k, sum(v) revenue FROM (${revenueParts('location_id k', 'GROUP BY 1', current)}) GROUP BY k),
      w AS (SELECT location_id k, sum(won_amount_org) won_revenue, count(*) won FROM ${t('fact_opportunity')} WHERE is_counted AND state = 'won' AND ${within('won_on', current)} GROUP BY 1),
      d AS (SELECT location_id k, count(*) decided FROM ${t('fact_opportunity')} WHERE is_counted AND state IN ('won', 'lost') AND ${within('closed_on', current)} GROUP BY 1),
      c AS (SELECT first_location_id k, count(*) customers FROM ${t('fact_account')} WHERE ${within('became_customer_on', current)} GROUP BY 1)
      SELECT l.name, revenue, won_revenue, won, decided, customers FROM ${t('dim_location')} l LEFT JOIN r ON r.k = l.key64 LEFT JOIN w ON w.k = l.key64 LEFT JOIN d ON d.k = l.key64 LEFT JOIN c ON c.k = l.key64`,
  },
  {
    name: 'funnel',
    sql: `SELECT count(*), count(attempted_on), count(converted_opportunity_id), count(customer_on) FROM ${t('fact_lead')} WHERE is_counted AND ${within('created_on', current)}`,
  },
];

export const widgets: readonly Widget[] = [...figures.map(tile), ...figures.map(trend), ...others];
