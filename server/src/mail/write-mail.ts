import { formatInstant, isLocale, translate, type Locale, type MessageKey } from '@leadline/i18n';
import type { Organization } from '@leadline/contract';
import type { Mail } from './mail.ts';

export interface Reader {
  readonly name: string;
  readonly email: string;
  readonly locale: string | null;
}

export type LinkKind = 'invitation' | 'reset';
export type NoticeKind = 'password' | 'factorOff' | 'factorOn' | 'recovery' | 'email';

/** A mail with a link that counts once. */
export function writeLinkMail(
  kind: LinkKind,
  reader: Reader,
  company: Organization,
  { link, until }: { readonly link: string; readonly until: string },
): Mail {
  const { locale, say } = wordsFor(reader, company);
  const isNamed = kind === 'invitation' && hasName(company);
  const lines = [
    say('mail.hello', { name: reader.name }),
    say(`mail.${kind}.text`),
    link,
    say('mail.until', { until: formatInstant(locale, until, company.timezone) }),
    ...(kind === 'reset' ? [say('mail.reset.otherwise')] : []),
  ];
  return mailTo(reader, isNamed ? say('mail.invitation.subjectOf', { company: company.name }) : say(`mail.${kind}.subject`), lines);
}

/** Tells somebody what was changed about their account, so that it does not happen behind their back. */
export function writeNotice(kind: NoticeKind, reader: Reader, company: Organization, at: Date, left = 0): Mail {
  const { locale, say } = wordsFor(reader, company);
  const when = formatInstant(locale, at.toISOString(), company.timezone);
  const lines = [
    say('mail.hello', { name: reader.name }),
    say(`mail.notice.${kind}`, { at: when, left: String(left) }),
    say('mail.notice.otherwise'),
  ];
  return mailTo(reader, say('mail.notice.subject'), lines);
}

/** Whether somebody has said what the company is called: until then it is called like the product. */
export function hasName({ name, isDemo }: Organization): boolean {
  return !isDemo && name !== 'Leadline';
}

/** The language of a mail: the reader's own, or the organisation's. */
export function wordsFor({ locale: own }: Reader, company: Organization) {
  const chosen = own ?? company.locale;
  const locale: Locale = isLocale(chosen) ? chosen : 'en';
  return { locale, say: (key: MessageKey, parameters: Readonly<Record<string, string | number>> = {}) => translate(locale, key, parameters) };
}

export function mailTo({ name, email }: Reader, subject: string, lines: readonly string[]): Mail {
  return { to: { name, address: email }, subject, text: `${lines.join('\n\n')}\n` };
}
