import { getEntity } from '@leadline/kpi';
import type { ApplyContext } from '#server/facts/apply-context.ts';
import { isReached } from '#server/facts/list-reached.ts';
import { derivedColumns, replaceDerived } from '#server/facts/derive/replace-derived.ts';

/** Nothing happened for so many days: not being worked on; a contact due within so many days: being worked on. */
const days = 90;
const causes = ['lead', 'opportunity', 'activity', 'contact_plan', 'account', 'stage_change'] as const;

/** `work_span` of the accounts touched. */
export async function deriveWorkSpans(context: ApplyContext): Promise<void> {
  const { temp, tables, everything, touched, empty } = context;
  const changed = causes.filter((id) => isReached(context, id, id === 'account' ? 'key64' : 'account_id'));
  const isFirst = (['lead', 'opportunity', 'account'] as const).some((id) => empty.has(id) && touched.has(id));
  if (!everything && !isFirst && !touched.has('customer_span') && !causes.some((id) => touched.has(id))) return;
  const bases = ['opportunity', 'lead', 'contact_plan', 'work_span'] as const;
  if (!everything && bases.every((id) => empty.has(id) && !touched.has(id))) return;
  const accounts = changed.map((id) => `SELECT ${id === 'account' ? 'key64' : 'account_id'} AS key64 FROM hit_${id}`);
  const all = `SELECT key64 FROM ${tables.of('account')} UNION SELECT account_id FROM ${tables.of('work_span')}`;
  const none = 'SELECT CAST(NULL AS bigint) AS key64 WHERE FALSE';
  const through = accountsThrough(context);
  const listed = `SELECT DISTINCT key64 FROM (${[none, ...accounts, ...through].join(' UNION ALL ')}) k WHERE key64 IS NOT NULL`;
  const concerned = bases.map((id) => `SELECT account_id FROM ${tables.of(id)}`).join(' UNION ALL ');
  const some = `SELECT key64 FROM (${listed}) k WHERE key64 IN (${concerned})`;
  if ((await temp.counted('worked_account', everything || isFirst ? all : some)) === 0) return;
  const isGrowing = !everything && !isFirst && through.length === 0 && changed.every((id) => id === 'activity') && !temp.has('gone_activity');
  const row = derivedColumns(context, getEntity('work_span'), {
    source: "'leadline'",
    externalId: "d.reason || '~' || CAST(d.record AS text) || '~' || CAST(d.from_on AS text)",
    values: {
      account_id: 'd.account_id',
      owner_user_id: 'd.owner_user_id',
      reason: 'd.reason',
      from_on: 'd.from_on',
      to_on: 'd.to_on',
      work_key: "CAST(d.account_id AS text) || '~' || coalesce(CAST(d.owner_user_id AS text), '')",
    },
  });
  await replaceDerived(
    context,
    getEntity('work_span'),
    't.account_id IN (SELECT key64 FROM worked_account)',
    `SELECT ${row} FROM (${spans(context, isGrowing ? 'hit_activity' : undefined)}) d`,
  );
}

/** Selects of the accounts whose deals, leads and due contacts other records of the batch have changed, or when they were customers. */
function accountsThrough({ temp, tables, touched, empty }: ApplyContext): readonly string[] {
  const turned = [
    ['touch_deal', 'opportunity'],
    ['touch_lead', 'lead'],
    ['turned_customer', 'lead'],
    ['turned_plan', 'contact_plan'],
  ] as const;
  const of = turned
    .filter(([name]) => temp.has(name))
    .map(([name, entity]) => `SELECT o.account_id FROM ${tables.of(entity)} o JOIN ${name} d ON d.key64 = o.key64`);
  const hasPlans = !empty.has('contact_plan') || touched.has('contact_plan');
  return hasPlans && touched.has('customer_span') && temp.has('touch_account') ? [...of, 'SELECT key64 FROM touch_account'] : of;
}

