import type { NotificationData, NotificationKind, Organization } from '@leadline/contract';
import { formatDate, type Locale } from '@leadline/i18n';
import type { Mail } from './mail.ts';
import { mailTo, wordsFor, type Reader } from './write-mail.ts';

export interface MailedNotice {
  readonly kind: NotificationKind;
  readonly path: string;
  readonly data: NotificationData;
}

export interface NoticesMail {
  readonly reader: Reader;
  readonly company: Organization;
  readonly notices: readonly MailedNotice[];
  /** What the addresses of links begin with. */
  readonly origin: string;
  readonly kpiName: (locale: Locale, kpi: string) => string;
}

/** More are told of as a number. */
const mostListed = 20;

/** What somebody was told and has not read: who, about what and where, and not what was said. */
export function writeNoticesMail({ reader, company, notices, origin, kpiName }: NoticesMail): Mail {
  const { locale, say } = wordsFor(reader, company);
  const line = ({ kind, path, data }: MailedNotice): string => {
    const kpi = data.kpi === undefined ? undefined : kpiName(locale, data.kpi);
    const about = kpi === undefined ? (data.name ?? '') : kind.startsWith('alert_') && data.name !== undefined ? `${kpi}, ${data.name}` : kpi;
    const day = data.day === undefined ? '' : formatDate(locale, data.day);
    return `${say(`notifications.kind.${kind}`, { by: data.by ?? '', about, day })}\n${origin}${path}`;
  };
  const more = notices.length - mostListed;
  const lines = [
    say('mail.hello', { name: reader.name }),
    ...notices.slice(0, mostListed).map(line),
    ...(more > 0 ? [`${say('mail.notices.more', { count: more })}\n${origin}/notifications`] : []),
    `${say('mail.notices.choose')}\n${origin}/notifications`,
  ];
  return mailTo(reader, say('mail.notices.subject', { count: notices.length }), lines);
}
