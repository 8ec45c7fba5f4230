import { createRoster, type Person, type Roster } from './firm/roster.ts';
import { listTeams } from './firm/slots.ts';
import type { DemoRequest } from './generate-demo.ts';
import { createRandom } from './random.ts';
import { findScale } from './scale.ts';
import { dayOf, shiftMonths, type Day } from './time/days.ts';

export interface DemoPerson {
  /** Role in software. */
  readonly role: 'administrator' | 'leadership' | 'manager' | 'team_lead' | 'member' | 'finance' | 'auditor';
  readonly name: string;
  readonly locale: 'en' | 'vi' | 'hu' | 'ru';
  /** External id of the person in the demo company's records; null: nobody who sells. */
  readonly person: string | null;
  /** External id of the team the role is for. */
  readonly team: string | null;
  readonly teamName: string | null;
}

const office = [
  { role: 'administrator', name: 'Szabó Eszter', locale: 'hu' },
  { role: 'leadership', name: 'Lê Thị Minh Châu', locale: 'vi' },
  { role: 'finance', name: 'Орлова Вера', locale: 'ru' },
  { role: 'auditor', name: 'Horváth Gergely', locale: 'hu' },
] as const;

/** Who of the demo company one can look around as: people of its last day, the same for the same request. */
export function listDemoPeople({ seed, scale, endsOn }: Pick<DemoRequest, 'seed' | 'scale' | 'endsOn'>): readonly DemoPerson[] {
  const found = findScale(scale);
  if (!found) throw new RangeError(`unknown scale: ${scale}`);
  const to = dayOf(endsOn);
  const roster = createRoster(found.reps, shiftMonths(to, -30), to, createRandom(seed).fork('people'));
  const inField = seller(roster, to, { role: 'manager', team: 'sales', of: ['sales_manager'] });
  const lead = seller(roster, to, { role: 'team_lead', team: 'vn-field', of: ['hunter', 'farmer', 'bdr'] });
  const member = seller(roster, to, { role: 'member', team: 'hu-shops', of: ['account_executive'] });
  const [administrator, ...others] = office.map((one) => ({ ...one, person: null, team: null, teamName: null }));
  return [administrator!, ...inField, ...lead, ...member, ...others];
}

interface Wanted {
  readonly role: DemoPerson['role'];
  readonly team: string;
  readonly of: readonly string[];
}

function seller({ people }: Roster, day: Day, { role, team, of }: Wanted): readonly DemoPerson[] {
  const isThere = (person: Person): boolean =>
    person.stints.some(
      (stint) => stint.isPrimary && stint.team === team && of.includes(stint.role) && stint.from <= day && (stint.to === null || day < stint.to),
    );
  const person = people.find(isThere);
  if (!person) return [];
  const locale = person.country === 'vn' ? 'vi' : person.country;
  return [{ role, name: person.name, locale, person: person.id, team, teamName: listTeams(20).find(({ id }) => id === team)?.name ?? team }];
}
