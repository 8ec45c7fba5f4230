import { getEntity } from '@leadline/kpi';
import type { ApplyContext } from '#server/facts/apply-context.ts';
import { rewriteRows } from '#server/facts/write-rows.ts';
import { graceDays } from './contract-terms.ts';
import { ownerJoin } from './list-owners.ts';

const columns = ['until_on', 'renewed_on', 'known_on', 'is_auto_renewed', 'rate_on', 'owner_user_id'];

/** How a contract ended and who looked after the customer when it was due. Needs `near_contract`, `term`, `renewal`, `owner_part`. */
export async function deriveContracts(context: ApplyContext): Promise<void> {
  const { tables } = context;
  const first = 'SELECT holder, min(starts_on) AS rate_on FROM term GROUP BY holder';
  const changes = `SELECT c.key64, t.until_on, r.renewed_on, coalesce(c.ends_on, t.until_on) + ${graceDays + 1} AS known_on,
      CASE WHEN t.is_auto THEN TRUE END AS is_auto_renewed, f.rate_on, coalesce(w.user_id, a.owner_user_id) AS owner_user_id
    FROM ${tables.of('contract')} c JOIN near_contract n ON n.key64 = c.key64 AND NOT c.is_stub
    LEFT JOIN term t ON t.key64 = c.key64 LEFT JOIN renewal r ON r.key64 = c.key64 LEFT JOIN (${first}) f ON f.holder = t.holder
    LEFT JOIN ${tables.of('account')} a ON a.key64 = c.account_id ${ownerJoin('w', 't.holder', 'coalesce(c.ends_on, t.until_on)')}`;
  await rewriteRows(context, getEntity('contract'), 'contract', columns, changes);
}
