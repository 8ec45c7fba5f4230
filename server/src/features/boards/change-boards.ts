import { boardLimits, LeadlineError, type AddBoard, type BoardAnswer, type BoardDocument, type ChangeBoard } from '@leadline/contract';
import type { Act } from '#server/audit/act.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { addBoard, changeBoard, findBoard, findBoardVersion, keepBoardVersion, listBoards, setFavouriteBoard, type KeptBoard } from '#server/control/board.ts'; // prettier-ignore
import type { ControlDatabase } from '#server/control/open-control.ts';
import { actOf } from '#server/http/act-of.ts';
import { assertAudience, boardSightOf, getBoard, mayChangeBoard, mayManageBoard, seesBoard, type BoardSight } from '#server/boards/board-sight.ts';
import { assertOwnPictures } from '#server/boards/picture-sight.ts';
import { describeBoard } from './list-boards.ts';

type Head = Pick<AddBoard, 'title' | 'folder' | 'audience' | 'isShared'>;

const columnsOf = ({ title, folder, audience, isShared }: Head) => ({
  title,
  folder,
  audience: audience.kind,
  team: audience.kind === 'team' ? audience.teamId : null,
  is_shared: isShared ? 1n : 0n,
});
const inWords = ({ title, folder, audience, team, is_shared, widgets }: KeptBoard) => ({
  title,
  folder,
  for: audience === 'team' ? team : audience,
  shared: is_shared === 1n,
  widgets: Number(widgets),
});

/**
 * A new board. The key is its id: of a form that comes twice the second changes nothing.
 * @throws LeadlineError boards.too_many, boards.no_team, boards.not_for_all, and as `assertWhole`
 */
export async function makeBoard(asking: Asking, { key, document, ...head }: AddBoard): Promise<BoardAnswer> {
  const seeing = await boardSightOf(asking);
  const act = actOf(asking);
  assertWhole(document);
  return audited(asking.control.db, async (db) => {
    const known = await findBoard(db, key);
    if (known) return describeBoard(db, seeing, await getBoard(db, seeing, key));
    assertAudience(seeing, head.audience);
    await assertOwnPictures(db, seeing, document);
    if ((await listBoards(db)).length >= boardLimits.boards) throw new LeadlineError('conflict', 'boards.too_many', { most: boardLimits.boards });
    const board: KeptBoard = {
      id: key,
      ...columnsOf(head),
      edition: 1n,
      document: JSON.stringify(document),
      widgets: BigInt(document.widgets.length),
      owner: seeing.by,
      changed_at: act.now.toISOString(),
      removed_at: null,
    };
    await addBoard(db, board);
    await keepVersion(db, board, act);
    await appendEntry(db, act, { action: 'boards.added', subject: { kind: 'boards', id: key }, after: inWords(board), isPersonal: true });
    return describeBoard(db, seeing, board);
  });
}

/**
 * Everything of a board at once, from the edition it was made of.
 * @throws LeadlineError boards.no_board, boards.not_yours, boards.changed_meanwhile, boards.no_team, boards.not_for_all, and as `assertWhole`
 */
export async function saveBoard(asking: Asking, id: string, { edition, document, ...head }: ChangeBoard): Promise<BoardAnswer> {
  const seeing = await boardSightOf(asking);
  assertWhole(document);
  return next(asking, seeing, id, edition, 'boards.changed', async (board, db) => {
    const columns = columnsOf(head);
    const isMoved = board.audience !== columns.audience || board.team !== columns.team || board.is_shared !== columns.is_shared;
    if (isMoved && !mayManageBoard(seeing, board)) throw new LeadlineError('forbidden', 'boards.not_yours');
    assertAudience(seeing, head.audience, board);
    await assertOwnPictures(db, seeing, document, board.document);
    return { ...columns, document: JSON.stringify(document), widgets: BigInt(document.widgets.length) };
  });
}

/** What an edition held becomes the newest one. @throws LeadlineError as `saveBoard`, and boards.no_version */
export async function restoreBoard(asking: Asking, id: string, edition: number, version: number): Promise<BoardAnswer> {
  const seeing = await boardSightOf(asking);
  return next(asking, seeing, id, edition, 'boards.restored', async (_, db) => {
    const old = await findBoardVersion(db, id, version);
    if (!old) throw new LeadlineError('not_found', 'boards.no_version');
    return { title: old.title, document: old.document, widgets: old.widgets };
  });
}

