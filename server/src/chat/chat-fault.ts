import { LeadlineError } from '@leadline/contract';
import type { OutboundAnswer } from '#server/outbound/outbound.ts';

const longestWait = 3_600;
const usualWait = 60;

/** Seconds after which asking again makes sense: a number or a date, and never longer than an hour. */
export function waitOf(given: string | number | undefined, now: Date): number {
  const seconds = Number(given ?? Number.NaN);
  const wait = Number.isFinite(seconds) ? seconds : (Date.parse(String(given)) - now.getTime()) / 1000;
  return Number.isFinite(wait) ? Math.min(longestWait, Math.max(1, Math.ceil(wait))) : usualWait;
}

/** Too much was sent in a short time: it goes on after so many seconds. */
export const limited = (retryAfter: number): LeadlineError => new LeadlineError('limit', 'channels.limited', { retryAfter });

/** @param reason what the service says; never more of it than a few words, and nothing that was sent to it */
export const refused = (reason: string): LeadlineError =>
  new LeadlineError('invalid', 'channels.refused', {
    reason: reason
      .replaceAll(/[^\p{L}\p{N} .,:_()'-]+/gu, ' ')
      .trim()
      .slice(0, 120),
  });

/** What an answer that is no good means. @throws LeadlineError channels.limited, channels.down, channels.gone, channels.refused */
export function throwFault({ status, headers, body }: OutboundAnswer, now: Date): never {
  if (status === 429) throw limited(waitOf(headers['retry-after'], now));
  if (status >= 500) throw new LeadlineError('unavailable', 'channels.down', { status });
  if (status === 404 || status === 410) throw new LeadlineError('invalid', 'channels.gone');
  throw refused(`${status} ${body.slice(0, 200)}`);
}

export const isGood = ({ status }: OutboundAnswer): boolean => status >= 200 && status < 300;
