import { readWorksCouncil } from '#server/alerting/works-council.ts';
import type { Asking } from '#server/context.ts';
import { listNameChoices } from '#server/control/named-table.ts';
import { isGone } from '#server/firm/is-gone.ts';
import { membersOf } from '#server/firm/members-of.ts';
import { keyOfRecord, readFirm, refOf, textOf, type Firm } from '#server/firm/read-firm.ts';

/** The words of a name: one of them is what somebody is called, and which one nobody but they can tell (§9.6). */
export const wordsOfName = (name: string): readonly string[] => name.split(/\s+/).filter((word) => word !== '');

/** @returns null where nothing was agreed to, or the name is not what it was */
export const chosenWord = (name: string | null, word: bigint | undefined): string | null =>
  word === undefined || word === 0n ? null : (wordsOfName(name ?? '')[Number(word) - 1] ?? null);

/**
 * How winners of deals are named to the asker: by one word of their name, where they agreed, work here and are among those the asker sees.
 * Nobody is where numbers of single people reach nobody but themselves, whatever was agreed (§9.6).
 */
export async function namesInWins(asking: Asking): Promise<(user: string) => string | null> {
  const { db } = asking.control;
  const choices = [...(await listNameChoices(db)).values()].filter(({ shows_in_wins }) => shows_in_wins > 0n);
  if (choices.length === 0 || (await readWorksCouncil(db))) return () => null;
  const firm = await readFirm(asking);
  const isSeen = seenIn(asking, firm);
  const named = new Map(
    choices.flatMap(({ person_id, shows_in_wins }) => {
      const row = firm.users.get(person_id);
      const word = row && !isGone(firm, person_id) && isSeen(person_id) ? chosenWord(textOf(row, 'full_name'), shows_in_wins) : null;
      return word === null ? [] : [[person_id, word] as const];
    }),
  );
  return (user) => {
    const row = firm.users.get(user);
    return named.get((row && refOf(row, 'person_id', 'user')) ?? user) ?? null;
  };
}

/** A deal may count for a team while who won it works in another: then they are not named there. */
function seenIn({ scope }: Asking, firm: Firm): (person: string) => boolean {
  if (scope.kind === 'all') return () => true;
  if (scope.kind === 'persons') {
    const persons = new Set(scope.persons);
    return (person) => persons.has(keyOfRecord(person));
  }
  const seen = new Set(scope.teams);
  const teams = [...firm.teams.keys()].filter((team) => seen.has(keyOfRecord(team)));
  const members = new Set(teams.flatMap((team) => membersOf(firm, team, firm.today)));
  return (person) => members.has(person);
}
