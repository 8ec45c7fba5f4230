import { getEntity, type EntityId } from '@leadline/kpi';
import type { ApplyContext } from '../apply-context.ts';
import { isReached } from '../list-reached.ts';
import { rewriteRows } from '../write-rows.ts';
import { channelSql } from './contact-activities.ts';
import { touchedKeys } from './touched-keys.ts';
import { nearRows } from '../near-rows.ts';

const columns = [
  'attempt_user_id',
  'attempt_channel',
  'attempt_script_id',
  'attempt_owner_id',
  'attempts_count',
  'settled_at',
  'settled_on',
  'attempts_until_settled',
  'is_researched',
  'is_reachable',
];

/** Attempts of every lead in order, and what the first and all of them say of the lead. After `attempted` is known. */
export async function deriveLeadAttempts(context: ApplyContext): Promise<void> {
  await numberTouches(context);
  const { temp, tables } = context;
  const leads = tables.of('lead');
  const through = (column: string, entity: EntityId): readonly string[] =>
    isReached(context, entity) ? [`SELECT l.key64 FROM ${leads} l JOIN (SELECT DISTINCT key64 FROM hit_${entity}) h ON h.key64 = l.${column}`] : [];
  const redialled = temp.has('turned_is_redial')
    ? [`SELECT a.lead_id AS key64 FROM ${tables.of('activity')} a JOIN turned_is_redial r ON r.key64 = a.key64 WHERE a.lead_id IS NOT NULL`]
    : [];
  const found = await touchedKeys(
    context,
    'tried_lead',
    'lead',
    [
      { entity: 'lead', column: 'key64' },
      { entity: 'activity', column: 'lead_id' },
      { entity: 'lead_owner_history', column: 'lead_id' },
    ],
    [...redialled, ...through('contact_id', 'contact'), ...through('account_id', 'account')],
  );
  if (found === 0) return;
  await temp.table('lead_touch', touchSelect(context, 'tried_lead'));
  await rewriteRows(context, getEntity('lead'), 'lead_attempts', columns, leadSelect(context));
  for (const name of ['lead_touch', 'tried_lead']) await temp.drop(name);
}

/** An attempt, or an email of an automatic sequence (touches_per_lead); the second of two calls at once is none. */
const isTouch = `NOT a.is_stub AND a.started_on IS NOT NULL AND NOT coalesce(a.is_redial, FALSE) AND (a.is_attempt
  OR (a.kind = 'email' AND a.direction = 'outbound' AND a.is_automatic AND NOT coalesce(a.is_internal, FALSE) AND coalesce(a.status, 'completed') = 'completed'))`;

function touchSelect({ tables }: ApplyContext, touched: string): string {
  const order = 'PARTITION BY a.lead_id ORDER BY a.started_on, a.started_at NULLS FIRST, a.key64';
  return `SELECT a.key64, a.lead_id, a.user_id, ${channelSql} AS channel, a.script_id, a.started_at, a.started_on, a.is_attempt,
      CAST(row_number() OVER (${order}) AS integer) AS touch_no
    FROM ${tables.of('activity')} a JOIN ${touched} t ON t.key64 = a.lead_id WHERE ${isTouch}`;
}

/** `touch_no` of activities: their place among those of the same lead, delivered or not. */
async function numberTouches(context: ApplyContext): Promise<void> {
  const { temp, tables, touched, everything, empty } = context;
  if (!everything && !touched.has('activity')) return;
  const hasTurned = temp.has('turned_is_redial');
  if (!everything && !hasTurned && !isReached(context, 'activity', 'lead_id')) return;
  const activities = tables.of('activity');
  const isAll = everything || empty.has('activity');
  const hits = [
    ...(temp.has('hit_activity') ? ['SELECT lead_id AS key64, key64 AS activity FROM hit_activity'] : []),
    ...(hasTurned ? [`SELECT a.lead_id, a.key64 FROM ${activities} a JOIN turned_is_redial r ON r.key64 = a.key64`] : []),
  ].join(' UNION ALL ');
  const all = `SELECT lead_id AS key64, key64 AS activity FROM ${activities} WHERE lead_id IS NOT NULL OR touch_no IS NOT NULL`;
  await temp.table('near_touch', isAll ? all : hits);
  await temp.table('touched_line', 'SELECT DISTINCT key64 FROM near_touch WHERE key64 IS NOT NULL');
  await temp.table('line_touch', touchSelect(context, 'touched_line'));
  const concerned = `SELECT a.key64 FROM ${activities} a JOIN touched_line t ON t.key64 = a.lead_id UNION SELECT activity FROM near_touch`;
  const changes = `SELECT a.key64, n.touch_no FROM ${activities} a JOIN (${concerned}) c ON c.key64 = a.key64 LEFT JOIN line_touch n ON n.key64 = a.key64
    WHERE a.touch_no IS DISTINCT FROM n.touch_no`;
  await rewriteRows(context, getEntity('activity'), 'touch', ['touch_no'], changes);
  for (const name of ['line_touch', 'touched_line', 'near_touch']) await temp.drop(name);
}

