import { LeadlineError, type NotificationData, type NotificationKind } from '@leadline/contract';
import { kpiName } from '#server/answering/kpi-name.ts';
import { readOwnCatalog } from '#server/answering/read-own-catalog.ts';
import { dateIn, minutesIn } from '#server/clock.ts';
import type { Context } from '#server/context.ts';
import { getAccount } from '#server/control/account.ts';
import {
  claimDigest,
  claimMailed,
  listUnmailed,
  mailChoiceOf,
  releaseDigest,
  releaseMailed,
  removeOldNotifications,
  type KeptNotification,
} from '#server/control/notification.ts';
import { isMailboxRefusal } from '#server/mail/mailer.ts';
import { writeNoticesMail } from '#server/mail/write-notices-mail.ts';

/** What is read meanwhile needs no mail. */
const restMs = 2 * 60_000;
/** The summary of the day is sent from seven on, by the organisation's clock. */
const digestMinute = 7 * 60;
const keptDays = 180;

/**
 * Mails what people were told and have not read, each as they chose. What is sent is claimed first: of several servers one sends it, and a stop
 * between claiming and sending loses a mail rather than sending it twice; in the product it stays unread. Where the mail server does not answer
 * the rest waits for the next time; an address it refuses is not tried again with the same.
 * @returns how many mails went out
 */
export async function mailNotices(ctx: Context): Promise<number> {
  const { db } = ctx.control;
  const now = ctx.clock.now();
  await removeOldNotifications(db, new Date(now.getTime() - keptDays * 86_400_000));
  const { address } = ctx.settings;
  if (!ctx.mail.canMail || address === null) return 0;
  const byAccount = new Map<string, KeptNotification[]>();
  for (const one of await listUnmailed(db, new Date(now.getTime() - restMs)))
    byAccount.set(one.account_id, [...(byAccount.get(one.account_id) ?? []), one]);
  let sent = 0;
  for (const [account, notices] of byAccount) {
    const mailed = await mailAccount(ctx, { account, notices, now, origin: address.origin });
    if (mailed === 'wait') break;
    if (mailed) sent += 1;
  }
  return sent;
}

interface Mailing {
  readonly account: string;
  readonly notices: readonly KeptNotification[];
  readonly now: Date;
  readonly origin: string;
}

async function mailAccount(ctx: Context, { account, notices, now, origin }: Mailing): Promise<boolean | 'wait'> {
  const { db } = ctx.control;
  const choice = await mailChoiceOf(db, account);
  if (choice === 'never' || (choice === 'daily' && !(await isTurn(ctx, account, now)))) return false;
  const claimed = await claimMailed(
    db,
    notices.map(({ id }) => id),
    now,
  );
  const told = notices.filter(({ id }) => claimed.has(id));
  if (told.length === 0) return false;
  const { name, email, locale } = await getAccount(db, account);
  const own = await readOwnCatalog(ctx);
  const mail = writeNoticesMail({
    reader: { name, email: email!, locale },
    company: await ctx.organization(),
    notices: told.map(({ kind, path, data }) => ({ kind: kind as NotificationKind, path, data: JSON.parse(data) as NotificationData })),
    origin,
    kpiName: (language, kpi) => kpiName({ asking: { locale: language }, own }, { kpi, variant: null }),
  });
  try {
    await ctx.mail.send(mail);
    return true;
  } catch (error) {
    if (!(error instanceof LeadlineError)) throw error;
    if (isMailboxRefusal(error)) return false;
    await releaseMailed(db, [...claimed]);
    if (choice === 'daily') await releaseDigest(db, account);
    return 'wait';
  }
}

/** Whether it is time for the summary of the day, and this server sends it. */
async function isTurn({ control, organization }: Context, account: string, now: Date): Promise<boolean> {
  const { timezone } = await organization();
  return minutesIn(timezone, now) >= digestMinute && claimDigest(control.db, account, dateIn(timezone, now));
}
