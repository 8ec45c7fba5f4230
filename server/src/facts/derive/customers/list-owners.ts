import type { ApplyContext } from '#server/facts/apply-context.ts';

/** Before and after everything. */
export const never = "DATE '0001-01-01'";
export const always = "DATE '9999-12-31'";

/**
 * `owner_part` (account, from_on, to_on, user_id): who looked after the accounts touched, one person on every day (AT-ACCOUNT).
 * Of several at once the one for existing customers, then the latest; where nothing is told the account's present owner.
 */
export async function listOwners({ tables, temp }: ApplyContext): Promise<void> {
  const rank = `CASE h.owner_role WHEN 'farmer' THEN 1 WHEN 'account_executive' THEN 2 WHEN 'hunter' THEN 3 WHEN 'service' THEN 5 ELSE 4 END`;
  await temp.table(
    'owner_told',
    `SELECT o.account, h.user_id, coalesce(h.valid_from, ${never}) AS from_on, coalesce(h.valid_to, ${always}) AS to_on, ${rank} AS rank, h.key64
      FROM ${tables.of('account_owner_history')} h JOIN own_account o ON o.told = h.account_id WHERE NOT h.is_stub AND h.user_id IS NOT NULL`,
  );
  const cuts = `SELECT account, from_on FROM owner_told UNION SELECT account, to_on FROM owner_told
    UNION SELECT o.account, edge FROM own_account o CROSS JOIN (SELECT ${never} AS edge UNION ALL SELECT ${always}) e`;
  const parts = `SELECT account, from_on, lead(from_on) OVER (PARTITION BY account ORDER BY from_on) AS to_on FROM (${cuts}) c`;
  const placed = `SELECT p.account, p.from_on, p.to_on, t.user_id,
      row_number() OVER (PARTITION BY p.account, p.from_on ORDER BY t.rank NULLS LAST, t.from_on DESC NULLS LAST, t.key64) AS place
    FROM (${parts}) p LEFT JOIN owner_told t ON t.account = p.account AND t.from_on <= p.from_on AND t.to_on > p.from_on WHERE p.to_on IS NOT NULL`;
  await temp.table(
    'owner_part',
    `SELECT p.account, p.from_on, p.to_on, coalesce(p.user_id, a.owner_user_id) AS user_id
      FROM (${placed}) p JOIN ${tables.of('account')} a ON a.key64 = p.account WHERE p.place = 1`,
  );
  await temp.drop('owner_told');
}

/** Joins the person who looked after `account` on a day. */
export function ownerJoin(alias: string, account: string, on: string): string {
  return `LEFT JOIN owner_part ${alias} ON ${alias}.account = ${account} AND ${alias}.from_on <= ${on} AND ${on} < ${alias}.to_on`;
}
