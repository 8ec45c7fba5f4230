import type { ApplyContext } from '#server/facts/apply-context.ts';
import { identitySql, key64Sql } from '#server/facts/key64-sql.ts';
import { graceDays } from './contract-terms.ts';
import { always, ownerJoin } from './list-owners.ts';
import { derivedFrom, replaceMade, storedList } from './replace-made.ts';

/**
 * When the accounts touched were active customers. Contracts in force and purchases with the inactivity window after them make
 * relationships without a break (`island`); what begins at most 30 days after the end of a contract continues it. Each is cut
 * where contract, owner or recurring revenue change. An ended contract that may still be renewed leaves a span of grace behind:
 * nobody is lost before that is known. Needs `own_account`, `owner_part`, `term`, `bought` and the contract changes.
 */
export async function deriveCustomerSpans(context: ApplyContext): Promise<void> {
  const { tables, temp } = context;
  await temp.table('active', activeSelect(context));
  await temp.table('island', islands('SELECT * FROM active'));
  await temp.table('cover', islands("SELECT * FROM active WHERE basis = 'contract'"));
  await temp.table('recurring_step', stepSelect(context));
  await temp.table('piece', pieceSelect());
  const old = `SELECT s.* FROM ${tables.of('customer_span')} s JOIN (${dueAccounts(context)}) t ON t.key64 = s.account_id`;
  await replaceMade(context, 'customer_span', old, spanSelect(context));
  for (const name of ['piece', 'recurring_step', 'cover', 'active']) await temp.drop(name);
}

/** Also accounts that are gone. */
export function dueAccounts({ tables, everything }: ApplyContext): string {
  const all = `SELECT DISTINCT account_id AS key64 FROM ${tables.of('customer_span')} UNION SELECT account_id FROM ${tables.of('customer_gain')}`;
  return everything ? all : 'SELECT key64 FROM touch_account';
}

/** `active` (account, from_on, to_on, reach_on, basis): the stretches that make an account active, and until when the next continues them. */
function activeSelect({ tables, settings }: ApplyContext): string {
  const counted = `SELECT a.key64, coalesce(g.inactivity_window_days, ${settings.inactivityWindowDays}) AS days
    FROM ${tables.of('account')} a LEFT JOIN ${tables.of('segment')} g ON g.key64 = a.segment_id
    WHERE NOT a.is_stub AND NOT coalesce(a.is_test, FALSE) AND NOT coalesce(a.is_internal, FALSE)`;
  const until = `coalesce(t.until_on, ${always})`;
  return `SELECT t.holder AS account, t.starts_on AS from_on, ${until} AS to_on, ${until} + ${graceDays} AS reach_on, 'contract' AS basis
      FROM term t JOIN own_account o ON o.told = t.holder JOIN (${counted}) a ON a.key64 = t.holder WHERE ${until} > t.starts_on
    UNION ALL SELECT b.account, b.bought_on, b.bought_on + a.days, b.bought_on + a.days, 'purchases'
      FROM bought b JOIN (${counted}) a ON a.key64 = b.account WHERE NOT b.is_reversed`;
}

/** (account, position, from_on, to_on, known_on): what overlaps or continues, as one. */
function islands(stretches: string): string {
  const before = `max(reach_on) OVER (PARTITION BY account ORDER BY from_on, to_on, basis ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)`;
  const begun = `SELECT s.*, CASE WHEN from_on <= ${before} THEN 0 ELSE 1 END AS is_begun FROM (${stretches}) s`;
  const numbered = `SELECT b.*, sum(is_begun) OVER (PARTITION BY account ORDER BY from_on, to_on, basis ROWS UNBOUNDED PRECEDING) AS position FROM (${begun}) b`;
  return `SELECT account, CAST(position AS integer) AS position, min(from_on) AS from_on, max(to_on) AS to_on,
      greatest(max(to_on), max(CASE WHEN basis = 'contract' THEN reach_on + 1 END)) AS known_on
    FROM (${numbered}) n GROUP BY account, position`;
}