/**
 * Every mark (a beginning, something that happened) keeps an account worked on for the days after it; what touches is one span.
 * @param added activities that came to those there were, where nothing else has changed: then the stored spans stand for the older
 *   marks, and the activities of years are not read
 */
function spans({ tables }: ApplyContext, added: string | undefined): string {
  const deals = `SELECT 'opportunity' AS reason, o.key64 AS record, o.account_id, o.owner_user_id, o.created_on AS opened_on, o.closed_on
    FROM ${tables.of('opportunity')} o JOIN worked_account w ON w.key64 = o.account_id WHERE NOT o.is_stub AND coalesce(o.is_counted, TRUE) AND o.created_on IS NOT NULL`;
  const leads = `SELECT 'lead', l.key64, l.account_id, l.owner_user_id, l.created_on, least(l.converted_on, l.disqualified_on, l.customer_on)
    FROM ${tables.of('lead')} l JOIN worked_account w ON w.key64 = l.account_id WHERE NOT l.is_stub AND coalesce(l.is_counted, TRUE) AND l.duplicate_of_id IS NULL AND l.created_on IS NOT NULL`;
  const happened = `SELECT a.opportunity_id AS record, a.account_id, a.started_on FROM ${added ?? tables.of('activity')} a JOIN worked_account w ON w.key64 = a.account_id
    WHERE NOT a.is_stub AND a.started_on IS NOT NULL AND coalesce(a.status, 'completed') = 'completed' AND NOT coalesce(a.is_automatic, FALSE)`;
  const marked = 'c.reason, c.record, c.account_id, c.owner_user_id, c.closed_on';
  const stored = `SELECT ${marked}, s.from_on, s.to_on FROM (${deals} UNION ALL ${leads}) c JOIN ${tables.of('work_span')} s
    ON s.account_id = c.account_id AND s.reason = c.reason AND split_part(s.external_id, '~', 2) = CAST(c.record AS text)`;
  const marks = `SELECT ${marked}, c.opened_on AS on_day, c.opened_on + ${days + 1} AS until_day FROM (${deals} UNION ALL ${leads}) c
    UNION SELECT ${marked}, h.started_on, h.started_on + ${days + 1}
    FROM (${deals} UNION ALL ${leads}) c JOIN (${happened}) h ON h.account_id = c.account_id AND h.started_on > c.opened_on AND (c.closed_on IS NULL OR h.started_on < c.closed_on)
    ${added === undefined ? '' : `UNION ${stored}`}`;
  const inOrder = 'PARTITION BY reason, record ORDER BY on_day, until_day';
  const reached = `max(until_day) OVER (${inOrder} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)`;
  const steps = `SELECT m.*, CASE WHEN on_day < ${reached} THEN 0 ELSE 1 END AS is_new FROM (${marks}) m`;
  const islands = `SELECT s.*, sum(is_new) OVER (${inOrder}) AS island FROM (${steps}) s`;
  const open = `SELECT reason, record, account_id, owner_user_id, min(on_day) AS from_on, least(max(until_day), min(closed_on)) AS to_on
    FROM (${islands}) i GROUP BY reason, record, account_id, owner_user_id, island`;
  const due = `SELECT 'contact_due', p.key64, p.account_id, p.owner_user_id, p.due_on - ${days}, coalesce(p.fulfilled_on, p.due_on) + 1
    FROM ${tables.of('contact_plan')} p JOIN worked_account w ON w.key64 = p.account_id
    WHERE NOT p.is_stub AND p.is_counted AND p.due_on IS NOT NULL AND EXISTS (SELECT 1 FROM ${tables.of('customer_span')} c WHERE c.account_id = p.account_id
      AND c.from_on <= p.due_on AND (c.to_on IS NULL OR c.to_on > p.due_on - ${days}))`;
  return `SELECT * FROM (${open} UNION ALL ${due}) x WHERE from_on < to_on`;
}
