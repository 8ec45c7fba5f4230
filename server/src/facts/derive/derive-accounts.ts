import { getEntity, type EntityId } from '@leadline/kpi';
import type { ApplyContext } from '../apply-context.ts';
import { isReached } from '../list-reached.ts';
import { rewriteRows } from '../write-rows.ts';
import { type Source, touchedKeys } from './touched-keys.ts';

const columns = [
  'became_customer_at',
  'became_customer_on',
  'first_purchase_kind',
  'first_closer_user_id',
  'first_location_id',
  'last_purchase_at',
  'last_purchase_on',
  'won_back_at',
  'won_back_on',
  'first_purchase_reversed',
];
const sources: readonly Source[] = [
  { entity: 'account', column: 'key64' },
  { entity: 'account', column: 'merged_into_id' },
  { entity: 'opportunity', column: 'account_id' },
  { entity: 'order', column: 'account_id' },
  { entity: 'order_line', column: 'account_id' },
  { entity: 'refund', column: 'account_id' },
  { entity: 'contract', column: 'account_id' },
  { entity: 'contract_change', column: 'account_id' },
  { entity: 'account_owner_history', column: 'account_id' },
  { entity: 'lead', column: 'account_id' },
];
/** A first order given back in full within so many days was none (new_customers_count). */
const reversalDays = 30;

/**
 * When an account became a customer: the earlier of its first won deal and its first recognised order; merged accounts
 * count under the one they were merged into (G9). Leaves `touch_account`, `survivor` (key64, survivor) and, where any account
 * is touched, `bought` (every purchase of them).
 */
export async function deriveAccounts(context: ApplyContext): Promise<void> {
  const { temp, tables } = context;
  const dealAccounts = temp.has('path')
    ? [`SELECT o.account_id AS key64 FROM ${tables.of('opportunity')} o JOIN touch_deal d ON d.key64 = o.key64`]
    : [];
  const more = [...dealAccounts, ...surroundings(context)];
  if (
    !context.everything &&
    more.length === 0 &&
    !temp.has('touch_lead') &&
    !sources.some(({ entity, column }) => isReached(context, entity, column))
  )
    return leaveNone(context);
  await temp.table('survivor', survivorSelect(tables.of('account')));
  const survivors = (keys: string): string => `SELECT s.survivor AS key64 FROM survivor s JOIN (${keys}) k ON k.key64 = s.key64`;
  await touchedKeys(context, 'near_account', 'account', sources, more);
  const gone = temp.has('hit_account') ? ' UNION SELECT key64 FROM hit_account' : '';
  const found = await temp.counted(
    'touch_account',
    `SELECT key64 FROM near_account${gone} UNION ${survivors(`SELECT key64 FROM near_account${gone}`)}`,
  );
  if (found === 0) return;
  await temp.table('bought', purchaseSelect(context));
  await temp.table(
    'first_bought',
    `SELECT * FROM (SELECT b.*, row_number() OVER (PARTITION BY account ORDER BY bought_on, kind, record) AS place FROM bought b WHERE NOT is_reversed) f WHERE place = 1`,
  );
  await rewriteRows(context, getEntity('account'), 'account', columns, accountSelect(context));
  await temp.drop('first_bought');
}

async function leaveNone({ temp }: ApplyContext): Promise<void> {
  await temp.table('survivor', 'SELECT CAST(NULL AS bigint) AS key64, CAST(NULL AS bigint) AS survivor WHERE FALSE');
  await temp.table('touch_account', 'SELECT CAST(NULL AS bigint) AS key64 WHERE FALSE');
}

/** Accounts whose segment, products or campaigns have changed. */
function surroundings({ tables, temp, touched }: ApplyContext): readonly string[] {
  const hit = (entity: EntityId): boolean => touched.has(entity) && temp.has(`hit_${entity}`);
  const through = (entity: EntityId, column: string, target: string, own = 'account_id'): string =>
    `SELECT x.${own} AS key64 FROM ${tables.of(entity)} x WHERE x.${column} IN (SELECT key64 FROM hit_${target})`;
  return [
    ...(hit('segment') ? [through('account', 'segment_id', 'segment', 'key64')] : []),
    ...(hit('product') ? [through('order_line', 'product_id', 'product'), through('contract', 'product_id', 'product')] : []),
    ...(hit('campaign') ? [through('lead', 'campaign_id', 'campaign')] : []),
  ];
}

/** Every account with the one it counts under; a circle of mergers is left as it is. */
function survivorSelect(accounts: string): string {
  return `WITH RECURSIVE above(key64, survivor, depth) AS (
      SELECT key64, merged_into_id, 1 FROM ${accounts} WHERE merged_into_id IS NOT NULL
      UNION ALL SELECT above.key64, a.merged_into_id, above.depth + 1 FROM above JOIN ${accounts} a ON a.key64 = above.survivor
        WHERE a.merged_into_id IS NOT NULL AND above.depth < 20
    ) SELECT a.key64, a.survivor FROM above a JOIN (SELECT key64, max(depth) AS depth FROM above GROUP BY key64) m ON m.key64 = a.key64 AND m.depth = a.depth
    WHERE a.depth < 20 AND a.survivor <> a.key64`;
}

