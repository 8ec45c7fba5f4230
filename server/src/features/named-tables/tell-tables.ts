import { LeadlineError, type NamedTableAnswer, type NamedTableBasis, type NamedTablesResponse } from '@leadline/contract';
import { addDays, daysBetween } from '@leadline/kpi';
import { readWorksCouncil } from '#server/alerting/works-council.ts';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';
import { findNamedTable, findVotes, listNameChoices, listNamedTables, type NamedTableRow } from '#server/control/named-table.ts';
import { nameOfPerson } from '#server/expectations/goal-items.ts';
import { goalSightOf, knowsTeam, mayChangeGoal, type GoalSight } from '#server/expectations/goal-sight.ts';
import { isGone } from '#server/firm/is-gone.ts';
import { compare, isTrue, nameOf, readFirm, type Firm } from '#server/firm/read-firm.ts';
import { openVote, showTable, stateOfTable, votersOn } from '#server/recognizing/named-tables.ts';

/** Named tables as one reader finds them. */
export interface TableBook {
  readonly asking: Asking;
  readonly firm: Firm;
  readonly seeing: GoalSight;
  readonly worksCouncil: boolean;
  /** The reader's own answers, sealed, by table. */
  readonly votes: ReadonlyMap<string, string>;
}

export async function openTables(asking: Asking): Promise<TableBook> {
  const { db } = asking.control;
  const firm = await readFirm(asking);
  const seeing = goalSightOf(asking, firm);
  const votes = seeing.me === null ? new Map<string, string>() : await findVotes(db, seeing.me);
  return { asking, firm, seeing, worksCouncil: await readWorksCouncil(db), votes };
}

/** Whoever sets targets for a team. */
export const mayDecideOn = ({ seeing }: TableBook, team: string): boolean => seeing.decides && mayChangeGoal(seeing, { scope: 'team', id: team });

/** @throws LeadlineError named_tables.no_table for what is not there, or of a team the reader neither sees nor is in */
export async function getTable(book: TableBook, id: string): Promise<NamedTableRow> {
  const row = await findNamedTable(book.asking.control.db, id);
  if (!row || !knowsTeam(book.seeing, row.team)) throw new LeadlineError('not_found', 'named_tables.no_table');
  return row;
}

/** The quarter that runs and the one after it. */
export function quartersFrom(today: string): readonly string[] {
  const [year, quarter] = [Number(today.slice(0, 4)), Math.floor((Number(today.slice(5, 7)) - 1) / 3)];
  return [0, 1].map((ahead) => `${year + Math.floor((quarter + ahead) / 4)}-Q${((quarter + ahead) % 4) + 1}`);
}

/** What is over is listed so many days. */
const pastDays = 100;
const order: readonly NamedTableAnswer['state'][] = ['voting', 'running', 'counting', 'coming', 'forbidden', 'refused', 'stopped', 'over'];

/** What the reader votes on and sees; what is open first. */
export function listTables(asking: Asking): Promise<NamedTablesResponse> {
  return inLane(asking, async () => {
    const book = await openTables(asking);
    const { firm, seeing, worksCouncil } = book;
    const rows = (await listNamedTables(asking.control.db)).filter(
      (row) => row.ends_on >= addDays(firm.today, -pastDays) && knowsTeam(seeing, row.team),
    );
    const tables: NamedTableAnswer[] = [];
    for (const row of rows) tables.push(await tableAnswer(book, row));
    const teams = [...firm.teams].flatMap(([id, row]) =>
      !isTrue(row, 'is_stub') && mayDecideOn(book, id) ? [{ id, name: nameOf(firm.teams, id) ?? '–' }] : [],
    );
    return {
      today: firm.today,
      tables: tables.sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state)),
      teams: worksCouncil ? [] : teams.sort((a, b) => compare(a.name, b.name)),
      quarters: quartersFrom(firm.today),
      isHidden: await isOwnHidden(book),
      worksCouncil,
    };
  });
}

async function isOwnHidden({ asking, firm, seeing: { me } }: TableBook): Promise<boolean | null> {
  if (me === null || isGone(firm, me)) return null;
  return (await listNameChoices(asking.control.db)).get(me)?.hides_in_tables === 1n;
}

export async function tableAnswer(book: TableBook, row: NamedTableRow): Promise<NamedTableAnswer> {
  const { asking, firm, seeing, worksCouncil, votes } = book;
  const { me } = seeing;
  const state = stateOfTable(row, { today: firm.today, worksCouncil });
  const sealed = votes.get(row.id);
  const isStopped = state === 'stopped';
  return {
    id: row.id,
    team: { id: row.team, name: nameOf(firm.teams, row.team) ?? '–' },
    kpi: { id: row.kpi, variant: row.variant },
    basis: row.basis as NamedTableBasis,
    quarter: row.quarter,
    from: row.starts_on,
    until: addDays(row.ends_on, -1),
    closesOn: row.closes_on,
    daysLeft: Math.max(0, daysBetween(firm.today, row.closes_on)),
    state,
    madeBy: nameOfPerson(firm, row.made_by),
    own: me === null || sealed === undefined || state !== 'voting' ? null : openVote(asking, row.id, me, sealed),
    mayVote: state === 'voting' && me !== null && votersOn(firm, row, firm.today).includes(me),
    result: row.counted_at === null ? null : { agreed: Number(row.agreed), members: Number(row.members) },
    shown: state === 'running' ? await showTable(asking, firm, row, me) : null,
    stopped: isStopped ? { by: row.stopped_by_name, reason: row.stop_reason ?? '', on: row.stopped_at!.slice(0, 10) } : null,
    mayStop: !isStopped && state !== 'over' && state !== 'refused' && mayDecideOn(book, row.team),
  };
}