type Changes = Partial<Pick<KeptBoard, 'title' | 'folder' | 'audience' | 'team' | 'is_shared' | 'document' | 'widgets'>>;

async function next(
  asking: Asking,
  seeing: BoardSight,
  id: string,
  edition: number,
  action: 'boards.changed' | 'boards.restored',
  change: (board: KeptBoard, db: ControlDatabase) => Changes | Promise<Changes>,
): Promise<BoardAnswer> {
  const act = actOf(asking);
  const answer = await audited(asking.control.db, async (db) => {
    const board = await getBoard(db, seeing, id);
    if (!mayChangeBoard(seeing, board)) throw new LeadlineError('forbidden', 'boards.not_yours');
    if (Number(board.edition) !== edition) throw new LeadlineError('conflict', 'boards.changed_meanwhile');
    const after: KeptBoard = { ...board, ...(await change(board, db)), edition: board.edition + 1n, changed_at: act.now.toISOString() };
    const { id: _id, owner: _owner, ...columns } = after;
    await changeBoard(db, id, columns);
    await keepVersion(db, after, act);
    await appendEntry(db, act, { action, subject: { kind: 'boards', id }, before: inWords(board), after: inWords(after), isPersonal: true });
    return describeBoard(db, seeing, after);
  });
  asking.live.publish('board', { id, edition: answer.edition });
  return answer;
}

/** Takes a board away, or brings it back; nothing of it is lost. @throws LeadlineError boards.no_board, boards.not_yours */
export async function removeBoard(asking: Asking, id: string, isRemoved: boolean): Promise<{ readonly isRemoved: boolean }> {
  const seeing = await boardSightOf(asking);
  const act = actOf(asking);
  const edition = await audited(asking.control.db, async (db) => {
    const board = await findBoard(db, id);
    if (!board || !seesBoard(seeing, board)) throw new LeadlineError('not_found', 'boards.no_board');
    if (!mayManageBoard(seeing, board)) throw new LeadlineError('forbidden', 'boards.not_yours');
    if ((board.removed_at !== null) === isRemoved) return undefined;
    await changeBoard(db, id, { removed_at: isRemoved ? act.now.toISOString() : null });
    const entry = { subject: { kind: 'boards', id }, before: inWords(board), isPersonal: true };
    await (isRemoved
      ? appendEntry(db, act, { action: 'boards.removed', ...entry })
      : appendEntry(db, act, { action: 'boards.brought_back', ...entry }));
    return Number(board.edition);
  });
  if (edition !== undefined) asking.live.publish('board', { id, edition });
  return { isRemoved };
}

/** What somebody likes best is theirs alone. @throws LeadlineError boards.no_board */
export async function likeBoard(asking: Asking, id: string, isFavourite: boolean): Promise<{ readonly isFavourite: boolean }> {
  const seeing = await boardSightOf(asking);
  const { db } = asking.control;
  await getBoard(db, seeing, id);
  await setFavouriteBoard(db, id, seeing.by, isFavourite);
  return { isFavourite };
}

/**
 * Every widget once, in a section there is, inside of the grid.
 * @throws LeadlineError boards.not_whole
 */
function assertWhole({ sections, widgets, phoneOrder }: BoardDocument): void {
  const known = new Set(sections.map(({ id }) => id));
  const ids = new Set(widgets.map(({ id }) => id));
  const isWhole =
    known.size === sections.length &&
    ids.size === widgets.length &&
    widgets.every(({ sectionId, place }) => known.has(sectionId) && place.x + place.w <= boardLimits.columns) &&
    phoneOrder.every((id) => ids.has(id)) &&
    new Set(phoneOrder).size === phoneOrder.length;
  if (!isWhole) throw new LeadlineError('invalid', 'boards.not_whole');
}

async function keepVersion(db: ControlDatabase, board: KeptBoard, act: Act): Promise<void> {
  const { id, edition, title, document, widgets, changed_at } = board;
  await keepBoardVersion(db, { board_id: id, edition, title, document, widgets, at: changed_at, by: act.by }, boardLimits.versions);
}
