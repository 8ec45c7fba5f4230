import { LeadlineError, type Notification, type NotificationData, type NotificationMail, type NotificationsResponse } from '@leadline/contract';
import type { Asking } from '#server/context.ts';
import { getAccount } from '#server/control/account.ts';
import { chooseMail, countUnread, listNotifications, mailChoiceOf, markRead, type KeptNotification } from '#server/control/notification.ts';
import { tellPages } from '#server/notifying/notify.ts';

/** @throws LeadlineError access.not_permitted for whoever has no account */
function ownAccount({ principal }: Pick<Asking, 'principal'>): string {
  if (principal.kind !== 'person') throw new LeadlineError('forbidden', 'access.not_permitted');
  return principal.account;
}

/** What the account was told, the newest first, and how it wants to be told by mail. */
export async function listOwnNotifications(
  asking: Asking,
  { limit, before }: { readonly limit: number; readonly before?: string | undefined },
): Promise<NotificationsResponse> {
  const own = ownAccount(asking);
  const { db } = asking.control;
  const [found, unread, mail, { email }] = await Promise.all([
    listNotifications(db, own, { limit: limit + 1, before }),
    countUnread(db, own),
    mailChoiceOf(db, own),
    getAccount(db, own),
  ]);
  const canMail = asking.mail.canMail && asking.settings.address !== null && email !== null;
  return { notifications: found.slice(0, limit).map(shown), unread, hasMore: found.length > limit, mail, canMail };
}

const shown = ({ id, kind, path, data, at, read_at }: KeptNotification): Notification => ({
  id,
  kind: kind as Notification['kind'],
  path,
  data: JSON.parse(data) as NotificationData,
  at,
  isRead: read_at !== null,
});

/** @param ids null: all of them. Those of others are not touched. */
export async function readOwnNotifications(asking: Asking, ids: readonly string[] | null): Promise<void> {
  const own = ownAccount(asking);
  await markRead(asking.control.db, own, ids, asking.clock.now());
  tellPages(asking, [own]);
}

export async function chooseOwnMail(asking: Asking, mail: NotificationMail): Promise<void> {
  await chooseMail(asking.control.db, ownAccount(asking), mail);
}
