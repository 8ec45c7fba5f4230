import { getEntity, type EntityId } from '@leadline/kpi';
import type { ApplyContext } from '#server/facts/apply-context.ts';
import { rewriteRows } from '#server/facts/write-rows.ts';
import { ownerJoin } from './list-owners.ts';
import { broughtTogether, onSameRoot } from '#server/facts/near-rows.ts';

const cohort = ['cohort_on', 'customer_age_days', 'first_channel_id', 'first_closer_id', 'account_owner_id'];

/**
 * What orders, lines and refunds know of their customer: whether it had bought on an earlier day, when it was won and from which
 * source, who looked after it that day. Two orders of one day are one purchase. Needs `own_account`, `owner_part`, `bought`.
 */
export async function derivePurchaseCohorts(context: ApplyContext): Promise<void> {
  const { temp } = context;
  await temp.table('first_order', `SELECT account, min(bought_on) AS first_on FROM bought WHERE kind = 'order' AND NOT is_reversed GROUP BY account`);
  await rewriteRows(context, getEntity('order'), 'order_customer', ['is_repeat', 'account_owner_id'], sales(context, 'order', ''));
  const facts = `, a.became_customer_on AS cohort_on, x.recognised_on - a.became_customer_on AS customer_age_days, a.first_channel_id, a.first_closer_user_id AS first_closer_id`;
  await rewriteRows(context, getEntity('order_line'), 'line_customer', ['is_repeat', ...cohort], sales(context, 'order_line', facts));
  await rewriteRows(context, getEntity('refund'), 'refund_customer', cohort, refunds(context));
  await temp.drop('first_order');
}

/** Joins the records (`x`) to be looked at, where it is not all of them. Records of accounts that are not known any more lose what they knew. */
function joinDue({ tables, temp, touched, everything, empty }: ApplyContext, entity: EntityId, parent: EntityId | undefined): string {
  const table = tables.of(entity);
  if (everything || empty.has(entity) || empty.has('account')) return '';
  const hit = touched.has(entity) && temp.has(`hit_${entity}`) ? [`SELECT key64 FROM hit_${entity}`] : [];
  const above =
    parent !== undefined && touched.has(parent) && temp.has(`hit_${parent}`)
      ? [`SELECT x.key64 FROM ${table} x WHERE x.${parent}_id IN (SELECT key64 FROM hit_${parent})`]
      : [];
  const keys = [`SELECT x.key64 FROM ${table} x JOIN own_account o ON o.told = x.account_id`, ...hit, ...above].join(' UNION ');
  return `JOIN (${broughtTogether(tables, entity, keys)}) d ON d.key64 = x.key64`;
}

/** Who the sale was to, of all accounts: a record in the batch may belong to none that is touched. */
function customer({ tables }: ApplyContext, account: string): string {
  return `LEFT JOIN survivor v ON v.key64 = ${account} LEFT JOIN ${tables.of('account')} a ON a.key64 = coalesce(v.survivor, ${account}) AND NOT a.is_stub`;
}

function sales(context: ApplyContext, entity: 'order' | 'order_line', facts: string): string {
  const parent = entity === 'order_line' ? 'order' : undefined;
  return `SELECT x.key64, CASE WHEN x.recognised_on > f.first_on THEN TRUE END AS is_repeat, w.user_id AS account_owner_id${facts}
    FROM ${context.tables.of(entity)} x ${joinDue(context, entity, parent)} ${customer(context, 'x.account_id')}
    LEFT JOIN first_order f ON f.account = a.key64 ${ownerJoin('w', 'a.key64', 'x.recognised_on')} WHERE NOT x.is_stub`;
}

/** A refund is as old as the sale it gives back (G5: cohorts put it back to the order). */
function refunds(context: ApplyContext): string {
  const { tables } = context;
  return `SELECT x.key64, a.became_customer_on AS cohort_on, l.recognised_on - a.became_customer_on AS customer_age_days, a.first_channel_id,
      a.first_closer_user_id AS first_closer_id,
      w.user_id AS account_owner_id
    FROM ${tables.of('refund')} x ${joinDue(context, 'refund', 'order_line')}
    LEFT JOIN ${tables.of('order_line')} l ON l.key64 = x.order_line_id${onSameRoot(tables, 'refund', 'x', 'l')} ${customer(context, 'x.account_id')} ${ownerJoin('w', 'a.key64', 'x.refunded_on')} WHERE NOT x.is_stub`;
}