/** Won deals and recognised orders of the accounts touched, each under the surviving account. */
function purchaseSelect({ tables }: ApplyContext): string {
  const owner = (column: string): string => `coalesce(v.survivor, ${column})`;
  const touched = (column: string): string => `LEFT JOIN survivor v ON v.key64 = ${column} JOIN touch_account t ON t.key64 = ${owner(column)}`;
  const deals = `SELECT ${owner('o.account_id')} AS account, 'deal' AS kind, o.key64 AS record, o.won_at AS bought_at, o.won_on AS bought_on,
      o.owner_user_id AS closer, o.location_id AS location, FALSE AS is_reversed
    FROM ${tables.of('opportunity')} o ${touched('o.account_id')} WHERE o.state = 'won' AND o.won_on IS NOT NULL AND o.is_counted`;
  const orders = `SELECT ${owner('o.account_id')} AS account, o.key64, o.recognised_on, o.reversed_on, o.ordered_at, o.ordered_on, o.seller_user_id, o.location_id
    FROM ${tables.of('order')} o ${touched('o.account_id')} WHERE o.recognised_on IS NOT NULL AND o.is_counted`;
  const lines = `SELECT l.order_id, sum(l.net_amount) AS sold FROM ${tables.of('order_line')} l WHERE l.order_id IN (SELECT order_id FROM given_back) GROUP BY l.order_id`;
  return `WITH ordered AS (${orders}),
    given_back AS (SELECT r.order_id, sum(r.net_amount) AS back, max(r.refunded_on) AS back_on FROM ${tables.of('refund')} r
      WHERE r.order_id IN (SELECT key64 FROM ordered) GROUP BY r.order_id),
    sold AS (${lines})
    ${deals} UNION ALL
    SELECT o.account, 'order', o.key64, CASE WHEN o.ordered_on = o.recognised_on THEN o.ordered_at END, o.recognised_on, o.seller_user_id, o.location_id,
      coalesce(o.reversed_on <= o.recognised_on + ${reversalDays}, FALSE) OR coalesce(g.back >= s.sold AND s.sold > 0 AND g.back_on <= o.recognised_on + ${reversalDays}, FALSE)
    FROM ordered o LEFT JOIN given_back g ON g.order_id = o.key64 LEFT JOIN sold s ON s.order_id = o.key64`;
}

function accountSelect({ tables, settings }: ApplyContext): string {
  const gaps = `SELECT account, bought_at, bought_on, bought_on - lag(bought_on) OVER (PARTITION BY account ORDER BY bought_on, kind, record) AS idle FROM bought WHERE NOT is_reversed`;
  const returned = `SELECT account, min(bought_on) AS bought_on FROM (${gaps}) g WHERE idle >= ${settings.winbackAfterDays} GROUP BY account`;
  const moment = (dates: string): string =>
    `SELECT d.account, d.bought_on, min(b.bought_at) AS bought_at FROM (${dates}) d JOIN bought b ON b.account = d.account AND b.bought_on = d.bought_on AND NOT b.is_reversed GROUP BY d.account, d.bought_on`;
  const last = `SELECT account, max(bought_on) AS bought_on FROM bought WHERE NOT is_reversed GROUP BY account`;
  const earliest = `SELECT account, min(bought_on) AS any_on, min(CASE WHEN NOT is_reversed THEN bought_on END) AS good_on, min(CASE WHEN is_reversed THEN bought_on END) AS bad_on FROM bought GROUP BY account`;
  return `SELECT t.key64, f.bought_at AS became_customer_at, f.bought_on AS became_customer_on, f.kind AS first_purchase_kind, f.closer AS first_closer_user_id,
      f.location AS first_location_id, l.bought_at AS last_purchase_at, l.bought_on AS last_purchase_on, w.bought_at AS won_back_at, w.bought_on AS won_back_on,
      coalesce(e.bad_on <= coalesce(e.good_on, e.bad_on), FALSE) AS first_purchase_reversed
    FROM (SELECT a.key64 FROM ${tables.of('account')} a JOIN touch_account x ON x.key64 = a.key64 WHERE NOT a.is_stub) t
    LEFT JOIN first_bought f ON f.account = t.key64 LEFT JOIN (${moment(last)}) l ON l.account = t.key64
    LEFT JOIN (${moment(returned)}) w ON w.account = t.key64 LEFT JOIN (${earliest}) e ON e.account = t.key64`;
}
