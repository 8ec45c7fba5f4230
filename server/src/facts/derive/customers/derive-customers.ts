import type { ApplyContext } from '#server/facts/apply-context.ts';
import { count } from '#server/facts/sql-session.ts';
import { listContractTerms } from './contract-terms.ts';
import { deriveAccountLife } from './derive-account-life.ts';
import { deriveContractChanges } from './derive-contract-changes.ts';
import { deriveContracts } from './derive-contracts.ts';
import { deriveCustomerGains } from './derive-customer-gains.ts';
import { deriveCustomerSpans } from './derive-customer-spans.ts';
import { derivePurchaseCohorts } from './derive-purchase-cohorts.ts';
import { listOwners } from './list-owners.ts';

/**
 * What depends on the whole history of a customer: contracts and their changes, when the account was active, what it bought
 * beyond what it had, and how old a customer it was at every sale. Needs `touch_account`, `survivor` and `bought`.
 */
export async function deriveCustomers(context: ApplyContext): Promise<void> {
  const { session, temp, touched } = context;
  if (!temp.has('bought')) {
    if (!touched.has('contract') && !touched.has('contract_change')) return;
    await temp.table('bought', noPurchase);
  }
  await temp.table('own_account', ownAccounts(context));
  await listOwners(context);
  await listContractTerms(context);
  if ((await count(session, 'SELECT count(*) FROM near_contract')) > 0) {
    await deriveContracts(context);
    await deriveContractChanges(context);
  }
  await deriveCustomerSpans(context);
  await deriveAccountLife(context);
  await derivePurchaseCohorts(context);
  await deriveCustomerGains(context);
  for (const name of ['island', 'renewal', 'term', 'near_contract', 'owner_part', 'own_account', 'bought']) await temp.drop(name);
}

const noPurchase = `SELECT CAST(NULL AS bigint) AS account, CAST(NULL AS text) AS kind, CAST(NULL AS bigint) AS record, CAST(NULL AS timestamptz) AS bought_at,
  CAST(NULL AS date) AS bought_on, CAST(NULL AS bigint) AS closer, CAST(NULL AS bigint) AS location, FALSE AS is_reversed WHERE FALSE`;

/** Every record's account among those touched, as it was told, with the one it counts under. */
function ownAccounts({ tables }: ApplyContext): string {
  return `SELECT a.key64 AS told, coalesce(v.survivor, a.key64) AS account FROM ${tables.of('account')} a LEFT JOIN survivor v ON v.key64 = a.key64
    JOIN touch_account t ON t.key64 = coalesce(v.survivor, a.key64)`;
}
