import type { ApplyContext } from '#server/facts/apply-context.ts';

/** A contract counts as renewed by one that starts at most so many days after its end (renewal_rate). */
export const graceDays = 30;
/** Without being named, a contract of the same product renews another that ends at most so many days after it starts. */
const earlyDays = 90;

/**
 * `near_contract` (key64): contracts of the accounts touched and those of the batch. `term`: those that count, with the day they
 * are over (`over_on`, without what goes on by itself) and the day at whose end they were (`until_on`). `renewal` (key64,
 * successor, renewed_on).
 */
export async function listContractTerms(context: ApplyContext): Promise<void> {
  const { tables, temp } = context;
  const contracts = tables.of('contract');
  await temp.table('near_contract', nearContracts(context));
  const over = `least(c.ends_on, coalesce(c.cancel_effective_on, CASE WHEN c.status = 'cancelled' THEN coalesce(c.cancelled_on, c.ends_on) END))`;
  const isAuto = `coalesce(c.auto_renew, FALSE) AND c.ends_on IS NOT NULL AND c.cancelled_on IS NULL AND c.renewed_by_contract_id IS NULL
    AND coalesce(c.status, 'active') = 'active' AND (c.cancel_effective_on IS NULL OR c.cancel_effective_on > c.ends_on)`;
  await temp.table(
    'term',
    `SELECT t.*, CASE WHEN t.is_auto THEN t.cancel_effective_on ELSE t.over_on END AS until_on FROM (
      SELECT c.key64, coalesce(v.survivor, c.account_id, c.key64) AS holder, c.product_id, c.starts_on, c.ends_on, c.cancel_effective_on,
        c.renewed_by_contract_id, c.monthly, c.currency, c.churn_reason, c.lost_to_competitor_id, ${over} AS over_on, ${isAuto} AS is_auto
      FROM ${contracts} c JOIN near_contract n ON n.key64 = c.key64 LEFT JOIN survivor v ON v.key64 = c.account_id
      WHERE NOT c.is_stub AND c.is_counted AND c.starts_on IS NOT NULL) t`,
  );
  await temp.table('renewal', renewals());
}

/** Also those of accounts nobody has delivered. */
function nearContracts({ tables, temp, touched, everything }: ApplyContext): string {
  const contracts = tables.of('contract');
  if (everything) return `SELECT key64 FROM ${contracts} WHERE NOT is_stub`;
  const own = `SELECT c.key64 FROM ${contracts} c JOIN own_account o ON o.told = c.account_id`;
  const contract = touched.has('contract') && temp.has('hit_contract');
  const ofBatch = contract
    ? [`SELECT key64 FROM hit_contract`, `SELECT c.key64 FROM ${contracts} c WHERE c.account_id IN (SELECT account_id FROM hit_contract)`]
    : [];
  const change = touched.has('contract_change') && temp.has('hit_contract_change') ? ['SELECT contract_id FROM hit_contract_change'] : [];
  return [own, ...ofBatch, ...change].join(' UNION ');
}

/** What a contract goes on with: the contract it names, else the next of the same product around its end; what goes on by itself renews itself. */
function renewals(): string {
  const isNamed = 's.key64 = c.renewed_by_contract_id';
  const isNext = `c.renewed_by_contract_id IS NULL AND NOT c.is_auto AND s.product_id IS NOT DISTINCT FROM c.product_id
    AND s.starts_on > c.starts_on AND s.starts_on >= c.over_on - ${earlyDays} AND (s.ends_on IS NULL OR s.ends_on > c.over_on)`;
  const found = `SELECT c.key64, s.key64 AS successor, s.starts_on, row_number() OVER (PARTITION BY c.key64 ORDER BY s.starts_on, s.key64) AS place
    FROM term c JOIN term s ON s.holder = c.holder AND s.key64 <> c.key64 AND s.starts_on <= c.over_on + ${graceDays} AND (${isNamed} OR (${isNext}))`;
  return `SELECT key64, successor, starts_on AS renewed_on FROM (${found}) f WHERE place = 1
    UNION ALL SELECT key64, CAST(NULL AS bigint), ends_on FROM term WHERE is_auto`;
}
