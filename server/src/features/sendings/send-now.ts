import { LeadlineError, type BoardScope, type SendNow } from '@leadline/contract';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { boardSightOf, getBoard } from '#server/boards/board-sight.ts';
import type { Asking } from '#server/context.ts';
import { getAccount } from '#server/control/account.ts';
import { mailFor } from '#server/sending/deliver-by-mail.ts';
import { ownAccount } from './sending-sight.ts';

/** So often in ten minutes. */
const person = { points: 5, duration: 600 };

/** One mail to the asker alone, as they would get it. @throws LeadlineError sendings.only_people, sendings.no_address, sendings.too_often, mail.* */
export function makeSendNow(): (asking: Asking, request: SendNow) => Promise<{ readonly to: string }> {
  const limit = new RateLimiterMemory(person);
  return async (asking, { boardId, scope, file }) => {
    const account = await getAccount(asking.control.db, ownAccount(asking));
    const board = await getBoard(asking.control.db, await boardSightOf(asking), boardId);
    if (!asking.mail.canMail) throw new LeadlineError('unavailable', 'mail.no_server');
    if (account.email === null) throw new LeadlineError('invalid', 'sendings.no_address');
    await limit.consume(account.id).catch((refused: unknown) => {
      const { msBeforeNext } = refused as RateLimiterRes;
      throw new LeadlineError('limit', 'sendings.too_often', { retryAfter: Math.max(1, Math.ceil((msBeforeNext ?? 60_000) / 1000)) });
    });
    await asking.mail.send(await mailFor(asking, account, board, { scope: scope as BoardScope, file, sending: null }));
    return { to: account.email };
  };
}
