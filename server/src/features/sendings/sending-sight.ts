import { LeadlineError } from '@leadline/contract';
import { readWorksCouncil } from '#server/alerting/works-council.ts';
import { boardSightOf, mayChangeBoard, type BoardSight } from '#server/boards/board-sight.ts';
import type { Asking } from '#server/context.ts';
import { listAccounts } from '#server/control/account.ts';
import type { BoardHeadRow } from '#server/control/board.ts';
import { listChannels, type ChannelRow } from '#server/control/chat-channel.ts';
import { knowsTeam } from '#server/expectations/goal-sight.ts';
import { membersOf } from '#server/firm/members-of.ts';
import { isTrue, nameOf } from '#server/firm/read-firm.ts';
import { isAboutOne, maySendTo } from '#server/sending/channel-audience.ts';

/** @throws LeadlineError sendings.only_people */
export function ownAccount({ principal }: Pick<Asking, 'principal'>): string {
  if (principal.kind !== 'person') throw new LeadlineError('forbidden', 'sendings.only_people');
  return principal.account;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** Whom somebody may send a board to. */
export interface Offered {
  /** Whether to anybody else at all. */
  readonly toOthers: boolean;
  readonly people: readonly Named[];
  readonly teams: readonly Named[];
  readonly channels: readonly ChannelRow[];
}

/** Whoever may change a board sends it to others: to people it is for, teams they know, and chats whose readers they lead. */
export async function offeredFor(asking: Asking, board: BoardHeadRow): Promise<Offered> {
  const seeing = await boardSightOf(asking);
  const { db } = asking.control;
  if (!mayChangeBoard(seeing, board)) return { toOthers: false, people: [], teams: [], channels: [] };
  const channels = await channelsFor(asking, seeing);
  if (board.audience === 'own') return { toOthers: false, people: [], teams: [], channels };
  const { firm } = seeing;
  const within = board.team === null ? null : new Set(membersOf(firm, board.team, firm.today));
  const accounts = (await listAccounts(db)).filter(({ status, email, person }) => {
    const isMember = within === null || (person !== null && within.has(person));
    return status === 'active' && email !== null && isMember;
  });
  const teams = [...firm.teams].flatMap(([id, row]) => (!isTrue(row, 'is_stub') && knowsTeam(seeing, id) ? [{ id, name: nameOf(firm.teams, id) ?? '–' }] : [])); // prettier-ignore
  return { toOthers: true, people: accounts.map(({ id, name }) => ({ id, name })), teams, channels };
}

async function channelsFor({ control }: Asking, seeing: BoardSight): Promise<readonly ChannelRow[]> {
  const worksCouncil = await readWorksCouncil(control.db);
  const all = await listChannels(control.db);
  return all.filter((channel) => channel.is_on === 1n && maySendTo(seeing, channel) && !isAboutOne(seeing.firm, worksCouncil, channel));
}
