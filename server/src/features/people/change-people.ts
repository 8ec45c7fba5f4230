import { LeadlineError } from '@leadline/contract';
import { makeLane } from '#server/access/few-at-once.ts';
import { permitted } from '#server/access/permitted.ts';
import { announced } from '#server/audit/announced.ts';
import type { NewEntry } from '#server/audit/append-entry.ts';
import type { Asking } from '#server/context.ts';
import { actOf } from '#server/http/act-of.ts';
import type { Item } from '#server/inbox/inbox.ts';
import { decisionVersion } from '#server/inbox/decision-version.ts';
import { checkItems } from '#server/ingest/stage/read-item.ts';
import { describePerson, tagOfPerson } from './describe-people.ts';
import { sightOf, type Sight } from './may-see.ts';
import { readFirm, type Firm } from './read-people.ts';
import type { PersonResponse } from '@leadline/contract';

/** What somebody changes people by: everything as it is now, what the asker may see of it, and the version decisions made now have. */
export interface Change {
  readonly asking: Asking;
  readonly firm: Firm;
  readonly sight: Sight;
  readonly version: number;
}

/** One after the other: each sees what the one before has decided. */
const inTurn = makeLane(1);

export function changingPeople<T>(asking: Asking, work: (change: Change) => Promise<T>): Promise<T> {
  return inTurn(async () => {
    const firm = await readFirm(asking);
    latest = Math.max(decisionVersion(asking.clock.now()), latestOf(firm) + 2, latest + 2);
    return work({ asking, firm, sight: sightOf(asking.scope, firm), version: latest });
  });
}

/** The version of the last decision of this process: what was deleted is in no table. */
let latest = 0;

/** A clock that was set back lets no earlier decision win over a later one. */
function latestOf({ users, teams, assignments, absences }: Firm): number {
  let found = 0;
  for (const rows of [users, teams, assignments, absences]) for (const row of rows.values()) found = Math.max(found, Number(row.get('version') ?? 0));
  return found;
}

export interface Decision {
  readonly entry: NewEntry;
  readonly items: readonly Item[];
  readonly reason?: string | undefined;
}

/** Through the inbox like all records, so that a rebuild keeps it; all of it or nothing. Applied when it resolves. */
export async function decide({ asking }: Change, { entry, items, reason }: Decision): Promise<void> {
  if (items.length === 0) return;
  checkItems(items, await asking.organization());
  const { seq } = await announced(asking.control.db, actOf(asking, reason), entry, () => asking.applier.submit({ kind: 'items', items }));
  await asking.applier.until(seq);
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
