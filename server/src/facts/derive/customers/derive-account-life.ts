import { getEntity } from '@leadline/kpi';
import type { ApplyContext } from '#server/facts/apply-context.ts';
import { rewriteRows } from '#server/facts/write-rows.ts';
import { always } from './list-owners.ts';

const columns = ['second_purchase_on', 'first_channel_id', 'first_left_on', 'left_on'];

/** Second purchase, first source and ends of relationships of the accounts touched. Needs `own_account`, `island`, `bought`. */
export async function deriveAccountLife(context: ApplyContext): Promise<void> {
  const { tables } = context;
  const days = `SELECT account, bought_on, row_number() OVER (PARTITION BY account ORDER BY bought_on) AS place
    FROM (SELECT DISTINCT account, bought_on FROM bought WHERE NOT is_reversed) d`;
  const ends = `SELECT account, min(CASE WHEN position = 1 THEN to_on END) AS first_left, max(to_on) AS last_left FROM island GROUP BY account`;
  const ended = (column: string): string => `CASE WHEN i.${column} < ${always} THEN i.${column} END`;
  const changes = `SELECT a.key64, b.bought_on AS second_purchase_on, coalesce(l.channel, a.acquisition_channel_id) AS first_channel_id,
      ${ended('first_left')} AS first_left_on, ${ended('last_left')} AS left_on
    FROM ${tables.of('account')} a JOIN touch_account t ON t.key64 = a.key64 AND NOT a.is_stub
    LEFT JOIN (${days}) b ON b.account = a.key64 AND b.place = 2 LEFT JOIN (${ends}) i ON i.account = a.key64
    LEFT JOIN (${firstChannels(context)}) l ON l.account = a.key64`;
  await rewriteRows(context, getEntity('account'), 'account_life', columns, changes);
}

/** The channel of an account's first contact that counts. */
function firstChannels({ tables }: ApplyContext): string {
  const order = 'PARTITION BY o.account ORDER BY l.created_on NULLS LAST, l.created_at NULLS FIRST, l.key64';
  return `SELECT account, channel FROM (SELECT o.account, coalesce(l.acquisition_channel_id, c.acquisition_channel_id) AS channel, row_number() OVER (${order}) AS place
    FROM ${tables.of('lead')} l JOIN own_account o ON o.told = l.account_id LEFT JOIN ${tables.of('campaign')} c ON c.key64 = l.campaign_id
    WHERE NOT l.is_stub AND l.is_counted) f WHERE place = 1`;
}
