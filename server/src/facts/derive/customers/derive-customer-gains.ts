import type { ApplyContext } from '#server/facts/apply-context.ts';
import { identitySql, key64Sql } from '#server/facts/key64-sql.ts';
import { dueAccounts } from './derive-customer-spans.ts';
import { ownerJoin } from './list-owners.ts';
import { derivedFrom, replaceMade, storedList } from './replace-made.ts';

/**
 * What the accounts touched bought beyond what they had: every upsell, and the first purchase of a category or a product after
 * the day of the first purchase. What replaces a product the customer had is not new. Needs `own_account`, `term`, `bought`.
 */
export async function deriveCustomerGains(context: ApplyContext): Promise<void> {
  const { tables, temp } = context;
  await temp.table('item', itemSelect(context));
  await temp.table(
    'first_day',
    'SELECT account, min(on_day) AS first_on FROM (SELECT account, bought_on AS on_day FROM bought WHERE NOT is_reversed UNION ALL SELECT account, on_day FROM item) d GROUP BY account',
  );
  await temp.table('older_product', olderProducts(context));
  const old = `SELECT g.* FROM ${tables.of('customer_gain')} g JOIN (${dueAccounts(context)}) t ON t.key64 = g.account_id`;
  const isKnown = `EXISTS (SELECT 1 FROM older_product p JOIN item e ON e.product_id = p.older WHERE p.product = i.product_id AND e.account = i.account AND e.on_day <= i.on_day)`;
  const parts = [
    gained(context, 'upsell', 'SELECT i.* FROM item i WHERE i.is_upsell'),
    gained(context, 'new_category', firsts('category', 'TRUE')),
    gained(context, 'new_product', firsts('product_id', `NOT ${isKnown}`)),
  ];
  await replaceMade(context, 'customer_gain', old, parts.join(' UNION ALL '));
  for (const name of ['older_product', 'first_day', 'item']) await temp.drop(name);
}

/** `item`: everything bought, by line or by contract, with what it was. A larger amount of a contract is an item of its own. */
function itemSelect({ tables }: ApplyContext): string {
  const product = (key: string): string => `LEFT JOIN ${tables.of('product')} p ON p.key64 = ${key}`;
  const counted = `JOIN ${tables.of('account')} a ON a.key64 = o.account AND NOT a.is_stub AND NOT coalesce(a.is_test, FALSE) AND NOT coalesce(a.is_internal, FALSE)`;
  const meta = (alias: string): string => `${alias}.source, ${alias}.external_id`;
  return `SELECT o.account, l.recognised_on AS on_day, l.product_id, p.category, l.net_amount AS amount, l.currency, l.key64 AS line, CAST(NULL AS bigint) AS contract,
      coalesce(l.line_type = 'upsell', FALSE) AS is_upsell, TRUE AS is_purchase, l.key64, ${meta('l')}
    FROM ${tables.of('order_line')} l JOIN own_account o ON o.told = l.account_id ${counted} ${product('l.product_id')}
    WHERE NOT l.is_stub AND l.is_counted AND l.recognised_on IS NOT NULL AND l.reversed_on IS NULL
    UNION ALL SELECT o.account, c.effective_on, c.product_id, p.category, c.monthly_delta, c.currency, CAST(NULL AS bigint), c.contract_id,
      c.kind = 'expansion' AND coalesce(c.is_upsell, FALSE), c.kind IN ('new', 'expansion', 'reactivation'), c.key64, ${meta('c')}
    FROM ${tables.of('contract_change')} c JOIN own_account o ON o.told = c.account_id ${counted} ${product('c.product_id')}
    WHERE NOT c.is_stub AND c.is_counted AND c.effective_on IS NOT NULL`;
}

/** Every product with those it replaces, also through others in between. */
function olderProducts({ tables }: ApplyContext): string {
  return `WITH RECURSIVE chain(product, older, depth) AS (
      SELECT key64, replaced_product_id, 1 FROM ${tables.of('product')} WHERE replaced_product_id IS NOT NULL
      UNION ALL SELECT chain.product, p.replaced_product_id, chain.depth + 1 FROM chain JOIN ${tables.of('product')} p ON p.key64 = chain.older
        WHERE p.replaced_product_id IS NOT NULL AND chain.depth < 10
    ) SELECT DISTINCT product, older FROM chain WHERE older <> product`;
}

/** Of every category or product of an account the first purchase, where it is later than the account's first of all. */
function firsts(column: 'category' | 'product_id', condition: string): string {
  const placed = `SELECT i.*, row_number() OVER (PARTITION BY i.account, i.${column} ORDER BY i.on_day, i.key64) AS place FROM item i WHERE i.${column} IS NOT NULL AND i.is_purchase`;
  return `SELECT i.* FROM (${placed}) i JOIN first_day f ON f.account = i.account AND i.on_day > f.first_on WHERE i.place = 1 AND ${condition}`;
}

function gained({ tables }: ApplyContext, kind: 'upsell' | 'new_category' | 'new_product', items: string): string {
  const externalId = `i.external_id || CASE WHEN i.contract IS NULL THEN '' ELSE '~contract' END || '~${kind}'`;
  const list = storedList('customer_gain', {
    ...derivedFrom('i'),
    key64: key64Sql(tables.engine, identitySql("'customer_gain'", 'i.source', externalId)),
    external_id: externalId,
    account_id: 'i.account',
    gained_on: 'i.on_day',
    kind: `'${kind}'`,
    product_id: 'i.product_id',
    category: 'i.category',
    amount: 'i.amount',
    currency: 'i.currency',
    order_line_id: 'i.line',
    contract_id: 'i.contract',
    owner_user_id: 'w.user_id',
  });
  return `SELECT ${list} FROM (${items}) i ${ownerJoin('w', 'i.account', 'i.on_day')}`;
}
