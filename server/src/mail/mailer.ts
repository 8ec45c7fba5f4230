import { LeadlineError } from '@leadline/contract';
import { createTransport } from 'nodemailer';
import { isLoopback, type Settings } from '#server/config.ts';
import type { Log } from '#server/log.ts';
import type { Mail } from './mail.ts';

/** The one place mail leaves from. */
export interface Mailer {
  /** Whether a mail server is set. */
  readonly canMail: boolean;
  /** Resolves when the mail server has taken the mail. @throws LeadlineError mail.no_server, mail.not_sent, mail.bad_address */
  readonly send: (mail: Mail) => Promise<void>;
  readonly close: () => void;
}

const patienceMs = 10_000;
/** What an address cannot hold: whoever writes it could begin another header, or another mail. */
const unsafe = /[\p{Cc}<>,;"]/u;

export function makeMailer({ mail: server }: Pick<Settings, 'mail'>, log: Log): Mailer {
  if (server === null) return { canMail: false, send: () => Promise.reject(new LeadlineError('unavailable', 'mail.no_server')), close: () => {} };
  const transport = createTransport(transportOf(server.url), { from: server.from });
  return {
    canMail: true,
    send: async (mail) => {
      const { to, subject, text, html, messageId } = mail;
      if (unsafe.test(to.address)) throw new LeadlineError('invalid', 'mail.bad_address');
      const name = to.name.replaceAll(/\p{Cc}+/gu, ' ');
      await transport
        .sendMail({
          to: { name, address: to.address },
          subject: subject.replaceAll(/\p{Cc}+/gu, ' '),
          text,
          ...(html === undefined ? {} : { html }),
          ...(messageId === undefined ? {} : { messageId }),
          attachments: attachmentsOf(mail),
          headers: headersOf(mail),
          disableFileAccess: true,
          disableUrlAccess: true,
        })
        .catch((error: unknown) => {
          const { code, responseCode } = error as { readonly code?: string; readonly responseCode?: number };
          log.warn({ code, responseCode }, 'mail not sent');
          // A server that does not know us says nothing about the mailbox.
          const reason = code === 'EAUTH' ? code : String(responseCode ?? code ?? 'unknown');
          throw new LeadlineError('unavailable', 'mail.not_sent', { reason }, { cause: error });
        });
    },
    close: () => transport.close(),
  };
}

function headersOf({ stopAddress }: Mail): Record<string, string> {
  const stop = stopAddress === undefined ? {} : { 'List-Unsubscribe': `<${stopAddress}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
  return { 'Auto-Submitted': 'auto-generated', ...stop };
}

function attachmentsOf({ files = [] }: Mail) {
  return files.map(({ name, type, content, id }) => ({
    filename: name,
    contentType: type,
    content,
    ...(id === undefined ? {} : { cid: id, contentDisposition: 'inline' as const }),
  }));
}

/** The address is at fault, not the mail server: it would refuse the same again. */
export const isMailboxRefusal = ({ code, parameters }: LeadlineError): boolean =>
  code === 'mail.bad_address' || /^5\d\d$/.test(String(parameters['reason'] ?? ''));

/** Whoever has a password for the mail server does not say it in the open, but on this machine. */
function transportOf(address: string) {
  const url = new URL(address);
  const secure = url.protocol === 'smtps:';
  const host = url.hostname.replaceAll(/^\[|\]$/g, '');
  const auth = url.username === '' ? {} : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } };
  return {
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: !secure && url.username !== '' && !isLoopback(host),
    ...auth,
    connectionTimeout: patienceMs,
    greetingTimeout: patienceMs,
    socketTimeout: patienceMs,
    dnsTimeout: patienceMs,
  };
}
