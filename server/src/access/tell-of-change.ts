import type { Context } from '#server/context.ts';
import type { AccountTable } from '#server/control/access-tables.ts';
import { writeNotice, type NoticeKind } from '#server/mail/write-mail.ts';
import type { Afterwards } from './afterwards.ts';

/** A mail to whose account it is, after the answer; without a mail server there is none. */
export function tellOfChange(
  { mail, organization, clock }: Pick<Context, 'mail' | 'organization' | 'clock'>,
  afterwards: Afterwards,
  kind: NoticeKind,
  { name, email, locale }: Pick<AccountTable, 'name' | 'email' | 'locale'>,
  left?: number,
): void {
  if (!mail.canMail || email === null) return;
  const at = clock.now();
  afterwards.add(async () => mail.send(writeNotice(kind, { name, email, locale }, await organization(), at, left)));
}
