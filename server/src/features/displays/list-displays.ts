import { displayLimits, type DisplayHead, type DisplaysResponse, type NamedRecord } from '@leadline/contract';
import { boardSightOf, seesBoard, type BoardSight } from '#server/boards/board-sight.ts';
import { readOpenLinks } from '#server/boards/open-links.ts';
import type { Asking } from '#server/context.ts';
import { listBoards } from '#server/control/board.ts';
import type { DisplayTable } from '#server/control/display-tables.ts';
import { listDisplays } from '#server/control/display.ts';
import { namesOfAccounts } from '#server/control/mind-map.ts';
import { compare, nameOf, type Firm } from '#server/firm/read-firm.ts';
import { aliveOf, mayManageDisplay, scopeOfDisplay } from './open-display.ts';

/** The screens the asker put up, and those of whom they decide about. */
export async function showDisplays(asking: Asking): Promise<DisplaysResponse> {
  const seeing = await boardSightOf(asking);
  const { db } = asking.control;
  const seen = (await listDisplays(db)).filter((display) => mayManageDisplay(seeing, display));
  return {
    displays: await Promise.all(seen.map((display) => headOfDisplay(asking, seeing, display))),
    teams: teamsToShow(asking, seeing.firm),
    mayForAll: asking.scope.kind === 'all',
    isAllowed: (await readOpenLinks(db)).isAllowed,
  };
}

function teamsToShow({ scope }: Asking, firm: Firm): readonly NamedRecord[] {
  const ids = [...firm.teams.keys()].filter((id) => scopeOfDisplay(scope, firm, id) !== undefined);
  return ids.map((id) => ({ id, name: nameOf(firm.teams, id) ?? '–' })).sort((a, b) => compare(a.name, b.name));
}

export async function headOfDisplay(asking: Asking, seeing: BoardSight, display: DisplayTable): Promise<DisplayHead> {
  const { db } = asking.control;
  const boards = new Map((await listBoards(db)).filter((board) => seesBoard(seeing, board)).map(({ id, title }) => [id, title]));
  const names = await namesOfAccounts(db, [display.made_by]);
  const { isAllowed } = await readOpenLinks(db);
  const isAlive = isAllowed && display.revoked_at === null && (await aliveOf(asking, display)) !== undefined;
  const lastSeen = display.last_seen_at;
  const quietFor = lastSeen === null ? Infinity : asking.clock.now().getTime() - Date.parse(lastSeen);
  return {
    id: display.id,
    name: display.name,
    boards: (JSON.parse(display.boards) as readonly string[]).map((id) => ({ id, title: boards.get(id) ?? null })),
    seconds: Number(display.seconds) as DisplayHead['seconds'],
    team: display.team === null ? null : { id: display.team, name: nameOf(seeing.firm.teams, display.team) ?? '–' },
    locale: display.locale as DisplayHead['locale'],
    timezone: display.timezone,
    withNames: display.with_names === 1n,
    wins: display.wins as DisplayHead['wins'],
    hasSound: display.has_sound === 1n,
    hasMotion: display.has_motion === 1n,
    madeBy: names.get(display.made_by) ?? null,
    madeAt: display.made_at,
    lastSeenAt: lastSeen,
    isOn: isAlive && quietFor < 2.5 * displayLimits.seenEverySeconds * 1000,
    state: stateOf(display, isAllowed, isAlive),
  };
}

function stateOf({ revoked_at }: DisplayTable, isAllowed: boolean, isAlive: boolean): DisplayHead['state'] {
  if (revoked_at !== null) return 'revoked';
  if (!isAllowed) return 'off';
  return isAlive ? 'open' : 'dead';
}
