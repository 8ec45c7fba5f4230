import { getEntity } from '@leadline/kpi';
import type { ApplyContext } from '../apply-context.ts';
import { flagsSql } from '../flags-sql.ts';
import { isReached } from '../list-reached.ts';
import { rewriteRows } from '../write-rows.ts';

/** When a lead's account became a customer, and which lead of an account came first. Needs `touch_lead`, `touch_account`, `survivor`. Leaves `turned_customer`, the leads it has changed, where there are some. */
export async function deriveLeadCustomer(context: ApplyContext): Promise<void> {
  const { temp, tables } = context;
  const leads = tables.of('lead');
  const hitAccounts = isReached(context, 'lead', 'account_id') ? ['SELECT account_id AS key64 FROM hit_lead WHERE account_id IS NOT NULL'] : [];
  const merged = 'SELECT s.key64 FROM survivor s JOIN touch_account t ON t.key64 = s.survivor';
  const accounts = await temp.counted('lead_account', ['SELECT key64 FROM touch_account', merged, ...hitAccounts].join(' UNION '));
  const own = temp.has('touch_lead') ? ['SELECT key64 FROM touch_lead'] : [];
  if (accounts === 0 && own.length === 0) return;
  const settled = await temp.counted(
    'settled_lead',
    `${[...own, ''].join(' UNION ')}SELECT l.key64 FROM ${leads} l JOIN lead_account a ON a.key64 = l.account_id WHERE NOT l.is_stub`,
  );
  if (settled === 0) return;
  const order =
    'PARTITION BY l.account_id ORDER BY CASE WHEN l.is_counted THEN 0 ELSE 1 END, l.created_on NULLS LAST, l.created_at NULLS FIRST, l.key64';
  const first = `SELECT key64 FROM (SELECT l.key64, row_number() OVER (${order}) AS place FROM ${leads} l
    WHERE NOT l.is_stub AND l.account_id IN (SELECT s.account_id FROM ${leads} s JOIN settled_lead t ON t.key64 = s.key64 WHERE s.account_id IS NOT NULL)) p WHERE place = 1`;
  const basis = `SELECT l.key64, l.created_on, l.flags, coalesce(a.became_customer_on, l.converted_on) AS customer_on,
      CASE WHEN a.became_customer_on IS NOT NULL THEN a.became_customer_at ELSE l.converted_at END AS customer_at,
      l.account_id IS NULL OR f.key64 IS NOT NULL AS is_first_of_account
    FROM ${leads} l JOIN settled_lead t ON t.key64 = l.key64
    LEFT JOIN survivor v ON v.key64 = l.account_id
    LEFT JOIN ${tables.of('account')} a ON a.key64 = coalesce(v.survivor, l.account_id)
    LEFT JOIN (${first}) f ON f.key64 = l.key64`;
  const conditions = new Map([['customer_before_contact', 'b.customer_on < b.created_on']]);
  const changes = `SELECT b.key64, b.customer_at, b.customer_on, CASE WHEN b.customer_on >= b.created_on THEN b.customer_on - b.created_on END AS days_to_customer,
    b.is_first_of_account, ${flagsSql('b.flags', conditions)} AS flags FROM (${basis}) b`;
  await rewriteRows(
    context,
    getEntity('lead'),
    'lead_customer',
    ['customer_at', 'customer_on', 'days_to_customer', 'is_first_of_account', 'flags'],
    changes,
    'turned_customer',
  );
}
