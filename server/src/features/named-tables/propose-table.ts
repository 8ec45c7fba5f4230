import { LeadlineError, namedTableLimits, type NamedTableAnswer, type ProposeNamedTable } from '@leadline/contract';
import { addDays, fewestNamedAmong, resolvePeriod } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import { inLane } from '#server/answering/in-lane.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { addNamedTable, findNamedTable, listNamedTables, stopNamedTable, type NamedTableRow } from '#server/control/named-table.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { isToldOf } from '#server/expectations/kpi-level.ts';
import { nameOf } from '#server/firm/read-firm.ts';
import { actOf } from '#server/http/act-of.ts';
import { notify, tellPages } from '#server/notifying/notify.ts';
import { stateOfTable, votersOn } from '#server/recognizing/named-tables.ts';
import { noticeOfTable } from '#server/recognizing/tend-named-tables.ts';
import { getTable, mayDecideOn, openTables, quartersFrom, tableAnswer, type TableBook } from './tell-tables.ts';

/**
 * A manager proposes: one team, one KPI, one quarter. Nobody is named before two thirds of the team agree. Sent twice it is there once.
 * @throws LeadlineError named_tables.works_council, not_yours, too_small, quarter, closes, no_kpi, not_told, there
 */
export function proposeTable(asking: Asking, given: ProposeNamedTable): Promise<NamedTableAnswer> {
  return inLane(asking, async () => {
    const book = await openTables(asking);
    const known = await findNamedTable(asking.control.db, given.key);
    if (known) return tableAnswer(book, await getTable(book, given.key));
    const row = await rowOf(book, given);
    assertAllowed(book, row);
    await assertKpi(book, row);
    const act = actOf(asking);
    const told = await audited(asking.control.db, async (change) => {
      await assertOnlyOne(change, book, row);
      if (!(await addNamedTable(change, { ...row, made_at: act.now.toISOString() }))) return [];
      const after = { team: nameOf(book.firm.teams, row.team), kpi: row.kpi, basis: row.basis, quarter: row.quarter, closesOn: row.closes_on };
      await appendEntry(change, act, { action: 'named_tables.proposed', subject: { kind: 'named_tables', id: row.id }, after });
      return notify(change, [noticeOfTable(book.firm, row, 'named_vote')], act.now);
    });
    tellPages(asking, told);
    return tableAnswer(book, row);
  });
}

async function rowOf(book: TableBook, given: ProposeNamedTable): Promise<NamedTableRow> {
  const { env } = await answeringOf(book.asking);
  const { from, to } = resolvePeriod({ kind: 'named', name: given.quarter }, env.period);
  return {
    id: given.key,
    team: given.teamId,
    kpi: given.kpi.id,
    variant: given.kpi.variant ?? null,
    basis: given.basis,
    quarter: given.quarter,
    starts_on: from!,
    ends_on: to!,
    closes_on: given.closesOn,
    made_by: book.seeing.me,
    made_at: book.asking.clock.now().toISOString(),
    agreed: null,
    members: null,
    counted_at: null,
    stopped_by_name: null,
    stopped_at: null,
    stop_reason: null,
  };
}

function assertAllowed(book: TableBook, row: NamedTableRow): void {
  const { firm, worksCouncil } = book;
  if (worksCouncil) throw new LeadlineError('conflict', 'named_tables.works_council');
  if (!firm.teams.has(row.team) || !mayDecideOn(book, row.team)) throw new LeadlineError('forbidden', 'named_tables.not_yours');
  if (votersOn(firm, row, firm.today).length < fewestNamedAmong)
    throw new LeadlineError('conflict', 'named_tables.too_small', { count: fewestNamedAmong });
  if (!quartersFrom(firm.today).includes(row.quarter)) throw new LeadlineError('invalid', 'named_tables.quarter');
  const [first, last] = [addDays(firm.today, namedTableLimits.fewest), addDays(firm.today, namedTableLimits.most)];
  // At least a day of the quarter is left after the vote.
  if (row.closes_on < first || row.closes_on > last || addDays(row.closes_on, 1) >= row.ends_on)
    throw new LeadlineError('invalid', 'named_tables.closes', { fewest: namedTableLimits.fewest, most: namedTableLimits.most });
}

async function assertKpi({ asking }: TableBook, row: NamedTableRow): Promise<void> {
  const { own, env } = await answeringOf(asking);
  const catalog = own.on(env.period.today);
  if (!catalog.entries.has(row.kpi) || own.off.has(row.kpi)) throw new LeadlineError('not_found', 'named_tables.no_kpi');
  if (!isToldOf(catalog, row.kpi, row.variant, 'user')) throw new LeadlineError('invalid', 'named_tables.not_told');
}

/** A team is asked once about a quarter: what it has refused stays refused. Only what the manager has stopped may be asked anew. */
async function assertOnlyOne(change: ControlDatabase, { firm }: TableBook, row: NamedTableRow): Promise<void> {
  const others = (await listNamedTables(change)).filter(({ id, team, quarter, stopped_at }) => {
    return id !== row.id && team === row.team && quarter === row.quarter && stopped_at === null;
  });
  if (others.length > 0) throw new LeadlineError('conflict', 'named_tables.there', { name: nameOf(firm.teams, row.team) ?? '–' });
}

/** Ends a vote or a table at once. @throws LeadlineError named_tables.no_table, not_yours, over */
export function stopTable(asking: Asking, id: string, reason: string): Promise<NamedTableAnswer> {
  return inLane(asking, async () => {
    const book = await openTables(asking);
    const row = await getTable(book, id);
    if (!mayDecideOn(book, row.team)) throw new LeadlineError('forbidden', 'named_tables.not_yours');
    const state = stateOfTable(row, { today: book.firm.today, worksCouncil: book.worksCouncil });
    const over = new LeadlineError('conflict', 'named_tables.over');
    if (state === 'stopped' || state === 'over' || state === 'refused') throw over;
    const act = actOf(asking);
    const told = await audited(asking.control.db, async (change) => {
      if (!(await stopNamedTable(change, id, { by: act.byName ?? null, reason, now: act.now }))) throw over;
      await appendEntry(change, act, { action: 'named_tables.stopped', subject: { kind: 'named_tables', id }, after: { reason } });
      return notify(change, [noticeOfTable(book.firm, row, 'named_stopped')], act.now);
    });
    tellPages(asking, told);
    return tableAnswer(book, (await findNamedTable(asking.control.db, id))!);
  });
}
