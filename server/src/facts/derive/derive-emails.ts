import { getEntity } from '@leadline/kpi';
import type { ApplyContext } from '../apply-context.ts';
import { rewriteRows } from '../write-rows.ts';
import { touchedKeys } from './touched-keys.ts';
import { onSameRoot } from '../near-rows.ts';

/** Days within which an opening and an answer count. */
const openDays = 7;
const replyDays = 14;
/** Whoever follows all links so many seconds after delivery is no person. */
const scanSeconds = 10;
/** How links by which one leaves a mailing list are called. */
const leaving = ['unsubscribe', 'opt-out', 'optout', 'leiratkoz', 'otpis', 'huy-dang-ky', 'huydangky'];
const columns = ['recipient', 'is_opened', 'is_reported_open', 'is_machine_only', 'is_clicked', 'is_replied', 'replied_on'];

/** What people and machines did with every email touched, and whether the recipient was a customer then. Needs `touch_account`, `survivor`. */
export async function deriveEmails(context: ApplyContext): Promise<void> {
  const { temp, tables, empty, everything, touched } = context;
  if (!everything && empty.has('email_message') && !touched.has('email_message')) return;
  const messages = tables.of('email_message');
  const ofAccounts = `SELECT m.key64 FROM ${messages} m LEFT JOIN survivor v ON v.key64 = m.account_id JOIN touch_account t ON t.key64 = coalesce(v.survivor, m.account_id)`;
  const found = await touchedKeys(
    context,
    'touch_email',
    'email_message',
    [
      { entity: 'email_message', column: 'key64' },
      { entity: 'email_event', column: 'message_id' },
    ],
    [ofAccounts],
  );
  if (found === 0) return;
  await temp.table('email_deed', deedSelect(context));
  await temp.table('email_scan', scanSelect(context));
  await rewriteRows(context, getEntity('email_message'), 'email', columns, emailSelect(context));
  for (const name of ['email_scan', 'email_deed', 'touch_email']) await temp.drop(name);
}

/** Events of the emails touched, with what has to be known of them. */
function deedSelect({ tables }: ApplyContext): string {
  const within = (days: number): string =>
    `coalesce(e.occurred_at <= m.sent_at + INTERVAL '${days * 24} hours', e.occurred_on <= m.sent_on + ${days}, FALSE)`;
  const isLeaving = leaving.map((word) => `lower(e.url) LIKE '%${word}%'`).join(' OR ');
  return `SELECT e.message_id, e.kind, coalesce(e.url, '') AS url, e.occurred_on, coalesce(e.is_machine, FALSE) OR e.machine_reason IS NOT NULL AS is_machine,
      ${within(openDays)} AS is_soon, ${within(replyDays)} AS is_in_time, coalesce(${isLeaving}, FALSE) AS is_leaving,
      coalesce(e.occurred_at <= coalesce(m.delivered_at, m.sent_at) + INTERVAL '${scanSeconds} seconds', FALSE) AS is_instant
    FROM ${tables.of('email_event')} e JOIN touch_email t ON t.key64 = e.message_id JOIN ${tables.of('email_message')} m ON m.key64 = e.message_id${onSameRoot(tables, 'email_event', 'e', 'm')} WHERE NOT e.is_stub`;
}

/** Emails of which all links were followed at once. Where nobody tells how many it has, those ever followed are all. */
function scanSelect({ tables }: ApplyContext): string {
  const links = `SELECT message_id, count(DISTINCT CASE WHEN is_instant THEN url END) AS instant, count(DISTINCT url) AS ever FROM email_deed WHERE kind = 'click' GROUP BY message_id`;
  return `SELECT l.message_id FROM (${links}) l JOIN ${tables.of('email_message')} m ON m.key64 = l.message_id WHERE l.instant > 0 AND l.instant >= coalesce(m.link_count, l.ever)`;
}

function emailSelect({ tables }: ApplyContext): string {
  const has = (condition: string): string => `max(CASE WHEN ${condition} THEN 1 ELSE 0 END) = 1`;
  const isPersonal = `d.kind = 'click' AND NOT d.is_machine AND NOT d.is_leaving AND u.url IS NULL AND NOT (d.is_instant AND s.message_id IS NOT NULL)`;
  const unsubscribed = `SELECT DISTINCT message_id, url FROM email_deed WHERE kind = 'unsubscribe' AND url <> ''`;
  const deeds = `SELECT d.message_id, ${has("d.kind = 'open' AND d.is_soon AND NOT d.is_machine")} AS is_opened, ${has("d.kind = 'open' AND d.is_soon")} AS is_reported_open,
      ${has(isPersonal)} AS is_clicked, ${has("d.kind = 'reply' AND NOT d.is_machine AND d.is_in_time")} AS is_replied,
      min(CASE WHEN d.kind = 'reply' AND NOT d.is_machine THEN d.occurred_on END) AS replied_on
    FROM email_deed d LEFT JOIN (${unsubscribed}) u ON u.message_id = d.message_id AND u.url = d.url LEFT JOIN email_scan s ON s.message_id = d.message_id
    GROUP BY d.message_id`;
  return `SELECT m.key64, CASE WHEN a.became_customer_on <= m.sent_on THEN 'customer' ELSE 'prospect' END AS recipient,
      coalesce(d.is_opened, FALSE) AS is_opened, coalesce(d.is_reported_open, FALSE) AS is_reported_open,
      coalesce(d.is_reported_open AND NOT d.is_opened, FALSE) AS is_machine_only, coalesce(d.is_clicked, FALSE) AS is_clicked,
      coalesce(d.is_replied, FALSE) AS is_replied, d.replied_on
    FROM ${tables.of('email_message')} m JOIN touch_email t ON t.key64 = m.key64 LEFT JOIN (${deeds}) d ON d.message_id = m.key64
    LEFT JOIN survivor v ON v.key64 = m.account_id LEFT JOIN ${tables.of('account')} a ON a.key64 = coalesce(v.survivor, m.account_id)`;
}
