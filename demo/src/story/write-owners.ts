import type { Country } from '../firm/country.ts';
import { hasHappened, type Firm } from '../firm/firm.ts';
import type { Person } from '../firm/roster.ts';
import type { Random } from '../random.ts';
import { dayOfLocal, isoOf, type Local } from '../time/days.ts';

interface Owned {
  readonly entity: 'lead_owner_history' | 'opportunity_owner_history';
  readonly column: 'lead_id' | 'opportunity_id';
  readonly id: string;
  readonly country: Country;
  readonly since: Local;
  readonly owner: Person | undefined;
}

/** Now and then somebody else had it first: who had it from when to when. */
export function writeOwners(firm: Firm, { entity, column, id, country, since, owner }: Owned, random: Random): void {
  if (!owner || !random.chance(0.12)) return;
  const begin = dayOfLocal(since);
  const change = begin + random.int(2, 25);
  const first = firm.roster.find(country.id, ['hunter', 'bdr'], begin, random);
  if (!first || first.id === owner.id || !hasHappened(firm, since + (change - begin) * 86_400)) return;
  firm.tables.write(entity, { external_id: `${id}-o1`, [column]: id, user_id: first.id, valid_from: isoOf(begin), valid_to: isoOf(change) });
  firm.tables.write(entity, { external_id: `${id}-o2`, [column]: id, user_id: owner.id, valid_from: isoOf(change), valid_to: null });
}
