import { LeadlineError } from '@leadline/contract';
import { RateLimiterMemory } from 'rate-limiter-flexible';
import { linkText, makeLink } from '#server/access/deliver-link.ts';
import type { CookiePlace } from '#server/access/cookie.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Context } from '#server/context.ts';
import { findAccountByEmail } from '#server/control/account.ts';
import { writeLinkMail } from '#server/mail/write-mail.ts';

/** Mails to one account, in an hour. */
const mostMails = 3;

export interface ResetMails {
  /** Mails a link where there is somebody with a password at this address, and nothing otherwise. */
  readonly send: (email: string, place: CookiePlace, requestId: string) => Promise<void>;
}

export function makeResetMails(ctx: Context): ResetMails {
  const byAccount = new RateLimiterMemory({ points: mostMails, duration: 3600 });
  return {
    send: async (email, place, requestId) => {
      const { db } = ctx.control;
      const account = await findAccountByEmail(db, email);
      if (account?.status !== 'active' || account.password_hash === null || account.email === null) return;
      const isTooOften = await byAccount.consume(account.id).then(
        () => false,
        () => true,
      );
      if (isTooOften) return;
      const now = ctx.clock.now();
      const link = await audited(db, async (change) => {
        const made = await makeLink(change, 'reset', account.id, now);
        const subject = { kind: 'account', id: account.id };
        await appendEntry(
          change,
          { by: 'nobody', now, reason: null, requestId },
          { action: 'account.reset_asked', subject, after: { until: made.until } },
        );
        return made;
      });
      const { name, locale } = account;
      const reader = { name, locale, email: account.email };
      await ctx.mail.send(writeLinkMail('reset', reader, await ctx.organization(), { link: linkText(ctx, place, link), until: link.until }));
    },
  };
}

/** @throws LeadlineError access.no_mail: only an administrator can help */
export function assertCanMail({ mail }: Pick<Context, 'mail'>): void {
  if (!mail.canMail) throw new LeadlineError('conflict', 'access.no_mail');
}
