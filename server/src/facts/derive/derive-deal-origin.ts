import { getEntity, type EntityId } from '@leadline/kpi';
import type { ApplyContext } from '../apply-context.ts';
import { isReached } from '../list-reached.ts';
import { rewriteRows } from '../write-rows.ts';
import { channelSql } from './contact-activities.ts';
import { touchedKeys } from './touched-keys.ts';
import { nearRows } from '../near-rows.ts';
import type { Tables } from '../tables.ts';

/** Who found a deal, who owned it when it was created, and the last thing we did before. */
export async function deriveDealOrigin(context: ApplyContext): Promise<void> {
  const { temp, tables } = context;
  const deals = tables.of('opportunity');
  const through = (column: string, entity: EntityId, key = 'key64'): readonly string[] =>
    isReached(context, entity, key)
      ? [`SELECT o.key64 FROM ${deals} o JOIN (SELECT DISTINCT ${key} AS key64 FROM hit_${entity}) h ON h.key64 = o.${column}`]
      : [];
  /** What was done after a deal was created is not what it came from. */
  const touchedBy = (column: string): readonly string[] =>
    isReached(context, 'activity', column)
      ? [
          `SELECT o.key64 FROM ${deals} o JOIN hit_activity h ON h.${column} = o.${column} AND coalesce(h.started_at <= o.created_at, h.started_on <= o.created_on)`,
        ]
      : [];
  const found = await touchedKeys(
    context,
    'begun_deal',
    'opportunity',
    [
      { entity: 'opportunity', column: 'key64' },
      { entity: 'opportunity_credit', column: 'opportunity_id' },
      { entity: 'opportunity_owner_history', column: 'opportunity_id' },
    ],
    [...through('lead_id', 'lead'), ...touchedBy('lead_id'), ...touchedBy('account_id')],
  );
  if (found === 0) return;
  const changes = `SELECT o.key64, coalesce(c.user_id, o.originator_user_id, l.originator_user_id) AS origin_user_id,
      coalesce(w.user_id, o.owner_user_id) AS creation_owner_id, a.channel AS touch_channel, a.kind AS touch_kind
    FROM ${begunDeals(tables)} o JOIN begun_deal b ON b.key64 = o.key64
    LEFT JOIN ${nearRows(tables, 'lead', 'key64', `SELECT y.lead_id FROM ${begunDeals(tables)} y`)} l ON l.key64 = o.lead_id
    LEFT JOIN (${originators(context)}) c ON c.key64 = o.key64
    LEFT JOIN (${owners(context)}) w ON w.key64 = o.key64
    LEFT JOIN (${lastTouches(context)}) a ON a.key64 = o.key64`;
  await rewriteRows(
    context,
    getEntity('opportunity'),
    'deal_origin',
    ['origin_user_id', 'creation_owner_id', 'touch_channel', 'touch_kind'],
    changes,
  );
  await temp.drop('begun_deal');
}

const begunDeals = (tables: Tables): string => nearRows(tables, 'opportunity', 'key64', 'SELECT key64 FROM begun_deal');

/** The credit of the originator; of several the largest. */
function originators({ tables }: ApplyContext): string {
  return `SELECT * FROM (SELECT c.opportunity_id AS key64, c.user_id, row_number() OVER (PARTITION BY c.opportunity_id ORDER BY c.credit_share DESC NULLS LAST, c.key64) AS place
    FROM ${tables.of('opportunity_credit')} c JOIN begun_deal b ON b.key64 = c.opportunity_id WHERE NOT c.is_stub AND c.credit_role = 'originator') x WHERE place = 1`;
}

function owners({ tables }: ApplyContext): string {
  return `SELECT * FROM (SELECT o.key64, w.user_id, row_number() OVER (PARTITION BY o.key64 ORDER BY w.valid_from DESC NULLS LAST, w.key64) AS place
    FROM ${begunDeals(tables)} o JOIN begun_deal b ON b.key64 = o.key64 JOIN ${tables.of('opportunity_owner_history')} w ON w.opportunity_id = o.key64 AND NOT w.is_stub
      AND coalesce(w.valid_from <= o.created_on, TRUE) AND coalesce(w.valid_to > o.created_on, TRUE) WHERE o.created_on IS NOT NULL) x WHERE place = 1`;
}

/** Of the attempts with the same lead or customer the last one until the deal was created. */
function lastTouches({ tables }: ApplyContext): string {
  const touches = (column: string): string => `SELECT o.key64, ${channelSql} AS channel, a.kind, a.started_on, a.started_at, a.key64 AS activity
    FROM ${begunDeals(tables)} o JOIN begun_deal b ON b.key64 = o.key64 JOIN ${tables.of('activity')} a ON a.${column} = o.${column} AND a.is_attempt
      AND coalesce(a.started_at <= o.created_at, a.started_on <= o.created_on)`;
  return `SELECT * FROM (SELECT key64, channel, kind, row_number() OVER (PARTITION BY key64 ORDER BY started_on DESC, started_at DESC NULLS LAST, activity) AS place
    FROM (${touches('lead_id')} UNION ALL ${touches('account_id')}) t) x WHERE place = 1`;
}
