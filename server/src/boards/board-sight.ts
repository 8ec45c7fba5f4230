import { LeadlineError, type BoardAudience, type BoardHead } from '@leadline/contract';
import { actorOf } from '#server/access/actor-of.ts';
import { permitted } from '#server/access/permitted.ts';
import type { Asking } from '#server/context.ts';
import { findBoard, type BoardHeadRow, type KeptBoard } from '#server/control/board.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { goalSightOf, knowsTeam, type GoalSight } from '#server/expectations/goal-sight.ts';
import { nameOf, readFirm } from '#server/firm/read-firm.ts';

/** Who looks at boards. */
export interface BoardSight extends GoalSight {
  /** Id of the account, or what acts without one. */
  readonly by: string;
  /** Screens on a wall show boards and make none. */
  readonly makes: boolean;
}

export async function boardSightOf(asking: Asking): Promise<BoardSight> {
  const makes = permitted(asking.principal).includes('records.read');
  return { ...goalSightOf(asking, await readFirm(asking)), by: actorOf(asking.principal).by, makes };
}

type Ownership = Pick<BoardHeadRow, 'owner' | 'audience' | 'team' | 'is_shared'>;

/** A board of the organisation is everybody's; one of a team belongs to whoever sees it, and everybody in it or below it (§9.2). */
export function seesBoard(seeing: BoardSight, { owner, audience, team }: Ownership): boolean {
  if (owner === seeing.by || audience === 'organisation') return true;
  return audience === 'team' && team !== null && knowsTeam(seeing, team);
}

/** Whoever made a board, and whoever decides about those it is for, says who sees it and removes it. */
export function mayManageBoard(seeing: BoardSight, board: Ownership): boolean {
  const { by, decides, sight, makes } = seeing;
  if (!makes) return false;
  if (board.owner === by) return true;
  if (!decides || board.audience === 'own') return false;
  return board.audience === 'organisation' ? sight.isAll : board.team !== null && sight.team(board.team);
}

export const mayChangeBoard = (seeing: BoardSight, board: Ownership): boolean =>
  mayManageBoard(seeing, board) || (seeing.makes && board.is_shared === 1n && seesBoard(seeing, board));

/** Whoever sees everybody may put a board before everybody. */
export const mayForAll = ({ sight, makes }: BoardSight): boolean => makes && sight.isAll;

/** @throws LeadlineError boards.no_board for what is not there, removed or not seen */
export async function getBoard(db: ControlDatabase, seeing: BoardSight, id: string): Promise<KeptBoard> {
  const board = await findBoard(db, id);
  if (!board || board.removed_at !== null || !seesBoard(seeing, board)) throw new LeadlineError('not_found', 'boards.no_board');
  return board;
}

/**
 * For whom a board may be made. One that stays as it was is not asked about.
 * @throws LeadlineError boards.no_team for a team that is not known, boards.not_for_all
 */
export function assertAudience(seeing: BoardSight, audience: BoardAudience, before?: Ownership): void {
  if (audience.kind === 'organisation' && before?.audience !== 'organisation' && !mayForAll(seeing))
    throw new LeadlineError('forbidden', 'boards.not_for_all');
  if (audience.kind !== 'team' || before?.team === audience.teamId) return;
  if (!seeing.firm.teams.has(audience.teamId) || !knowsTeam(seeing, audience.teamId)) throw new LeadlineError('invalid', 'boards.no_team');
}

export interface HeadWords {
  readonly names: ReadonlyMap<string, string>;
  readonly favourites: ReadonlySet<string>;
}

/** A board as a line of a list, for who looks. */
export function headOf(seeing: BoardSight, board: BoardHeadRow, { names, favourites }: HeadWords): BoardHead {
  const { firm } = seeing;
  return {
    id: board.id,
    title: board.title,
    folder: board.folder,
    audience:
      board.audience === 'team'
        ? { kind: 'team', team: { id: board.team!, name: nameOf(firm.teams, board.team!) ?? '–' } }
        : { kind: board.audience },
    isShared: board.is_shared === 1n,
    edition: Number(board.edition),
    owner: seeing.makes ? (names.get(board.owner) ?? null) : null,
    isMine: board.owner === seeing.by,
    isFavourite: favourites.has(board.id),
    mayChange: mayChangeBoard(seeing, board),
    mayManage: mayManageBoard(seeing, board),
    changedAt: board.changed_at,
    widgets: Number(board.widgets),
  };
}
