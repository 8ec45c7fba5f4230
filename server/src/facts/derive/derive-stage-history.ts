import { getEntity } from '@leadline/kpi';
import type { ApplyContext } from '../apply-context.ts';
import { storedColumns } from '../create-tables.ts';
import { enrichedSelect } from '../enriched-select.ts';
import { identitySql, key64Sql } from '../key64-sql.ts';
import { isReached } from '../list-reached.ts';
import { quoted } from '../sql-session.ts';
import { listStages } from './list-stages.ts';
import { exchangeRows } from './replace-derived.ts';
import { onSameRoot } from '../near-rows.ts';

/**
 * The history of every deal touched: given changes as they are, else evidence made from its present stage and dates; each
 * change with its place, its kind and the date of the next. Leaves `touch_deal` and `path` (the changes in order), where there are deals.
 */
export async function deriveStageHistory(context: ApplyContext): Promise<void> {
  const { temp, tables } = context;
  if (context.everything || context.touched.has('stage')) await listStages(context);
  if ((await touchDeals(context)) === 0) return temp.drop('touch_deal');
  if (!temp.has('stage_kind')) await listStages(context);
  const changes = tables.of('stage_change');
  await temp.table('deal_change', `SELECT c.* FROM ${changes} c JOIN touch_deal d ON d.key64 = c.opportunity_id`);
  await temp.table('told', `SELECT DISTINCT opportunity_id FROM deal_change WHERE NOT coalesce(is_evidence, FALSE)`);
  await temp.table('evidence', enrichedSelect(context, getEntity('stage_change'), `(${evidenceSelect(context)})`));
  await temp.table('path', pathSelect(context));
  await replaceHistory(context);
}

/** Also deals that are gone or not there yet: their changes keep an order, and evidence made of them goes. And those of leads that are gone. */
async function touchDeals(context: ApplyContext): Promise<number> {
  const { tables, temp, touched, empty, everything } = context;
  const through = (column: string, keys: string): string => `SELECT o.key64 FROM ${tables.of('opportunity')} o WHERE o.${column} IN (${keys})`;
  const leads = [...(temp.has('touch_lead') ? ['touch_lead'] : []), ...(isReached(context, 'lead', 'key64') ? ['hit_lead'] : [])];
  const more = ['SELECT CAST(NULL AS bigint) AS key64', ...leads.map((relation) => through('lead_id', `SELECT key64 FROM ${relation}`))];
  if (temp.has('hit_stage')) {
    const stages = 'SELECT key64 FROM hit_stage';
    more.push(through('stage_id', stages), `SELECT c.opportunity_id FROM ${tables.of('stage_change')} c WHERE c.to_stage_id IN (${stages})`);
  }
  if (temp.has('first_stage')) more.push(movedStart(context));
  const sources = [
    ['opportunity', 'key64'],
    ['stage_change', 'opportunity_id'],
    ['activity', 'opportunity_id'],
    ['opportunity_credit', 'opportunity_id'],
  ] as const;
  const hits = sources
    .filter(([entity, column]) => isReached(context, entity, column))
    .map(([entity, column]) => `SELECT ${column} AS key64 FROM hit_${entity}`);
  const isAll = everything || (empty.has('opportunity') && touched.has('opportunity'));
  const all = [`SELECT key64 FROM ${tables.of('opportunity')}`, `SELECT opportunity_id AS key64 FROM ${tables.of('stage_change')}`];
  return temp.counted(
    'touch_deal',
    `SELECT DISTINCT key64 FROM (${(isAll ? all : [...hits, ...more]).join(' UNION ALL ')}) k WHERE key64 IS NOT NULL`,
  );
}

/** Decided deals whose evidence begins in another stage than deals begin in now. */
function movedStart({ tables }: ApplyContext): string {
  return `SELECT o.key64 FROM ${tables.of('opportunity')} o JOIN ${tables.of('stage_change')} c ON c.opportunity_id = o.key64${onSameRoot(tables, 'stage_change', 'c', 'o')}
    LEFT JOIN first_stage f ON f.pipeline_id = o.pipeline_id
    LEFT JOIN (SELECT stage_id FROM first_stage WHERE pipeline_id IS NULL) g ON TRUE
    WHERE c.is_evidence AND c.kind = 'open' AND (o.state <> 'open' OR o.stage_id IS NULL) AND c.to_stage_id IS DISTINCT FROM coalesce(f.stage_id, g.stage_id)`;
}

/** Deals without a told history: created in the first open stage, decided in the present one. */
function evidenceSelect({ tables }: ApplyContext): string {
  const deals = `SELECT o.*, coalesce(k.kind, 'open') AS x_kind, coalesce(f.stage_id, g.stage_id) AS x_first
    FROM ${tables.of('opportunity')} o JOIN touch_deal d ON d.key64 = o.key64
    LEFT JOIN stage_kind k ON k.key64 = o.stage_id
    LEFT JOIN first_stage f ON f.pipeline_id = o.pipeline_id
    LEFT JOIN (SELECT stage_id FROM first_stage WHERE pipeline_id IS NULL) g ON TRUE
    WHERE NOT o.is_stub AND o.key64 NOT IN (SELECT opportunity_id FROM told)`;
  return `${evidenceRow(tables.engine, 'created', deals, "o.x_kind = 'open' OR o.created_on IS NOT NULL")}
    UNION ALL ${evidenceRow(tables.engine, 'decided', deals, "o.x_kind <> 'open'")}`;
}

