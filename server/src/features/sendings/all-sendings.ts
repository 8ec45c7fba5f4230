import { LeadlineError, type AllSendings, type EndReason, type SendingOfAll } from '@leadline/contract';
import { answeringOf } from '#server/answering/answer-env.ts';
import { inLane } from '#server/answering/in-lane.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import { boardSightOf, seesBoard } from '#server/boards/board-sight.ts';
import type { Asking } from '#server/context.ts';
import { findBoard } from '#server/control/board.ts';
import { listChannels } from '#server/control/chat-channel.ts';
import { namesOfAccounts } from '#server/control/mind-map.ts';
import { endSending, findSending, listSendings, readersOf, reasonsOfEnding } from '#server/control/sending.ts';
import { actOf } from '#server/http/act-of.ts';
import { notify, tellPages } from '#server/notifying/notify.ts';
import { rhythmOf } from '#server/sending/readers.ts';
import { nextDueAfter } from '#server/sending/rhythm.ts';
import { endedByAdministrator } from './list-sendings.ts';

/** All that is set up, by whomever: who sends which board, when and to how many. Of boards the reader does not see not even the title. */
export async function listAllSendings(asking: Asking): Promise<AllSendings> {
  const { db } = asking.control;
  const seeing = await boardSightOf(asking);
  const rows = await listSendings(db);
  const names = await namesOfAccounts(db, [...new Set(rows.map(({ account_id }) => account_id))]);
  const readers = await readersOf(
    db,
    rows.map(({ id }) => id),
  );
  const channels = new Map((await listChannels(db)).map(({ id, name }) => [id, name]));
  const why = await reasonsOfEnding(db, endedByAdministrator(rows));
  const calendar = await inLane(asking, async () => (await answeringOf(asking)).env.period.calendar);
  const sendings: SendingOfAll[] = [];
  for (const row of rows) {
    const board = await findBoard(db, row.board_id);
    sendings.push({
      id: row.id,
      boardTitle: board && seesBoard(seeing, board) ? board.title : null,
      owner: names.get(row.account_id) ?? null,
      isMine: row.account_id === seeing.by,
      rhythm: rhythmOf(row),
      at: Number(row.at),
      readers: readers.get(row.id)?.length ?? 0,
      channel: row.channel_id === null ? null : (channels.get(row.channel_id) ?? null),
      isOn: row.is_on === 1n,
      ended: row.ended_because as EndReason | null,
      endedWhy: why.get(row.id) ?? null,
      next: row.is_on === 1n ? nextDueAfter(rhythmOf(row), row.planned_on, calendar) : null,
    });
  }
  return { sendings };
}

/** An administrator stops what somebody has set up, and says why: who set it up is told and reads it. Done twice it changes nothing. @throws LeadlineError sendings.no_sending */
export async function endSendingOfOthers(asking: Asking, id: string, reason: string): Promise<AllSendings> {
  const row = await findSending(asking.control.db, id);
  if (!row) throw new LeadlineError('not_found', 'sendings.no_sending');
  const board = await findBoard(asking.control.db, row.board_id);
  const act = actOf(asking, reason);
  const told = await audited(asking.control.db, async (change) => {
    if (!(await endSending(change, id, 'administrator'))) return [];
    const after = { owner: row.account_id, boardId: row.board_id };
    await appendEntry(change, act, { action: 'sendings.ended_by', subject: { kind: 'sendings', id }, after });
    const accounts = row.account_id === act.by ? [] : [row.account_id];
    const data = { ...(act.byName == null ? {} : { by: act.byName }), name: board?.title ?? '–' };
    return notify(change, [{ accounts, kind: 'sending_ended_by', path: '/sendings', data, once: `sending ended ${id}` }], act.now);
  });
  tellPages(asking, told);
  return listAllSendings(asking);
}
