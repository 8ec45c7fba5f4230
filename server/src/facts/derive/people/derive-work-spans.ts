import { getEntity } from '@leadline/kpi';
import type { ApplyContext } from '#server/facts/apply-context.ts';
import { count } from '#server/facts/sql-session.ts';
import { derivedColumns, replaceDerived } from '#server/facts/derive/replace-derived.ts';

/** Nothing happened for so many days: not being worked on; a contact due within so many days: being worked on. */
const days = 90;
const causes = ['lead', 'opportunity', 'activity', 'contact_plan', 'account', 'stage_change'] as const;

/** `work_span` of the accounts touched. */
export async function deriveWorkSpans(context: ApplyContext): Promise<void> {
  const { session, temp, tables, everything, touched, empty } = context;
  const changed = causes.filter((id) => touched.has(id) && temp.has(`hit_${id}`));
  const isFirst = (['lead', 'opportunity', 'account'] as const).some((id) => empty.has(id) && touched.has(id));
  if (!everything && !isFirst && !causes.some((id) => touched.has(id))) return;
  const accounts = changed.map((id) => `SELECT ${id === 'account' ? 'key64' : 'account_id'} AS key64 FROM hit_${id}`);
  const all = `SELECT key64 FROM ${tables.of('account')} UNION SELECT account_id FROM ${tables.of('work_span')}`;
  const none = 'SELECT CAST(NULL AS bigint) AS key64 WHERE FALSE';
  const derived = ['touch_deal', 'touch_lead'].filter((name) => temp.has(name));
  const through = derived.map(
    (name) => `SELECT o.account_id FROM ${tables.of(name === 'touch_deal' ? 'opportunity' : 'lead')} o JOIN ${name} d ON d.key64 = o.key64`,
  );
  const listed = `SELECT DISTINCT key64 FROM (${[none, ...accounts, ...through].join(' UNION ALL ')}) k WHERE key64 IS NOT NULL`;
  await temp.table('worked_account', everything || isFirst ? all : listed);
  if ((await count(session, 'SELECT count(*) FROM worked_account')) === 0) return;
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
    `SELECT ${row} FROM (${spans(context)}) d`,
  );
}

function spans({ tables }: ApplyContext): string {
  const deals = `SELECT 'opportunity' AS reason, o.key64 AS record, o.account_id, o.owner_user_id, o.created_on AS opened_on, o.closed_on
    FROM ${tables.of('opportunity')} o JOIN worked_account w ON w.key64 = o.account_id WHERE NOT o.is_stub AND coalesce(o.is_counted, TRUE) AND o.created_on IS NOT NULL`;
  const leads = `SELECT 'lead', l.key64, l.account_id, l.owner_user_id, l.created_on, least(l.converted_on, l.disqualified_on, l.customer_on)
    FROM ${tables.of('lead')} l JOIN worked_account w ON w.key64 = l.account_id WHERE NOT l.is_stub AND coalesce(l.is_counted, TRUE) AND l.duplicate_of_id IS NULL AND l.created_on IS NOT NULL`;
  const happened = `SELECT a.opportunity_id AS record, a.account_id, a.started_on FROM ${tables.of('activity')} a JOIN worked_account w ON w.key64 = a.account_id
    WHERE NOT a.is_stub AND a.started_on IS NOT NULL AND coalesce(a.status, 'completed') = 'completed' AND NOT coalesce(a.is_automatic, FALSE)`;
  const marks = `SELECT c.reason, c.record, c.account_id, c.owner_user_id, c.opened_on, c.closed_on, c.opened_on AS on_day FROM (${deals} UNION ALL ${leads}) c
    UNION SELECT c.reason, c.record, c.account_id, c.owner_user_id, c.opened_on, c.closed_on, h.started_on
    FROM (${deals} UNION ALL ${leads}) c JOIN (${happened}) h ON h.account_id = c.account_id AND h.started_on > c.opened_on AND (c.closed_on IS NULL OR h.started_on < c.closed_on)`;
  const steps = `SELECT m.*, CASE WHEN on_day - lag(on_day) OVER (PARTITION BY reason, record ORDER BY on_day) <= ${days} THEN 0 ELSE 1 END AS is_new FROM (${marks}) m`;
  const islands = `SELECT s.*, sum(is_new) OVER (PARTITION BY reason, record ORDER BY on_day) AS island FROM (${steps}) s`;
  const open = `SELECT reason, record, account_id, owner_user_id, min(on_day) AS from_on, least(max(on_day) + ${days + 1}, min(closed_on)) AS to_on
    FROM (${islands}) i GROUP BY reason, record, account_id, owner_user_id, island`;
  const due = `SELECT 'contact_due', p.key64, p.account_id, p.owner_user_id, p.due_on - ${days}, coalesce(p.fulfilled_on, p.due_on) + 1
    FROM ${tables.of('contact_plan')} p JOIN worked_account w ON w.key64 = p.account_id
    WHERE NOT p.is_stub AND p.is_counted AND p.due_on IS NOT NULL AND EXISTS (SELECT 1 FROM ${tables.of('customer_span')} c WHERE c.account_id = p.account_id
      AND c.from_on <= p.due_on AND (c.to_on IS NULL OR c.to_on > p.due_on - ${days}))`;
  return `SELECT * FROM (${open} UNION ALL ${due}) x WHERE from_on < to_on`;
}
