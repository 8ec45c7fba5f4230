import type { NamedTableBasis, NamedTableShown, NamedTableState } from '@leadline/contract';
import { addDays, isAgreed, namedTableOf } from '@leadline/kpi';
import type { Sealer } from '#server/access/sealer.ts';
import type { Asking } from '#server/context.ts';
import { listNameChoices, type NamedTableRow } from '#server/control/named-table.ts';
import { nameOfPerson } from '#server/expectations/goal-items.ts';
import { isGone } from '#server/firm/is-gone.ts';
import { membersOf } from '#server/firm/members-of.ts';
import { nameOf, type Firm } from '#server/firm/read-firm.ts';
import { standsOf } from './score-contest.ts';

/** By what was counted, two thirds of all. */
export const isAgreedTo = ({ agreed, members }: NamedTableRow): boolean => isAgreed(Number(agreed ?? 0n), Number(members ?? 0n));

/** Where a table is between its proposal and the end of its quarter, by the day. Where numbers of single people reach only themselves there is none. */
export function stateOfTable(row: NamedTableRow, { today, worksCouncil }: { today: string; worksCouncil: boolean }): NamedTableState {
  if (row.stopped_at !== null) return 'stopped';
  if (row.counted_at !== null && !isAgreedTo(row)) return 'refused';
  if (today >= row.ends_on) return 'over';
  if (worksCouncil) return 'forbidden';
  if (row.counted_at === null) return today <= row.closes_on ? 'voting' : 'counting';
  return today < row.starts_on ? 'coming' : 'running';
}

/** Whoever is in the team on a day. Who has proposed it has decided already, and does not vote on it. */
export const votersOn = (firm: Firm, { team, made_by }: Pick<NamedTableRow, 'team' | 'made_by'>, day: string): readonly string[] =>
  membersOf(firm, team, day).filter((id) => id !== made_by);

const purposeOf = (table: string, person: string): string => `named table ${table} ${person}`;

/** An answer as it is kept while the vote is open: nobody reads it off the store, and it opens for its own place alone. */
export const sealVote = ({ sealer }: { sealer: Sealer }, table: string, person: string, agrees: boolean): string =>
  sealer.seal(agrees ? '1' : '0', purposeOf(table, person));

export const openVote = ({ sealer }: { sealer: Sealer }, table: string, person: string, sealed: string): boolean =>
  sealer.open(sealed, purposeOf(table, person)) === '1';

/** Everybody who was there on the first day of the quarter and is there today, but who has proposed it. */
const standing = (firm: Firm, row: NamedTableRow): readonly string[] => {
  const before = new Set(votersOn(firm, row, row.starts_on));
  return votersOn(firm, row, firm.today).filter((id) => before.has(id) && !isGone(firm, id));
};

/** The last month of the quarter that is over, as a name; null: none is. */
function lastMonth({ starts_on }: NamedTableRow, today: string): string | null {
  const month = addDays(`${today.slice(0, 7)}-01`, -1).slice(0, 7);
  return `${month}-01` >= starts_on ? month : null;
}

/** What a team that has agreed is shown: the first three by name, and nothing of anybody else. */
export async function showTable(asking: Asking, firm: Firm, row: NamedTableRow, me: string | null): Promise<NamedTableShown> {
  const basis = row.basis as NamedTableBasis;
  const period = basis === 'own_target' ? row.quarter : lastMonth(row, firm.today);
  const shown = {
    team: { id: row.team, name: nameOf(firm.teams, row.team) ?? '–' },
    kpi: { id: row.kpi, variant: row.variant },
    basis,
    period,
    until: addDays(row.ends_on, -1),
  };
  if (period === null) return { ...shown, places: [], why: 'too_early' };
  // Everybody's numbers are read, whoever looks; what leaves is what the team has agreed to.
  const whole: Asking = { ...asking, scope: { kind: 'all' }, principal: { kind: 'local' } };
  const stands = await standsOf(whole, { kpi: row.kpi, variant: row.variant, kind: basis, period }, () => standing(firm, row));
  if (stands.some(({ gap }) => gap === 'no_kpi')) return { ...shown, places: [], why: 'no_kpi' };
  const { places, why } = namedTableOf(stands);
  const choices = await listNameChoices(asking.control.db);
  return {
    ...shown,
    why,
    places: places.map(({ place, id, part }) => {
      const isHidden = choices.get(id)?.hides_in_tables === 1n;
      return { place, name: isHidden ? null : (nameOfPerson(firm, id) ?? '–'), part: isHidden ? null : part, isMe: id === me };
    }),
  };
}
