import { getEntity } from '@leadline/kpi';
import type { ApplyContext } from '#server/facts/apply-context.ts';
import { isReached as hasReached } from '#server/facts/list-reached.ts';
import { count } from '#server/facts/sql-session.ts';
import { rewriteRows } from '#server/facts/write-rows.ts';

const usualTolerance = 7;
/** What was agreed for another purpose does not fulfil a due contact; a contact without such a purpose fulfils any. */
const planned = "('retention', 'renewal', 'cross_sell', 'onboarding')";
const isReached = `NOT a.is_stub AND a.started_on IS NOT NULL AND coalesce(a.status, 'completed') = 'completed' AND NOT coalesce(a.is_internal, FALSE)
  AND NOT coalesce(a.is_automatic, FALSE) AND coalesce(a.kind, '') <> 'task' AND coalesce(a.outcome, '') NOT IN ('no_answer', 'voicemail', 'wrong_number')`;

/**
 * Who owes a due contact, and which completed contact fulfils it: every contact fulfils one, the earliest due first.
 * Leaves `turned_plan`, the due contacts it has changed, where there are some.
 */
export async function deriveContactPlans(context: ApplyContext): Promise<void> {
  const { session, temp, tables, everything, empty, touched } = context;
  if (!everything && empty.has('contact_plan') && !touched.has('contact_plan')) return;
  const plan = tables.of('contact_plan');
  const hits = ['contact_plan', 'activity', 'account_owner_history'] as const;
  const changed = hits.filter((id) => touched.has(id) && temp.has(`hit_${id}`));
  const isAll = everything || touched.has('contact_regulation') || (empty.has('contact_plan') && touched.has('contact_plan'));
  const accounts = [
    ...changed.filter((id) => hasReached(context, id, 'account_id')).map((id) => `SELECT account_id FROM hit_${id}`),
    ...(touched.has('account') && temp.has('hit_account') ? ['SELECT key64 FROM hit_account'] : []),
  ];
  // Whoever is due without a customer named is still owed by somebody.
  const own = hasReached(context, 'contact_plan') ? ['p.key64 IN (SELECT key64 FROM hit_contact_plan)'] : [];
  if (!isAll && accounts.length + own.length === 0) return;
  const ofAccounts = accounts.length === 0 ? [] : [`p.account_id IN (${accounts.join(' UNION ')})`];
  const named = isAll ? '' : ` AND (${[...ofAccounts, ...own].join(' OR ')})`;
  if (!isAll && (await count(session, `SELECT count(*) FROM (SELECT 1 FROM ${plan} p WHERE NOT p.is_stub${named} LIMIT 1) x`)) === 0) return;
  await temp.table('due_contact', dueContacts(context, `SELECT p.* FROM ${plan} p WHERE NOT p.is_stub${named}`));
  if ((await count(session, 'SELECT count(*) FROM due_contact')) === 0) return;
  await temp.table(
    'due_candidate',
    `SELECT d.key64 AS due, d.account_id, d.due_on, a.key64 AS contact, a.started_on FROM due_contact d JOIN ${tables.of('activity')} a ON a.account_id = d.account_id
      WHERE d.is_counted AND ${isReached} AND a.started_on >= d.due_on - d.tolerance_days AND a.started_on <= d.due_on + d.tolerance_days
        AND (d.purpose IS NULL OR a.purpose IS NULL OR a.purpose NOT IN ${planned} OR a.purpose = d.purpose)`,
  );
  await matchInRounds(context);
  const changes = `SELECT d.key64, d.owner_user_id, d.tolerance_days, m.contact AS fulfilled_by_id, m.started_on AS fulfilled_on
    FROM due_contact d LEFT JOIN due_match m ON m.due = d.key64`;
  await rewriteRows(
    context,
    getEntity('contact_plan'),
    'contact_plan',
    ['owner_user_id', 'tolerance_days', 'fulfilled_by_id', 'fulfilled_on'],
    changes,
    'turned_plan',
  );
}

/** Tolerance by the regulation named, else by the one of the customer's segment that was valid on the due date. */
function dueContacts({ tables }: ApplyContext, plans: string): string {
  const rules = `SELECT p.key64, g.tolerance_days, row_number() OVER (PARTITION BY p.key64
        ORDER BY CASE WHEN g.key64 = p.regulation_id THEN 0 ELSE 1 END, g.valid_from DESC NULLS LAST, g.key64) AS place
    FROM (${plans}) p LEFT JOIN ${tables.of('account')} a ON a.key64 = p.account_id
    JOIN ${tables.of('contact_regulation')} g ON NOT g.is_stub AND g.tolerance_days IS NOT NULL AND (g.key64 = p.regulation_id OR (p.regulation_id IS NULL
      AND (g.segment_id IS NULL OR g.segment_id = a.segment_id) AND (g.purpose IS NULL OR g.purpose = p.purpose)
      AND (g.valid_from IS NULL OR g.valid_from <= p.due_on) AND (g.valid_to IS NULL OR p.due_on < g.valid_to)))`;
  const rank = `CASE h.owner_role WHEN 'farmer' THEN 1 WHEN 'account_executive' THEN 2 WHEN 'hunter' THEN 3 ELSE 4 END`;
  const owners = `SELECT p.key64, h.user_id, row_number() OVER (PARTITION BY p.key64 ORDER BY ${rank}, h.valid_from DESC NULLS LAST, h.key64) AS place
    FROM (${plans}) p JOIN ${tables.of('account_owner_history')} h ON h.account_id = p.account_id AND NOT h.is_stub AND h.user_id IS NOT NULL
      AND (h.valid_from IS NULL OR h.valid_from <= p.due_on) AND (h.valid_to IS NULL OR p.due_on < h.valid_to)`;
  return `SELECT p.key64, p.account_id, p.due_on, p.purpose, p.is_counted, coalesce(r.tolerance_days, ${usualTolerance}) AS tolerance_days,
      coalesce(p.user_id, o.user_id, a.owner_user_id) AS owner_user_id
    FROM (${plans}) p LEFT JOIN ${tables.of('account')} a ON a.key64 = p.account_id
    LEFT JOIN (${rules}) r ON r.key64 = p.key64 AND r.place = 1 LEFT JOIN (${owners}) o ON o.key64 = p.key64 AND o.place = 1`;
}

/**
 * `due_match` (due, contact, started_on). Each round pairs those that are first for each other, by due date and by date of the contact,
 * and goes on with the rest: of a customer at least one pair a round.
 */
async function matchInRounds({ session, temp }: ApplyContext): Promise<void> {
  await temp.table('due_match', 'SELECT due, contact, started_on FROM due_candidate WHERE FALSE');
  for (let before = 0; ;) {
    const open = `SELECT * FROM due_candidate WHERE due NOT IN (SELECT due FROM due_match) AND contact NOT IN (SELECT contact FROM due_match)`;
    const ranked = `SELECT due, contact, started_on, row_number() OVER (PARTITION BY due ORDER BY started_on, contact) AS of_due,
        row_number() OVER (PARTITION BY contact ORDER BY due_on, due) AS of_contact FROM (${open}) c`;
    await session.run(`INSERT INTO due_match SELECT due, contact, started_on FROM (${ranked}) r WHERE of_due = 1 AND of_contact = 1`);
    const matched = await count(session, 'SELECT count(*) FROM due_match');
    if (matched === before) return;
    before = matched;
  }
}
