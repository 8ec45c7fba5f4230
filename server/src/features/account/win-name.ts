import { LeadlineError, type OwnAccountResponse } from '@leadline/contract';
import { readWorksCouncil } from '#server/alerting/works-council.ts';
import { namesOfRecords } from '#server/access/with-team-names.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { getAccount } from '#server/control/account.ts';
import { keepNameChoice, listNameChoices } from '#server/control/named-table.ts';
import { actOf } from '#server/http/act-of.ts';
import { chosenWord, wordsOfName } from '#server/recognizing/win-names.ts';

/** What somebody has agreed to be called beside deals they won, and what it can be. */
export async function winNameOf({ control: { db } }: Asking, person: string, name: string | null): Promise<OwnAccountResponse['winName']> {
  const chosen = (await listNameChoices(db)).get(person)?.shows_in_wins;
  const words = wordsOfName(name ?? '');
  return { words, shown: chosenWord(name, chosen) === null ? null : Number(chosen), isForbidden: await readWorksCouncil(db) };
}

/**
 * Agrees to be named beside won deals on walls by one word of the own name, or takes it back: it holds at once. Nobody else can agree for them (§9.6).
 * @throws LeadlineError access.no_account, named_tables.no_person, access.no_word
 */
export async function chooseWinName(asking: Asking, word: number | null): Promise<void> {
  if (asking.principal.kind !== 'person') throw new LeadlineError('not_found', 'access.no_account');
  const { person } = await getAccount(asking.control.db, asking.principal.account);
  if (person === null) throw new LeadlineError('forbidden', 'named_tables.no_person');
  const name = (await namesOfRecords(asking, 'user', [person])).get(person) ?? '';
  if (word !== null && word > wordsOfName(name).length) throw new LeadlineError('invalid', 'access.no_word');
  const act = actOf(asking);
  await audited(asking.control.db, async (change) => {
    await keepNameChoice(change, person, { shows_in_wins: BigInt(word ?? 0) });
    await appendEntry(change, act, { action: 'named_tables.own_name', subject: { kind: 'named_tables', id: 'win_name' } });
  });
}
