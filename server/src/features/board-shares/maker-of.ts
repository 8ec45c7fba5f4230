import { askingAs } from '#server/access/asking-as.ts';
import { boardSightOf, seesBoard } from '#server/boards/board-sight.ts';
import type { Asking } from '#server/context.ts';
import type { BoardShareTable } from '#server/control/board-share-tables.ts';
import { findBoard } from '#server/control/board.ts';
import { scopeFrom, stillSees } from './shared-scope.ts';

/**
 * A question as who made a link would ask it, with what they saw when they made it. undefined where they may not come in any more, see less
 * than then, or do not see the board: the link shows nothing then.
 */
export async function makerOf(asking: Asking, share: BoardShareTable): Promise<Asking | undefined> {
  const maker = await askingAs(asking, share.made_by, 'records.read');
  if (!maker) return undefined;
  const then = scopeFrom(share.scope);
  if (!stillSees(maker.scope, then)) return undefined;
  const board = await findBoard(asking.control.db, share.board_id);
  if (!board || board.removed_at !== null || !seesBoard(await boardSightOf(maker), board)) return undefined;
  return { ...maker, scope: then };
}
