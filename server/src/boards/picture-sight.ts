import { LeadlineError, type BoardDocument } from '@leadline/contract';
import { boardsHolding, boardsThatHeld, findBoardPicture, picturesIn } from '#server/control/board-picture.ts';
import type { BoardPictureTable } from '#server/control/board-picture-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { seesBoard, type BoardSight } from './board-sight.ts';

/** Whoever sees a board sees its pictures, and those its kept versions hold; whoever brought one sees it before it stands anywhere. */
export async function seesPicture(db: ControlDatabase, seeing: BoardSight, id: string): Promise<boolean> {
  const sees = (boards: Awaited<ReturnType<typeof boardsHolding>>): boolean => boards.some((board) => seesBoard(seeing, board));
  if (sees(await boardsHolding(db, id))) return true;
  if (sees(await boardsThatHeld(db, id))) return true;
  return (await findBoardPicture(db, id))?.made_by === seeing.by;
}

/** @throws LeadlineError boards.no_picture for one that is not there or not seen */
export async function getPicture(db: ControlDatabase, seeing: BoardSight, id: string): Promise<BoardPictureTable> {
  const picture = await findBoardPicture(db, id);
  if (!picture || !(await seesPicture(db, seeing, id))) throw new LeadlineError('not_found', 'boards.no_picture');
  return picture;
}

/**
 * Nobody brings a picture before their own eyes by naming it: what a board did not hold before, who saves it must see already.
 * @throws LeadlineError boards.no_picture
 */
export async function assertOwnPictures(db: ControlDatabase, seeing: BoardSight, document: BoardDocument, before?: string): Promise<void> {
  const known = before === undefined ? new Set<string>() : picturesIn(before);
  for (const id of picturesIn(JSON.stringify(document)))
    if (!known.has(id) && !(await seesPicture(db, seeing, id))) throw new LeadlineError('invalid', 'boards.no_picture');
}
