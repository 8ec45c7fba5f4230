/** The same widgets by one hand-written query each, straight from the records, as a person who knows the tables would write them. */
export interface HandWritten {
  readonly sql: string;
  /** The first number of the widget, for comparing: column of the first row, and what it is divided by. */
  readonly check?: { readonly column: number; readonly scale: number };
}

const t = (table: string): string => `ll.main.fact_${table}`;
const may = ['2026-05-01', '2026-06-01'] as const;
const april = ['2026-04-01', '2026-05-01'] as const;
const mayAgo = ['2025-05-01', '2025-06-01'] as const;
const months13 = ['2025-05-01', '2026-06-01'] as const;
type Span = readonly [string, string];
const within = (date: string, [from, to]: Span): string => `${date} >= DATE '${from}' AND ${date} < DATE '${to}'`;
const any3 = (date: string): string => `(${[may, april, mayAgo].map((span) => within(date, span)).join(' OR ')})`;
const each3 = (aggregate: string, date: string): string =>
  [may, april, mayAgo].map((span) => `${aggregate} FILTER (WHERE ${within(date, span)})`).join(', ');
const isWon = `is_counted AND state = 'won'`;
const isCall = `kind = 'call' AND direction = 'outbound' AND status = 'completed' AND is_internal IS NOT TRUE AND is_redial IS NOT TRUE`;

/** Revenue: lines recognised, less lines reversed, less refunds, each on its date. */
const revenue = (select: string, where: (date: string) => string): string =>
  `SELECT ${select.replaceAll('{d}', 'recognised_on')}, net_amount_org AS v FROM ${t('order_line')} WHERE is_counted AND ${where('recognised_on')}
   UNION ALL SELECT ${select.replaceAll('{d}', 'reversed_on')}, -net_amount_org FROM ${t('order_line')} WHERE is_counted AND ${where('reversed_on')}
   UNION ALL SELECT ${select.replaceAll('{d}', 'refunded_on')}, -net_amount_org FROM ${t('refund')} WHERE is_counted AND ${where('refunded_on')}`;
/** Shared orders count by shares. */
const revenueByPerson = (where: (date: string) => string): string => {
  const side = (table: string, date: string, sign: string): string =>
    `SELECT ${date} AS d, coalesce(c.user_id, l.seller_user_id) AS k, ${sign}l.net_amount_org * coalesce(c.credit_share, 1) AS v FROM ${t(table)} l
      LEFT JOIN ${t('order_credit')} c ON c.order_id = l.order_id AND coalesce(c.credit_role, 'closer') = 'closer' WHERE l.is_counted AND ${where(`l.${date}`)}`;
  return [side('order_line', 'recognised_on', ''), side('order_line', 'reversed_on', '-'), side('refund', 'refunded_on', '-')].join(' UNION ALL ');
};
const open = (day: string): string => `changed_on < DATE '${day}' AND (until_on IS NULL OR until_on >= DATE '${day}')`;
const pipeline = `${t('stage_change')} WHERE is_counted AND kind = 'open' AND amount_org IS NOT NULL`;
const members = `ll.main.ref_membership m ON m.user_key = k AND (m.from_on IS NULL OR m.from_on <= d) AND (m.to_on IS NULL OR d < m.to_on)`;
const union = (parts: readonly string[]): string => parts.join(' UNION ALL ');

