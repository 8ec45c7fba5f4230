import { isoOf, type Day } from '../time/days.ts';
import { getCountry } from './country.ts';
import type { Firm } from './firm.ts';
import type { Person, Stint } from './roster.ts';

/** Everyone who worked for the firm, and who was where from when to when. */
export function writePeople(firm: Firm): void {
  const change = findChange(firm.roster.people);
  for (const person of firm.roster.people) {
    const country = getCountry(person.country);
    firm.tables.write('user', {
      external_id: person.id,
      full_name: person.name,
      email: person.email,
      locale: country.language,
      employed_from: isoOf(person.from),
      employed_to: person.to === null ? null : isoOf(person.to - 1),
      employment_country: country.code,
      status: person.to === null ? 'active' : 'inactive',
    });
    if (person === firm.roster.people[0])
      firm.tables.write('user', { external_id: 'line-1', full_name: '+36 20 555 0101', status: 'active', person_id: person.id });
    person.stints.forEach((stint, index) => writeStint(firm, person, stint, index, change));
  }
}

/** The first change of team or role: its date was put in wrong at first and corrected later. */
function findChange(people: readonly Person[]): Stint | undefined {
  return people.find((person) => person.stints.length > 1 && person.stints[1]!.isPrimary)?.stints[1];
}

function writeStint(firm: Firm, person: Person, stint: Stint, index: number, corrected: Stint | undefined): void {
  const row = {
    external_id: `${person.id}-${index + 1}`,
    user_id: person.id,
    team_id: stint.team,
    sales_role: stint.role,
    allocation: stint.allocation === '1' && person.stints.some((other) => !other.isPrimary) ? '0.6' : stint.allocation,
    fte: '1',
    is_primary: stint.isPrimary,
    is_team_lead: stint.role === 'team_lead',
    manager_user_id: managerOf(firm, person, stint)?.id,
    location_id: stint.location,
    calendar_id: `cal-${person.country}`,
    ramp_start_on: person.from > firm.from && index === 0 ? isoOf(person.from) : null,
    valid_to: stint.to === null ? null : isoOf(stint.to),
  };
  const from = (day: Day): string => isoOf(day);
  if (stint !== corrected) return firm.tables.write('assignment', { ...row, valid_from: from(stint.from) });
  firm.tables.write('assignment', { ...row, valid_from: from(stint.from + 12) });
  return firm.tables.writeLate('assignment', { ...row, valid_from: from(stint.from) }, 2);
}

function managerOf(firm: Firm, person: Person, stint: Stint): Person | undefined {
  if (stint.role === 'sales_manager') return undefined;
  const day = Math.max(stint.from, firm.from);
  const roles =
    stint.role === 'team_lead' || !['vn', 'hu', 'ru'].includes(stint.team.slice(0, 2)) ? (['sales_manager'] as const) : (['team_lead'] as const);
  const found = firm.roster.find(
    roles[0] === 'sales_manager' ? 'hu' : person.country,
    roles,
    day,
    firm.random.fork(`manager/${person.id}/${stint.from}`),
  );
  return found === person ? undefined : found;
}
