import { LeadlineError, sendingLimits, type AddSending, type Sending, type SendingInput } from '@leadline/contract';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import { boardSightOf, getBoard, mayManageBoard } from '#server/boards/board-sight.ts';
import type { Asking } from '#server/context.ts';
import { findBoard } from '#server/control/board.ts';
import {
  addSending,
  changeSending,
  findSending,
  listSendings,
  readersOf,
  removeSending,
  setReaders,
  type SendingRow,
} from '#server/control/sending.ts';
import { actOf } from '#server/http/act-of.ts';
import { plannedNow } from '#server/sending/plan-sendings.ts';
import { showSending } from './list-sendings.ts';
import { offeredFor, ownAccount } from './sending-sight.ts';

/**
 * A board that is sent from now on. Whoever sees it sends it to themselves, whoever changes it to others. Sent twice it is there once.
 * @throws LeadlineError boards.no_board, sendings.only_people, sendings.nobody, sendings.not_yours, sendings.no_reader, sendings.too_many
 */
export async function makeSending(asking: Asking, { key, boardId, ...given }: AddSending): Promise<Sending> {
  const account = ownAccount(asking);
  const act = actOf(asking);
  const readers = await checkedReaders(asking, boardId, given);
  const kept = await listSendings(asking.control.db);
  const isThere = kept.some(({ id }) => id === key);
  const [ofBoard, ofAccount] = [kept.filter(({ board_id }) => board_id === boardId), kept.filter(({ account_id }) => account_id === account)];
  if (!isThere && (ofBoard.length >= sendingLimits.ofBoard || ofAccount.length >= sendingLimits.ofAccount))
    throw new LeadlineError('limit', 'sendings.too_many', { most: sendingLimits.ofBoard });
  const row: SendingRow = {
    id: key,
    board_id: boardId,
    account_id: account,
    ...columnsOf(given),
    ended_because: null,
    planned_on: await begins(asking, given.at),
    created_at: act.now.toISOString(),
  };
  await audited(asking.control.db, async (change) => {
    if (await addSending(change, row, readers))
      await appendEntry(change, act, { action: 'sendings.added', subject: { kind: 'sendings', id: key }, after: { boardId, ...given } });
  });
  return showSending(asking, key);
}

/** @throws as makeSending, and LeadlineError sendings.no_sending, sendings.ended_by */
export async function saveSending(asking: Asking, id: string, given: SendingInput): Promise<Sending> {
  const kept = await ownSending(asking, id);
  if (given.isOn && kept.ended_because === 'administrator') throw new LeadlineError('conflict', 'sendings.ended_by');
  // Whatever stands in its way, it can be switched off.
  const readers = given.isOn ? await checkedReaders(asking, kept.board_id, given) : null;
  const isMoved = given.isOn && (kept.is_on === 0n || Number(kept.at) !== given.at || kept.rhythm !== JSON.stringify(given.rhythm));
  // Today's is not sent again because the hour was changed, and what went by while it was off is not made up for.
  const planned = isMoved ? { planned_on: latest(kept.is_on === 1n ? kept.planned_on : '', await begins(asking, given.at)) } : {};
  await audited(asking.control.db, async (change) => {
    const columns = given.isOn ? { ...columnsOf(given), ended_because: null } : { is_on: 0n };
    await changeSending(change, id, { ...columns, ...planned });
    if (readers !== null) await setReaders(change, id, readers);
    await appendEntry(change, actOf(asking), { action: 'sendings.changed', subject: { kind: 'sendings', id }, after: given });
  });
  return showSending(asking, id);
}

/** Whoever set it up, and whoever manages the board. @throws LeadlineError sendings.no_sending */
export async function dropSending(asking: Asking, id: string): Promise<void> {
  const kept = await findSending(asking.control.db, id);
  if (!kept) throw new LeadlineError('not_found', 'sendings.no_sending');
  const board = await findBoard(asking.control.db, kept.board_id);
  const manages = board !== undefined && mayManageBoard(await boardSightOf(asking), board);
  if (kept.account_id !== ownAccount(asking) && !manages) throw new LeadlineError('not_found', 'sendings.no_sending');
  await audited(asking.control.db, async (change) => {
    const readers = (await readersOf(change, [id])).get(id) ?? [];
    await removeSending(change, id);
    const before = { boardId: kept.board_id, rhythm: JSON.parse(kept.rhythm) as unknown, readers };
    await appendEntry(change, actOf(asking), { action: 'sendings.removed', subject: { kind: 'sendings', id }, before });
  });
}

async function ownSending(asking: Asking, id: string): Promise<SendingRow> {
  const row = await findSending(asking.control.db, id);
  if (row?.account_id !== ownAccount(asking)) throw new LeadlineError('not_found', 'sendings.no_sending');
  return row;
}

const latest = (a: string, b: string): string => (a > b ? a : b);

/** What was due before it was made is not sent. */
async function begins(asking: Asking, at: number): Promise<string> {
  return plannedNow((await asking.organization()).timezone, at, asking.clock.now());
}

const columnsOf = ({ rhythm, at, scope, file, channelId, isOn }: SendingInput) => ({
  rhythm: JSON.stringify(rhythm),
  at: BigInt(at),
  scope: JSON.stringify(scope),
  file,
  channel_id: channelId,
  is_on: isOn ? 1n : 0n,
});

/** `account <id>`, `team <id>`. */
async function checkedReaders(asking: Asking, boardId: string, { readers, channelId }: SendingInput): Promise<readonly string[]> {
  const me = ownAccount(asking);
  const board = await getBoard(asking.control.db, await boardSightOf(asking), boardId);
  if (readers.length === 0 && channelId === null) throw new LeadlineError('invalid', 'sendings.nobody');
  const others = readers.filter(({ kind, id }) => kind === 'team' || id !== me);
  if (others.length > 0 || channelId !== null) {
    const { toOthers, people, teams, channels } = await offeredFor(asking, board);
    if (others.length > 0 && !toOthers) throw new LeadlineError('forbidden', 'sendings.not_yours');
    const known = new Set([...people.map(({ id }) => `account ${id}`), ...teams.map(({ id }) => `team ${id}`)]);
    if (others.some(({ kind, id }) => !known.has(`${kind} ${id}`))) throw new LeadlineError('invalid', 'sendings.no_reader');
    if (channelId !== null && !channels.some(({ id }) => id === channelId)) throw new LeadlineError('invalid', 'channels.not_yours');
  }
  return readers.map(({ kind, id }) => `${kind} ${id}`);
}
