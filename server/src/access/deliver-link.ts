import { invitationDays, LeadlineError, resetHours, type Delivery } from '@leadline/contract';
import type { Locale } from '@leadline/i18n';
import type { CookiePlace } from '#server/access/cookie.ts';
import type { Context } from '#server/context.ts';
import type { AccountTable } from '#server/control/access-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { makeToken } from '#server/control/single-use-token.ts';
import { errorMessage } from '#server/errors.ts';
import { writeLinkMail, type LinkKind } from '#server/mail/write-mail.ts';

const hourMs = 3_600_000;
export const lastsMs: Readonly<Record<LinkKind, number>> = { invitation: invitationDays * 24 * hourMs, reset: resetHours * hourMs };
const pages: Readonly<Record<LinkKind, string>> = { invitation: 'join', reset: 'reset' };

export interface NewLink {
  readonly kind: LinkKind;
  readonly token: string;
  readonly until: string;
}

/** Earlier links of the same kind for this account count no more. */
export async function makeLink(db: ControlDatabase, kind: LinkKind, account: string, now: Date): Promise<NewLink> {
  const token = await makeToken(db, { kind, account, lastsMs: lastsMs[kind] }, now);
  return { kind, token, until: new Date(now.getTime() + lastsMs[kind]).toISOString() };
}

/**
 * The address is that of the settings, whatever a request says it came to. The token stands behind the `#`, which is sent to no server: programs
 * that open links of mails to look at them cannot use it up.
 */
export function linkText({ settings }: Pick<Context, 'settings'>, place: CookiePlace, { kind, token }: NewLink): string {
  return `${settings.address?.origin ?? `http://localhost:${place.port}`}/${pages[kind]}#${token}`;
}

/** By mail, or to be handed over where there is no mail server or it does not answer. */
export async function deliverLink(
  ctx: Pick<Context, 'settings' | 'mail' | 'organization'>,
  place: CookiePlace,
  { name, email, locale }: Pick<AccountTable, 'name' | 'email' | 'locale'>,
  link: NewLink,
  reader: Locale,
): Promise<Delivery> {
  const { kind, until } = link;
  const text = linkText(ctx, place, link);
  if (!ctx.mail.canMail || email === null) return { kind: 'link', link: text, until, problem: null };
  try {
    await ctx.mail.send(writeLinkMail(kind, { name, email, locale }, await ctx.organization(), { link: text, until }));
    return { kind: 'mailed', to: email, until };
  } catch (error) {
    if (!(error instanceof LeadlineError)) throw error;
    return { kind: 'link', link: text, until, problem: { code: error.code, message: errorMessage(reader, error) } };
  }
}
