import type { Subject } from '@leadline/contract';
import { workingDays, type Carrier } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import { refOf, type Firm } from '#server/firm/read-firm.ts';
import type { Proposing } from './propose-targets.ts';
import { daysIn, presenceOf, readPresence } from './read-presence.ts';

export type CarrierOf = (subject: Subject, period: number) => Carrier & { readonly isElsewhere?: boolean };

/** Who has how many working days for a target: people their own, teams, roles and places those of their people, the organisation, projects and sales processes those of the organisation's calendar. */
export async function carriersOf({ asking, firm, kpi, periods, subjects, teams }: Proposing): Promise<CarrierOf> {
  const { env } = await answeringOf(asking);
  const isOfPeople = subjects.some(({ scope }) => scope === 'user');
  const isOfPlaces = subjects.some(({ scope }) => scope === 'team' || scope === 'role' || scope === 'location');
  const people = isOfPlaces ? [...firm.users.keys()] : subjects.flatMap(({ scope, id }) => (scope === 'user' ? [id] : []));
  const rows = isOfPeople || isOfPlaces ? await readPresence(asking, periods, people) : [];
  const persons = presenceOf(rows, teams);
  const above = teamsAbove(firm);
  const days = isOfPlaces
    ? daysIn(rows, ({ team, role, location }) => [
        ...(team === null ? [] : (above.get(team) ?? [team]).map((id) => `team ${id}`)),
        ...(role === null ? [] : [`role ${role}`]),
        ...(location === null ? [] : [`location ${location}`]),
      ])
    : new Map<string, string>();
  return ({ scope, id }, period) => {
    if (scope === 'user') {
      const found = persons.get(`${id} ${period}`) ?? { counts: '1', days: '0', isElsewhere: false };
      // What is not cut is set for all of the period, whoever is there for how long.
      return kpi.isProrated ? found : { ...found, counts: found.counts === '0' ? '0' : '1' };
    }
    const { from, to } = periods[period]!;
    if (scope === 'organisation' || scope === 'project' || scope === 'process')
      return { days: String(workingDays(env.period.calendar, from, to)), counts: '1' };
    return { days: days.get(`${scope} ${id} ${period}`) ?? '0', counts: '1' };
  };
}

/** Every team with those above it, itself first. */
function teamsAbove({ teams }: Firm): ReadonlyMap<string, readonly string[]> {
  const chain = (id: string, seen: readonly string[]): readonly string[] => {
    const row = teams.get(id);
    const parent = row ? refOf(row, 'parent_team_id', 'team') : null;
    return parent === null || seen.includes(parent) ? [...seen, id] : chain(parent, [...seen, id]);
  };
  return new Map([...teams.keys()].map((id) => [id, chain(id, [])]));
}
