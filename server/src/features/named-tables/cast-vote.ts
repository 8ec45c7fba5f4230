import { LeadlineError, type NamedTableAnswer, type NamedTablesResponse } from '@leadline/contract';
import { inLane } from '#server/answering/in-lane.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { keepNameChoice, keepVote } from '#server/control/named-table.ts';
import { isGone } from '#server/firm/is-gone.ts';
import { actOf } from '#server/http/act-of.ts';
import { sealVote, stateOfTable, votersOn } from '#server/recognizing/named-tables.ts';
import { getTable, listTables, openTables, tableAnswer, type TableBook } from './tell-tables.ts';

/** @throws LeadlineError named_tables.no_person for who is none of the people the records tell of, or has left */
function personOf({ firm, seeing: { me } }: TableBook): string {
  if (me === null || isGone(firm, me)) throw new LeadlineError('forbidden', 'named_tables.no_person');
  return me;
}

/**
 * A member's answer, as often changed as they like until the vote closes. The trail tells that an answer was given, and not which.
 * @throws LeadlineError named_tables.no_table, no_person, not_member, closed
 */
export function castVote(asking: Asking, id: string, agrees: boolean): Promise<NamedTableAnswer> {
  return inLane(asking, async () => {
    const book = await openTables(asking);
    const row = await getTable(book, id);
    const me = personOf(book);
    if (!votersOn(book.firm, row, book.firm.today).includes(me)) throw new LeadlineError('forbidden', 'named_tables.not_member');
    const closed = new LeadlineError('conflict', 'named_tables.closed');
    if (stateOfTable(row, { today: book.firm.today, worksCouncil: book.worksCouncil }) !== 'voting') throw closed;
    const act = actOf(asking);
    await audited(asking.control.db, async (change) => {
      if (!(await keepVote(change, { table_id: id, person_id: me, sealed: sealVote(asking, id, me, agrees) }))) throw closed;
      await appendEntry(change, act, { action: 'named_tables.voted', subject: { kind: 'named_tables', id } });
    });
    return tableAnswer(await openTables(asking), row);
  });
}

/** Takes the own name out of every table, or gives it back: it holds at once. @throws LeadlineError named_tables.no_person */
export async function hideOwnName(asking: Asking, isHidden: boolean): Promise<NamedTablesResponse> {
  const me = personOf(await inLane(asking, () => openTables(asking)));
  const act = actOf(asking);
  await audited(asking.control.db, async (change) => {
    await keepNameChoice(change, me, { hides_in_tables: isHidden ? 1n : 0n });
    await appendEntry(change, act, { action: 'named_tables.own_name', subject: { kind: 'named_tables', id: 'own_name' } });
  });
  return listTables(asking);
}
