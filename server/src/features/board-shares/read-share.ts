import { LeadlineError, type BoardScope } from '@leadline/contract';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { addressKey } from '#server/access/sign-in-limits.ts';
import type { Asking } from '#server/context.ts';
import { findBoardShare } from '#server/control/board-share.ts';
import { drawnBoardOf } from '#server/picture/drawn-board-of.ts';
import type { DrawnBoard } from '#server/picture/drawn-board.ts';
import { digestOf } from '#server/secret-text.ts';
import { makerOf } from './maker-of.ts';
import { stateAt, type SharedDocument } from './share-board.ts';

export interface SharedBoard {
  readonly board: DrawnBoard;
  readonly origins: readonly string[];
  readonly expiresAt: string;
}

/** What a link shows. Whatever is wrong with one, it answers the same. @throws LeadlineError shares.gone, http.busy */
export async function readShare(asking: Asking, secret: string): Promise<SharedBoard> {
  const gone = new LeadlineError('not_found', 'shares.gone');
  const share = await findBoardShare(asking.control.db, digestOf(secret));
  if (!share || stateAt(share, asking.clock.now()) !== 'open') throw gone;
  const maker = await makerOf(asking, share);
  if (!maker) throw gone;
  const { sections, widgets, scope } = JSON.parse(share.document) as SharedDocument;
  const { board } = await drawnBoardOf(maker, { title: share.title, scope: scope as BoardScope, sections, widgets });
  // Whose numbers they are is nothing for who has the link; what was not chosen was not asked.
  const head = board.head.filter(({ isAboutReader, names }) => !isAboutReader && (!names || share.with_names === 1n));
  return { board: { ...board, head, definitions: [] }, origins: JSON.parse(share.origins) as readonly string[], expiresAt: share.expires_at };
}

/** So often may one address look at links, whatever they are. */
export function makeShareLimits(looks = 60): (address: string) => Promise<void> {
  const byAddress = new RateLimiterMemory({ points: looks, duration: 60 });
  return async (address) => {
    await byAddress.consume(addressKey(address)).catch((refused: unknown) => {
      const { msBeforeNext } = refused as RateLimiterRes;
      throw new LeadlineError('limit', 'shares.too_often', { retryAfter: Math.max(1, Math.ceil((msBeforeNext ?? 60_000) / 1000)) });
    });
  };
}