export const byHand: Readonly<Record<string, HandWritten>> = {
  'tile revenue': { sql: `SELECT ${each3('sum(v)', 'd')} FROM (${revenue('{d} AS d', any3)})`, check: { column: 0, scale: 1e6 } },
  'tile deals won': {
    sql: `SELECT ${each3('count(*)', 'won_on')} FROM ${t('opportunity')} WHERE ${isWon} AND ${any3('won_on')}`,
    check: { column: 0, scale: 1 },
  },
  'tile win rate': {
    sql: `SELECT ${each3(`sum(CASE WHEN state = 'won' THEN 1 ELSE 0 END)`, 'closed_on')}, ${each3('count(*)', 'closed_on')} FROM ${t('opportunity')} WHERE is_counted AND state IN ('won', 'lost') AND ${any3('closed_on')}`,
  },
  'tile deals created': {
    sql: `SELECT ${each3('count(*)', 'created_on')} FROM ${t('opportunity')} WHERE is_counted AND ${any3('created_on')}`,
    check: { column: 0, scale: 1 },
  },
  'tile new contacts': {
    sql: `SELECT ${each3('count(*)', 'created_on')} FROM ${t('lead')} WHERE is_counted AND is_first_of_account AND ${any3('created_on')}`,
    check: { column: 0, scale: 1 },
  },
  'tile calls': {
    sql: `SELECT ${each3('count(*)', 'started_on')} FROM ${t('activity')} WHERE ${isCall} AND ${any3('started_on')}`,
    check: { column: 0, scale: 1 },
  },
  'tile open pipeline': {
    sql: `SELECT ${['2026-06-01', '2026-05-01', '2025-06-01'].map((day) => `sum(amount_org) FILTER (WHERE ${open(day)})`).join(', ')} FROM ${pipeline}`,
    check: { column: 0, scale: 1e6 },
  },
  'tile refund rate': {
    sql: `SELECT (SELECT sum(net_amount_org) FROM ${t('refund')} WHERE is_counted AND ${any3('refunded_on')}), (SELECT sum(net_amount_org) FROM ${t('order_line')} WHERE is_counted AND ${any3('recognised_on')})`,
  },
  'trend revenue': { sql: `SELECT date_trunc('month', d) AS g, sum(v) FROM (${revenue('{d} AS d', (date) => within(date, months13))}) GROUP BY g` },
  'trend deals won': {
    sql: `SELECT date_trunc('month', won_on) AS g, count(*) FROM ${t('opportunity')} WHERE ${isWon} AND ${within('won_on', months13)} GROUP BY g`,
  },
  'trend win rate': {
    sql: `SELECT date_trunc('month', closed_on) AS g, count(*) FILTER (WHERE state = 'won'), count(*) FROM ${t('opportunity')} WHERE is_counted AND state IN ('won', 'lost') AND ${within('closed_on', months13)} GROUP BY g`,
  },
  'trend calls': {
    sql: `SELECT date_trunc('month', started_on) AS g, count(*) FROM ${t('activity')} WHERE ${isCall} AND ${within('started_on', months13)} GROUP BY g`,
  },
  'trend new contacts': {
    sql: `SELECT date_trunc('month', created_on) AS g, count(*) FROM ${t('lead')} WHERE is_counted AND is_first_of_account AND ${within('created_on', months13)} GROUP BY g`,
  },
  'trend open pipeline': {
    sql: `SELECT d, sum(amount_org) FROM (SELECT CAST(DATE '2025-06-01' + to_months(CAST(i AS integer)) AS date) AS d FROM range(13) r(i)) ends JOIN ${t('stage_change')} ON changed_on < d AND (until_on IS NULL OR until_on >= d) WHERE is_counted AND kind = 'open' GROUP BY d`,
  },
  people: {
    sql: `SELECT k, sum(r), sum(won), sum(amount), sum(decided), sum(calls), sum(leads), sum(r0), sum(won0) FROM (${union([
      `SELECT k, sum(v) FILTER (WHERE ${within('d', may)}) AS r, 0 AS won, 0 AS amount, 0 AS decided, 0 AS calls, 0 AS leads, sum(v) FILTER (WHERE ${within('d', april)}) AS r0, 0 AS won0 FROM (${revenueByPerson((date) => within(date, [april[0], may[1]]))}) GROUP BY k`,
      `SELECT owner_user_id, 0, count(*) FILTER (WHERE ${within('won_on', may)}), sum(won_amount_org) FILTER (WHERE ${within('won_on', may)}), 0, 0, 0, 0, count(*) FILTER (WHERE ${within('won_on', april)}) FROM ${t('opportunity')} WHERE ${isWon} AND ${within('won_on', [april[0], may[1]])} GROUP BY 1`,
      `SELECT owner_user_id, 0, 0, 0, count(*), 0, 0, 0, 0 FROM ${t('opportunity')} WHERE is_counted AND state IN ('won', 'lost') AND ${within('closed_on', [april[0], may[1]])} GROUP BY 1`,
      `SELECT user_id, 0, 0, 0, 0, count(*), 0, 0, 0 FROM ${t('activity')} WHERE ${isCall} AND ${within('started_on', [april[0], may[1]])} GROUP BY 1`,
      `SELECT owner_user_id, 0, 0, 0, 0, 0, count(*), 0, 0 FROM ${t('lead')} WHERE is_counted AND ${within('created_on', [april[0], may[1]])} GROUP BY 1`,
    ])}) GROUP BY k`,
  },
  teams: {
    sql: `SELECT team_key, sum(r), sum(won), sum(decided), sum(calls) FROM (${union([
      `SELECT d, k, sum(v) AS r, 0 AS won, 0 AS decided, 0 AS calls FROM (${revenueByPerson(any3)}) GROUP BY 1, 2`,
      `SELECT won_on, owner_user_id, 0, count(*), 0, 0 FROM ${t('opportunity')} WHERE ${isWon} AND ${any3('won_on')} GROUP BY 1, 2`,
      `SELECT closed_on, owner_user_id, 0, 0, count(*), 0 FROM ${t('opportunity')} WHERE is_counted AND state IN ('won', 'lost') AND ${any3('closed_on')} GROUP BY 1, 2`,
      `SELECT started_on, user_id, 0, 0, 0, count(*) FROM ${t('activity')} WHERE ${isCall} AND ${any3('started_on')} GROUP BY 1, 2`,
    ])}) LEFT JOIN ${members} GROUP BY team_key`,
  },
  places: {
    sql: `SELECT k, sum(r), sum(won), sum(decided), sum(leads) FROM (${union([
      `SELECT k, sum(v) AS r, 0 AS won, 0 AS decided, 0 AS leads FROM (${revenue('location_id AS k', any3)}) GROUP BY k`,
      `SELECT location_id, 0, count(*), 0, 0 FROM ${t('opportunity')} WHERE ${isWon} AND ${any3('won_on')} GROUP BY 1`,
      `SELECT location_id, 0, 0, count(*), 0 FROM ${t('opportunity')} WHERE is_counted AND state IN ('won', 'lost') AND ${any3('closed_on')} GROUP BY 1`,
      `SELECT location_id, 0, 0, 0, count(*) FROM ${t('lead')} WHERE is_counted AND ${any3('created_on')} GROUP BY 1`,
    ])}) GROUP BY k`,
  },
  'contacts by channel': {
    sql: `SELECT acquisition_channel_id, count(*) FROM ${t('lead')} WHERE is_counted AND is_first_of_account AND ${within('created_on', months13)} GROUP BY 1`,
  },
  'revenue by sales channel and month': {
    sql: `SELECT sales_channel, date_trunc('month', d) AS g, sum(v) FROM (${revenue('sales_channel, {d} AS d', (date) => within(date, months13))}) GROUP BY 1, 2`,
  },
  'pipeline by stage': { sql: `SELECT to_stage_id, sum(amount_org) FROM ${pipeline} AND ${open('2026-06-01')} GROUP BY 1` },
};
