import { LeadlineError, type PersonResponse } from '@leadline/contract';
import { permitted } from '#server/access/permitted.ts';
import type { Asking } from '#server/context.ts';
import { inTurn, nextVersion } from '#server/firm/decide.ts';
import { readFirm, type Firm } from '#server/firm/read-firm.ts';
import { sightOf, type Sight } from '#server/firm/sight.ts';
import { describePerson, tagOfPerson } from './describe-people.ts';

/** What somebody changes people by: everything as it is now, what the asker may see of it, and the version decisions made now have. */
export interface Change {
  readonly asking: Asking;
  readonly firm: Firm;
  readonly sight: Sight;
  readonly version: number;
}

export function changingPeople<T>(asking: Asking, work: (change: Change) => Promise<T>): Promise<T> {
  return inTurn(async () => {
    const firm = await readFirm(asking);
    const version = nextVersion(asking, [firm.users, firm.teams, firm.assignments, firm.absences]);
    return work({ asking, firm, sight: sightOf(asking.scope, firm), version });
  });
}

export const knowsKinds = ({ principal }: Asking): boolean => permitted(principal).includes('people.write');

/** The person as everything stands now. @throws LeadlineError people.no_person */
export async function readPerson(asking: Asking, id: string): Promise<PersonResponse> {
  const firm = await readFirm(asking);
  return describePerson(firm, sightOf(asking.scope, firm), id, knowsKinds(asking));
}

/** @throws LeadlineError people.changed_meanwhile where somebody has seen another state than there is */
export function assertSeen({ firm, sight, asking }: Change, id: string, seen: string | undefined): void {
  if (seen === undefined) return;
  if (tagOfPerson(describePerson(firm, sight, id, knowsKinds(asking))) !== seen) throw new LeadlineError('precondition', 'people.changed_meanwhile');
}
