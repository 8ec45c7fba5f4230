import { LeadlineError, type ChatKind, type DeliveryState, type EndReason, type NamedReader, type Sending, type SendingsResponse, type SentLast, type StopReason } from '@leadline/contract'; // prettier-ignore
import { answeringOf } from '#server/answering/answer-env.ts';
import { inLane } from '#server/answering/in-lane.ts';
import { boardSightOf, getBoard, mayManageBoard, seesBoard, type BoardSight } from '#server/boards/board-sight.ts';
import type { Asking } from '#server/context.ts';
import { findAccount } from '#server/control/account.ts';
import { findBoard, type KeptBoard } from '#server/control/board.ts';
import { listChannels, type ChannelRow } from '#server/control/chat-channel.ts';
import { namesOfAccounts } from '#server/control/mind-map.ts';
import { listDeliveriesOf, type DeliveryRow } from '#server/control/sending-delivery.ts';
import type { SendingStateTable } from '#server/control/sending-tables.ts';
import { listSendings, readersOf, reasonsOfEnding, statesOf, type SendingRow } from '#server/control/sending.ts';
import { nameOf } from '#server/firm/read-firm.ts';
import { accountsOf, accountTarget, fileOf, idOf, rhythmOf, scopeOfSending } from '#server/sending/readers.ts';
import { nextDueAfter } from '#server/sending/rhythm.ts';
import { offeredFor } from './sending-sight.ts';

/** Those somebody set up or gets; of a board all of them for who manages it, and to whom it may be sent. @throws LeadlineError boards.no_board */
export async function showSendings(asking: Asking, boardId?: string): Promise<SendingsResponse> {
  const me = asking.principal.kind === 'person' ? asking.principal.account : null;
  const seeing = await boardSightOf(asking);
  const board = boardId === undefined ? undefined : await getBoard(asking.control.db, seeing, boardId);
  const offered = board && (await offeredFor(asking, board));
  const { timezone } = await asking.organization();
  const address = me === null ? null : (await findAccount(asking.control.db, me))?.email;
  return {
    sendings: await described(asking, seeing, await listSendings(asking.control.db, boardId)),
    mail: !asking.mail.canMail || asking.settings.address === null ? 'no_server' : address === null ? 'no_address' : 'ready',
    people: offered?.people ?? [],
    teams: offered?.teams ?? [],
    channels: (offered?.channels ?? []).map(({ id, name, kind }) => ({ id, name, kind: kind as ChatKind })),
    timezone,
    me,
  };
}

/** @throws LeadlineError sendings.no_sending */
export async function showSending(asking: Asking, id: string): Promise<Sending> {
  const rows = (await listSendings(asking.control.db)).filter((row) => row.id === id);
  const [found] = await described(asking, await boardSightOf(asking), rows);
  if (!found) throw new LeadlineError('not_found', 'sendings.no_sending');
  return found;
}

export const endedByAdministrator = (rows: readonly SendingRow[]): readonly string[] =>
  rows.flatMap(({ id, ended_because }) => (ended_because === 'administrator' ? [id] : []));

interface Known {
  readonly asking: Asking;
  readonly seeing: BoardSight;
  readonly me: string;
  readonly names: ReadonlyMap<string, string>;
  readonly states: ReadonlyMap<string, SendingStateTable>;
  readonly channels: ReadonlyMap<string, ChannelRow>;
  readonly next: (row: SendingRow) => string | null;
  readonly why: ReadonlyMap<string, string>;
}

