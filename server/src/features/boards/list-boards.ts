import {
  boardLimits,
  type BoardAnswer,
  type BoardDocument,
  type BoardsResponse,
  type BoardVersionsResponse,
  type NamedRecord,
} from '@leadline/contract';
import type { Asking } from '#server/context.ts';
import { favouriteBoards, findBoardVersion, listBoards, listBoardVersions, type KeptBoard } from '#server/control/board.ts';
import { namesOfAccounts } from '#server/control/mind-map.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { LeadlineError } from '@leadline/contract';
import { knowsTeam } from '#server/expectations/goal-sight.ts';
import { compare, isTrue, nameOf, textOf } from '#server/firm/read-firm.ts';
import { boardSightOf, getBoard, headOf, mayForAll, seesBoard, type BoardSight } from '#server/boards/board-sight.ts';

/** Every board the asker sees: favourites first, then by title. */
export async function showBoards(asking: Asking): Promise<BoardsResponse> {
  const seeing = await boardSightOf(asking);
  const { db } = asking.control;
  const all = await listBoards(db);
  const seen = all.filter((board) => seesBoard(seeing, board));
  const words = {
    names: await namesOfAccounts(db, [...new Set(seen.map(({ owner }) => owner))]),
    favourites: await favouriteBoards(db, seeing.by),
  };
  const heads = seen.map((board) => headOf(seeing, board, words));
  return {
    boards: heads.sort((a, b) => Number(b.isFavourite) - Number(a.isFavourite) || compare(a.title, b.title)),
    mayAdd: seeing.makes && all.length < boardLimits.boards,
    teams: seeing.makes ? teamsOf(seeing) : [],
    mayForAll: mayForAll(seeing),
  };
}

/** One board with what is on it. @throws LeadlineError boards.no_board */
export async function showBoard(asking: Asking, id: string): Promise<BoardAnswer> {
  const seeing = await boardSightOf(asking);
  const { db } = asking.control;
  return describeBoard(db, seeing, await getBoard(db, seeing, id));
}

export async function describeBoard(db: ControlDatabase, seeing: BoardSight, board: KeptBoard): Promise<BoardAnswer> {
  const words = { names: await namesOfAccounts(db, [board.owner]), favourites: await favouriteBoards(db, seeing.by) };
  return { ...headOf(seeing, board, words), document: JSON.parse(board.document) as BoardDocument };
}

/** What a board was before, the newest first. @throws LeadlineError boards.no_board */
export async function showVersions(asking: Asking, id: string): Promise<BoardVersionsResponse> {
  const seeing = await boardSightOf(asking);
  const { db } = asking.control;
  await getBoard(db, seeing, id);
  const versions = await listBoardVersions(db, id);
  const names = await namesOfAccounts(db, [...new Set(versions.map(({ by }) => by))]);
  return {
    versions: versions.map(({ edition, at, by, title, widgets }) => ({
      edition: Number(edition),
      at,
      by: seeing.makes ? (names.get(by) ?? null) : null,
      title,
      widgets: Number(widgets),
    })),
  };
}

/** A board as it was at one of its editions. @throws LeadlineError boards.no_board, boards.no_version */
export async function showVersion(asking: Asking, id: string, edition: number): Promise<BoardAnswer> {
  const seeing = await boardSightOf(asking);
  const { db } = asking.control;
  const board = await getBoard(db, seeing, id);
  const version = await findBoardVersion(db, id, edition);
  if (!version) throw new LeadlineError('not_found', 'boards.no_version');
  const { title, document, widgets, at } = version;
  return describeBoard(db, seeing, { ...board, title, document, widgets, edition: version.edition, changed_at: at });
}

/** Teams that are open and known to the asker. */
function teamsOf(seeing: BoardSight): readonly NamedRecord[] {
  const { teams } = seeing.firm;
  const open = [...teams].filter(([id, row]) => !isTrue(row, 'is_stub') && textOf(row, 'status') !== 'closed' && knowsTeam(seeing, id));
  return open.map(([id]) => ({ id, name: nameOf(teams, id) ?? '–' })).sort((a, b) => compare(a.name, b.name));
}