function evidenceRow(engine: 'duckdb' | 'postgres', moment: 'created' | 'decided', deals: string, condition: string): string {
  const externalId = `o.external_id || '~${moment}'`;
  const values: Readonly<Record<string, string>> = {
    key64: key64Sql(engine, identitySql("'stage_change'", 'o.source', externalId)),
    root64: 'o.key64',
    source: 'o.source',
    external_id: externalId,
    version: 'o.version',
    batch: 'o.batch',
    recorded_at: 'o.recorded_at',
    is_stub: 'FALSE',
    origin_file: 'o.origin_file',
    origin_line: 'o.origin_line',
    opportunity_id: 'o.key64',
    from_stage_id: moment === 'created' ? 'CAST(NULL AS bigint)' : 'CASE WHEN o.created_on IS NOT NULL THEN o.x_first END',
    to_stage_id: moment === 'created' ? "CASE WHEN o.x_kind = 'open' THEN coalesce(o.stage_id, o.x_first) ELSE o.x_first END" : 'o.stage_id',
    changed_at: `o.${moment}_at`,
    changed_on: `o.${moment}_on`,
    amount: 'o.amount',
    currency: 'o.currency',
    expected_close_on: 'o.expected_close_on',
    forecast_category: 'o.forecast_category',
    is_evidence: 'TRUE',
    kind: moment === 'created' ? "'open'" : 'o.x_kind',
  };
  const columns = storedColumns(getEntity('stage_change')).map(({ name, sql }) => `${values[name] ?? `CAST(NULL AS ${sql})`} AS ${quoted(name)}`);
  return `SELECT ${columns.join(', ')} FROM (${deals}) o WHERE ${condition}`;
}

const worked = ['is_evidence', 'kind', 'position', 'until_at', 'until_on', 'is_first_visit', 'visit_outcome', 'visit_days'];

/**
 * Seconds as days with four digits, halves upward: the same number on every engine. A division is a decimal on one and a float on the other; what is added
 * brings halves to the same side, and is less than two numbers of whole tenths of a millisecond can lie apart.
 */
function daysOf(seconds: string): string {
  return `CAST(CAST(floor(CAST(${seconds} AS double precision) / 8.64 + 0.500001) AS bigint) * 0.0001 AS decimal(18,4))`;
}

/** Changes of one moment: the closing one last. A change known by its date alone comes before the timed ones of that day. */
function pathSelect({ tables }: ApplyContext): string {
  const columns = storedColumns(getEntity('stage_change'))
    .filter(({ name }) => !worked.includes(name))
    .map(({ name }) => quoted(name));
  const list = columns.map((name) => `c.${name}`).join(', ');
  const all = `SELECT ${list}, FALSE AS is_evidence, coalesce(k.kind, 'open') AS kind FROM deal_change c LEFT JOIN stage_kind k ON k.key64 = c.to_stage_id
      WHERE NOT coalesce(c.is_evidence, FALSE) UNION ALL SELECT ${list}, TRUE, c.kind FROM evidence c`;
  const order = `PARTITION BY opportunity_id ORDER BY CASE WHEN is_evidence AND kind <> 'open' THEN 1 ELSE 0 END,
      changed_on NULLS FIRST, changed_at NULLS FIRST, CASE WHEN kind = 'open' THEN 0 ELSE 1 END, key64`;
  const placed = `SELECT p.*, s.x_place, CAST(row_number() OVER (${order}) AS integer) AS position,
      lead(changed_at) OVER (${order}) AS until_at, lead(changed_on) OVER (${order}) AS until_on, lag(kind) OVER (${order}) AS x_before
    FROM (${all}) p LEFT JOIN (SELECT key64 AS x_stage, position AS x_place FROM ${tables.of('stage')}) s ON s.x_stage = p.to_stage_id`;
  const visits = 'PARTITION BY opportunity_id, to_stage_id';
  const later = 'PARTITION BY opportunity_id ORDER BY position ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING';
  const seconds = `CASE WHEN kind <> 'open' OR until_on IS NULL THEN NULL WHEN changed_at IS NOT NULL AND until_at IS NOT NULL
      THEN CAST(extract(epoch FROM (until_at - changed_at)) AS decimal(18,4)) ELSE CAST((until_on - changed_on) * 86400 AS decimal(18,4)) END`;
  const seen = `SELECT p.*, ${seconds} AS x_seconds, row_number() OVER (${visits} ORDER BY position) AS x_visit,
      max(CASE WHEN kind = 'open' THEN coalesce(x_place, 2147483647) END) OVER (${later}) AS x_furthest,
      max(CASE WHEN kind = 'won' THEN 1 ELSE 0 END) OVER (${later}) AS x_won,
      first_value(kind) OVER (PARTITION BY opportunity_id ORDER BY position DESC) AS x_last
    FROM (${placed}) p`;
  const isLast = `x_seconds IS NOT NULL AND position = max(CASE WHEN x_seconds IS NOT NULL THEN position END) OVER (${visits})`;
  return `SELECT ${columns.join(', ')}, is_evidence, kind, position, until_at, until_on, x_before, x_visit = 1 AS is_first_visit,
      CASE WHEN kind <> 'open' THEN NULL WHEN x_won = 1 OR x_furthest > coalesce(x_place, 0) THEN 'moved_on' WHEN x_last = 'lost' THEN 'lost' ELSE 'open' END AS visit_outcome,
      CASE WHEN ${isLast} THEN ${daysOf(`sum(x_seconds) OVER (${visits})`)} END AS visit_days FROM (${seen}) v`;
}

async function replaceHistory(context: ApplyContext): Promise<void> {
  const { temp } = context;
  const entity = getEntity('stage_change');
  const list = storedColumns(entity).map(({ name }) => quoted(name));
  await temp.view('made_change', `SELECT ${list.join(', ')} FROM path`);
  await exchangeRows(context, entity, 'deal_change', 'made_change');
  for (const name of ['made_change', 'evidence', 'told', 'deal_change']) await temp.drop(name);
}