async function described(asking: Asking, seeing: BoardSight, rows: readonly SendingRow[]): Promise<readonly Sending[]> {
  const { db } = asking.control;
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const readers = await readersOf(db, ids);
  const accounts = [...readers.values()].flat().filter((reader) => reader.startsWith('account ')).map(idOf); // prettier-ignore
  const calendar = await inLane(asking, async () => (await answeringOf(asking)).env.period.calendar);
  const known: Known = {
    asking,
    seeing,
    me: seeing.by,
    names: await namesOfAccounts(db, [...new Set([...accounts, ...rows.map(({ account_id }) => account_id)])]),
    states: await statesOf(db, ids),
    channels: new Map((await listChannels(db)).map((channel) => [channel.id, channel])),
    next: (row) => (row.is_on === 1n ? nextDueAfter(rhythmOf(row), row.planned_on, calendar) : null),
    why: await reasonsOfEnding(db, endedByAdministrator(rows)),
  };
  const deliveries = await listDeliveriesOf(db, ids);
  const found: Sending[] = [];
  for (const row of rows) {
    const board = await findBoard(db, row.board_id);
    const theirs = readers.get(row.id) ?? [];
    const isForMe = (await accountsOf(db, seeing.firm, theirs)).includes(seeing.by);
    const isMine = row.account_id === seeing.by || (board !== undefined && mayManageBoard(seeing, board));
    if (!isMine && !isForMe) continue;
    const mine = deliveries.filter(({ source_id, target }) => source_id === row.id && (isMine || target === accountTarget(seeing.by)));
    found.push(describe(known, row, { board, readers: theirs, isForMe, isMine, deliveries: mine }));
  }
  return found;
}

interface OfRow {
  readonly board: KeptBoard | undefined;
  readonly readers: readonly string[];
  readonly isForMe: boolean;
  readonly isMine: boolean;
  readonly deliveries: readonly DeliveryRow[];
}

function describe(known: Known, row: SendingRow, { board, readers, isForMe, isMine, deliveries }: OfRow): Sending {
  const { me, seeing, names, states, channels, next } = known;
  const channel = row.channel_id === null ? undefined : channels.get(row.channel_id);
  const isKnown = board !== undefined && (row.account_id === me || seesBoard(seeing, board));
  return {
    id: row.id,
    boardId: row.board_id,
    boardTitle: isKnown ? board.title : '–',
    owner: row.account_id === me ? null : (names.get(row.account_id) ?? '–'),
    rhythm: rhythmOf(row),
    at: Number(row.at),
    scope: scopeOfSending(row),
    file: fileOf(row),
    isOn: row.is_on === 1n,
    ended: row.ended_because as EndReason | null,
    endedWhy: known.why.get(row.id) ?? null,
    next: next(row),
    readers: isMine ? readers.map((reader) => namedReader(known, row, reader)) : [],
    channel: isMine && channel ? { id: channel.id, name: channel.name, kind: channel.kind as ChatKind } : null,
    isForMe,
    stopped: isForMe ? stoppedOf(states, row.id, me) : null,
    last: lastOf(deliveries),
  };
}

function namedReader({ names, seeing, states }: Known, row: SendingRow, reader: string): NamedReader {
  const id = idOf(reader);
  if (reader.startsWith('team ')) return { kind: 'team', id, name: nameOf(seeing.firm.teams, id) ?? '–', stopped: null };
  return { kind: 'account', id, name: names.get(id) ?? '–', stopped: stoppedOf(states, row.id, id) };
}

const stoppedOf = (states: Known['states'], sending: string, account: string): StopReason | null =>
  (states.get(`${sending} ${account}`)?.stopped_because ?? null) as StopReason | null;

/** What became of the newest day; who gets it alone hears of theirs alone. */
function lastOf(deliveries: readonly DeliveryRow[]): SentLast | null {
  const [newest] = deliveries;
  if (!newest) return null;
  const ofDay = deliveries.filter(({ occurrence }) => occurrence === newest.occurrence);
  const counts: Partial<Record<DeliveryState, number>> = {};
  for (const { status } of ofDay) counts[status as DeliveryState] = (counts[status as DeliveryState] ?? 0) + 1;
  return { on: newest.occurrence, counts, error: ofDay.find(({ error }) => error !== null)?.error ?? null };
}
