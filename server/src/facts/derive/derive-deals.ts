import { getEntity } from '@leadline/kpi';
import type { ApplyContext } from '../apply-context.ts';
import { flagsSql } from '../flags-sql.ts';
import { rewriteRows } from '../write-rows.ts';
import { contactColumns, earliestSelect, isConversation } from './contact-activities.ts';
import { nearRows } from '../near-rows.ts';

const columns = [
  'state',
  'won_at',
  'won_on',
  'lost_at',
  'lost_on',
  'closed_at',
  'closed_on',
  'won_amount',
  'decided_amount',
  'cycle_start_at',
  'cycle_start_on',
  'cycle_start_source',
  'cycle_days',
  'reopened_count',
  'flags',
];

/** State, decision, won amount and sales cycle of the deals touched, from their history (G6). Needs `touch_deal` and `path`. */
export async function deriveDeals(context: ApplyContext): Promise<void> {
  const { temp, tables } = context;
  if (!temp.has('path')) return;
  await temp.table(
    'last_change',
    `SELECT opportunity_id, max(position) AS position, CAST(sum(CASE WHEN kind = 'open' AND x_before IN ('won', 'lost') THEN 1 ELSE 0 END) AS integer) AS reopened FROM path GROUP BY opportunity_id`,
  );
  await temp.table('outcome_entry', entrySelect());
  await temp.table('deal_activity', `SELECT ${contactColumns} FROM ${tables.of('activity')} a JOIN touch_deal d ON d.key64 = a.opportunity_id`);
  await rewriteRows(context, getEntity('opportunity'), 'deal', columns, dealSelect(context));
  for (const name of ['deal_activity', 'outcome_entry', 'last_change']) await temp.drop(name);
}

/** The change by which a deal came into its present state: the first of the last changes of one kind. */
function entrySelect(): string {
  return `SELECT p.opportunity_id, p.kind, p.changed_at, p.changed_on, p.amount, p.currency, e.reopened
    FROM path p JOIN (
      SELECT l.opportunity_id, l.reopened, coalesce(max(CASE WHEN c.kind <> n.kind THEN c.position END), 0) + 1 AS position
      FROM last_change l JOIN path n ON n.opportunity_id = l.opportunity_id AND n.position = l.position
      JOIN path c ON c.opportunity_id = l.opportunity_id GROUP BY l.opportunity_id, l.reopened
    ) e ON e.opportunity_id = p.opportunity_id AND e.position = p.position`;
}

function dealSelect({ tables, settings }: ApplyContext): string {
  const isWon = `e.kind = 'won'`;
  const isLost = `e.kind = 'lost'`;
  const dealCurrency = `coalesce(o.currency, '${settings.currency}')`;
  const wonAmount = `CASE WHEN coalesce(e.currency, ${dealCurrency}) = ${dealCurrency} THEN coalesce(e.amount, o.amount) ELSE o.amount END`;
  const starts = `CASE WHEN o.started_on IS NOT NULL THEN 'first_conversation' WHEN l.conversed_on IS NOT NULL OR c.started_on IS NOT NULL THEN 'conversed'
      WHEN l.created_on IS NOT NULL THEN 'lead' WHEN o.created_on IS NOT NULL THEN 'created' END`;
  const from = (suffix: 'at' | 'on'): string => {
    const conversed =
      suffix === 'on'
        ? 'least(l.conversed_on, c.started_on)'
        : `least(CASE WHEN l.conversed_on <= coalesce(c.started_on, l.conversed_on) THEN l.conversed_at END, CASE WHEN c.started_on <= coalesce(l.conversed_on, c.started_on) THEN c.started_at END)`;
    return `CASE x.starts WHEN 'first_conversation' THEN o.started_${suffix} WHEN 'conversed' THEN ${conversed} WHEN 'lead' THEN l.created_${suffix} WHEN 'created' THEN o.created_${suffix} END`;
  };
  const deals = nearRows(tables, 'opportunity', 'key64', 'SELECT key64 FROM touch_deal');
  const leads = nearRows(tables, 'lead', 'key64', `SELECT y.lead_id FROM ${deals} y`);
  const joins = `FROM ${deals} o JOIN touch_deal d ON d.key64 = o.key64 AND NOT o.is_stub
    LEFT JOIN outcome_entry e ON e.opportunity_id = o.key64
    LEFT JOIN ${leads} l ON l.key64 = o.lead_id
    LEFT JOIN (${earliestSelect('deal_activity', 'opportunity_id', isConversation)}) c ON c.key64 = o.key64`;
  const basis = `SELECT o.key64, e.kind AS state, CASE WHEN ${isWon} THEN e.changed_at END AS won_at, CASE WHEN ${isWon} THEN e.changed_on END AS won_on,
      CASE WHEN ${isLost} THEN e.changed_at END AS lost_at, CASE WHEN ${isLost} THEN e.changed_on END AS lost_on,
      CASE WHEN ${isWon} THEN ${wonAmount} END AS won_amount, CASE WHEN ${isWon} OR ${isLost} THEN ${wonAmount} END AS decided_amount, e.reopened AS reopened_count, o.flags, o.decided_on, o.created_on,
      ${from('at')} AS cycle_start_at, ${from('on')} AS cycle_start_on, CASE WHEN x.starts = 'conversed' THEN 'first_conversation' ELSE x.starts END AS cycle_start_source,
      s.total AS closer_total
    ${joins} JOIN (SELECT o.key64, ${starts} AS starts ${joins}) x ON x.key64 = o.key64
    LEFT JOIN (${creditTotals(tables.of('opportunity_credit'), 'opportunity_id', 'touch_deal')}) s ON s.key64 = o.key64`;
  const conditions = new Map([
    ['closed_before_created', 'b.decided_on < b.created_on OR coalesce(b.won_on, b.lost_on) < b.created_on'],
    ['negative_duration', 'b.won_on < b.cycle_start_on'],
    ['credit_not_one', 'abs(b.closer_total - 1) > 0.0001'],
  ]);
  return `SELECT b.key64, b.state, b.won_at, b.won_on, b.lost_at, b.lost_on, coalesce(b.won_at, b.lost_at) AS closed_at, coalesce(b.won_on, b.lost_on) AS closed_on,
      b.won_amount, b.decided_amount, b.cycle_start_at, b.cycle_start_on, b.cycle_start_source, CASE WHEN b.won_on >= b.cycle_start_on THEN b.won_on - b.cycle_start_on END AS cycle_days,
      b.reopened_count, ${flagsSql('b.flags', conditions)} AS flags FROM (${basis}) b`;
}

/** Sum of the closers' shares per record; a closer without a share counts as the only one. */
export function creditTotals(credits: string, column: string, touched: string): string {
  return `SELECT c.${column} AS key64, sum(coalesce(c.credit_share, 1)) AS total FROM ${credits} c JOIN ${touched} t ON t.key64 = c.${column}
    WHERE NOT c.is_stub AND coalesce(c.credit_role, 'closer') = 'closer' GROUP BY c.${column}`;
}