/** `recurring_step` (account, from_on, to_on, recurring): recurring revenue per month, from change to change. */
function stepSelect({ tables }: ApplyContext): string {
  const daily = `SELECT o.account, c.effective_on AS from_on, sum(c.monthly_delta_org) AS delta FROM ${tables.of('contract_change')} c
    JOIN own_account o ON o.told = c.account_id WHERE c.is_counted AND c.effective_on IS NOT NULL AND c.monthly_delta_org IS NOT NULL GROUP BY o.account, c.effective_on`;
  return `SELECT account, from_on, lead(from_on, 1, ${always}) OVER (PARTITION BY account ORDER BY from_on) AS to_on,
      CAST(sum(delta) OVER (PARTITION BY account ORDER BY from_on) AS bigint) AS recurring FROM (${daily}) d`;
}

function pieceSelect(): string {
  const within = (relation: string, column: string): string =>
    `SELECT i.account, i.position, c.${column} AS from_on FROM island i JOIN ${relation} c ON c.account = i.account AND c.${column} > i.from_on AND c.${column} < i.to_on`;
  const cuts = [
    'SELECT account, position, from_on FROM island',
    within('cover', 'from_on'),
    within('cover', 'to_on'),
    within('owner_part', 'from_on'),
    within('recurring_step', 'from_on'),
  ].join(' UNION ');
  return `SELECT c.account, c.position, c.from_on, coalesce(lead(c.from_on) OVER (PARTITION BY c.account, c.position ORDER BY c.from_on), i.to_on) AS to_on,
      i.from_on AS since_on, i.to_on AS over_on, i.known_on
    FROM (${cuts}) c JOIN island i ON i.account = c.account AND i.position = c.position`;
}

function spanSelect({ tables }: ApplyContext): string {
  const pieces = `SELECT p.*, FALSE AS is_grace FROM piece p
    UNION ALL SELECT account, position, over_on, known_on, since_on, over_on, known_on, TRUE FROM piece WHERE to_on = over_on AND known_on > over_on AND over_on < ${always}`;
  const isLeft = `p.to_on = p.over_on AND NOT p.is_grace AND p.over_on < ${always}`;
  const ended = `SELECT holder, until_on, min(churn_reason) AS reason, min(lost_to_competitor_id) AS competitor FROM term GROUP BY holder, until_on`;
  const last = 'SELECT account, max(position) AS position FROM island GROUP BY account';
  const at = 'CASE WHEN p.is_grace THEN p.from_on - 1 ELSE p.from_on END';
  const externalId = `a.external_id || '~' || CAST(p.from_on AS text)`;
  const told = (own: string, ofAccount: string): string =>
    `CASE WHEN ${isLeft} THEN coalesce(${own}, CASE WHEN z.position = p.position THEN a.${ofAccount} END) END`;
  const list = storedList('customer_span', {
    ...derivedFrom('a'),
    key64: key64Sql(tables.engine, identitySql("'customer_span'", 'a.source', externalId)),
    external_id: externalId,
    account_id: 'p.account',
    from_on: 'p.from_on',
    to_on: `CASE WHEN p.to_on < ${always} THEN p.to_on END`,
    since_on: 'p.since_on',
    position: 'p.position',
    basis: "CASE WHEN p.is_grace THEN 'grace' WHEN c.account IS NOT NULL THEN 'contract' ELSE 'purchases' END",
    recurring: 's.recurring',
    owner_user_id: 'w.user_id',
    left_on: `CASE WHEN ${isLeft} THEN p.to_on END`,
    known_on: `CASE WHEN ${isLeft} THEN p.known_on END`,
    left_reason: told('e.reason', 'left_reason'),
    left_to_competitor_id: told('e.competitor', 'left_to_competitor_id'),
  });
  return `SELECT ${list} FROM (${pieces}) p JOIN ${tables.of('account')} a ON a.key64 = p.account
    LEFT JOIN cover c ON c.account = p.account AND c.from_on <= p.from_on AND p.from_on < c.to_on
    LEFT JOIN recurring_step s ON s.account = p.account AND s.from_on <= ${at} AND ${at} < s.to_on
    LEFT JOIN (${ended}) e ON e.holder = p.account AND e.until_on = p.to_on LEFT JOIN (${last}) z ON z.account = p.account
    ${ownerJoin('w', 'p.account', 'p.from_on')}`;
}
