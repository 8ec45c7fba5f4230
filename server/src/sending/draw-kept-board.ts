import { boardDocumentSchema, type BoardScope, type Widget } from '@leadline/contract';
import type { Asking } from '#server/context.ts';
import type { KeptBoard } from '#server/control/board.ts';
import { drawnBoardOf, type Drawn } from '#server/picture/drawn-board-of.ts';

/** A kept board as its reader sees it now. Of all its widgets, or of those that may be shown. */
export function drawKeptBoard(
  asking: Asking,
  board: KeptBoard,
  scope: BoardScope,
  isShown: (widget: Widget) => boolean = () => true,
): Promise<Drawn> {
  const { sections, widgets } = boardDocumentSchema.parse(JSON.parse(board.document));
  return drawnBoardOf(asking, { title: board.title, scope, sections, widgets: (widgets as readonly Widget[]).filter(isShown) });
}