/** Looked into before the first attempt, with what has to be known; by the lead itself (`l`), or by what somebody wrote down about it. */
const isPrepared = (alias: string): string =>
  `coalesce(coalesce(${alias}.researched_at <= l.attempted_at, ${alias}.researched_on <= l.attempted_on), FALSE) AND ${[
    'research_need',
    'research_decision_maker',
    'research_source',
  ]
    .map((column) => `length(trim(coalesce(${alias}.${column}, ''))) > 0`)
    .join(' AND ')}`;

function leadSelect({ tables }: ApplyContext): string {
  const isSettled = "l.converted_on IS NOT NULL OR l.status = 'converted' OR l.converted_opportunity_id IS NOT NULL";
  const leads = nearRows(tables, 'lead', 'key64', 'SELECT key64 FROM tried_lead');
  const settled = (suffix: 'at' | 'on'): string =>
    `CASE WHEN ${isSettled} THEN CASE WHEN l.converted_on IS NOT NULL THEN l.converted_${suffix} ELSE l.qualified_${suffix} END ELSE l.disqualified_${suffix} END`;
  const basis = `SELECT l.key64, ${settled('at')} AS settled_at, ${settled('on')} AS settled_on FROM ${leads} l JOIN tried_lead t ON t.key64 = l.key64`;
  const first = `SELECT * FROM (SELECT lead_id, user_id, channel, script_id, started_on,
      row_number() OVER (PARTITION BY lead_id ORDER BY touch_no) AS place FROM lead_touch WHERE is_attempt) f WHERE place = 1`;
  const isBefore = 'coalesce(h.started_at <= s.settled_at, h.started_on <= s.settled_on)';
  const counted = `SELECT s.key64, CAST(count(*) AS integer) AS attempts, CAST(sum(CASE WHEN ${isBefore} THEN 1 ELSE 0 END) AS integer) AS until_settled
    FROM (${basis}) s JOIN lead_touch h ON h.lead_id = s.key64 GROUP BY s.key64`;
  const history = `SELECT w.lead_id, w.user_id, w.valid_from, w.valid_to, w.key64 FROM ${tables.of('lead_owner_history')} w JOIN tried_lead t ON t.key64 = w.lead_id WHERE NOT w.is_stub`;
  const owner = `SELECT * FROM (SELECT l.key64, w.user_id, row_number() OVER (PARTITION BY l.key64 ORDER BY w.valid_from DESC NULLS LAST, w.key64) AS place
    FROM ${leads} l JOIN (${history}) w ON w.lead_id = l.key64 AND coalesce(w.valid_from <= l.attempted_on, TRUE) AND coalesce(w.valid_to > l.attempted_on, TRUE)
    WHERE l.attempted_on IS NOT NULL) o WHERE place = 1`;
  const prepared = `SELECT DISTINCT p.lead_id FROM ${tables.of('activity')} p JOIN tried_lead t ON t.key64 = p.lead_id
    JOIN ${leads} l ON l.key64 = p.lead_id WHERE NOT p.is_stub AND p.researched_on IS NOT NULL AND ${isPrepared('p')}`;
  const isReachable = `(coalesce(l.name, ct.full_name, ac.name) IS NOT NULL) AND (coalesce(ct.phone, ct.email, ct.preferred_channel) IS NOT NULL OR l.attempted_on IS NOT NULL)`;
  return `SELECT l.key64, f.user_id AS attempt_user_id, f.channel AS attempt_channel, f.script_id AS attempt_script_id,
      coalesce(o.user_id, l.owner_user_id) AS attempt_owner_id, coalesce(c.attempts, 0) AS attempts_count, s.settled_at, s.settled_on,
      CASE WHEN s.settled_on IS NOT NULL THEN coalesce(c.until_settled, 0) END AS attempts_until_settled,
      (${isPrepared('l')}) OR w.lead_id IS NOT NULL AS is_researched, ${isReachable} AS is_reachable
    FROM ${leads} l JOIN (${basis}) s ON s.key64 = l.key64
    LEFT JOIN (${first}) f ON f.lead_id = l.key64 AND f.started_on <= l.attempted_on LEFT JOIN (${counted}) c ON c.key64 = l.key64 LEFT JOIN (${prepared}) w ON w.lead_id = l.key64 LEFT JOIN (${owner}) o ON o.key64 = l.key64
    LEFT JOIN ${tables.of('contact')} ct ON ct.key64 = l.contact_id AND NOT ct.is_stub
    LEFT JOIN ${tables.of('account')} ac ON ac.key64 = l.account_id`;
}
