import type { OwnRecognition, RecognitionChoice, RecognitionValue } from '@leadline/contract';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { keepChoice } from '#server/control/recognition.ts';
import { saveSetting } from '#server/control/setting.ts';
import { actOf } from '#server/http/act-of.ts';
import { openBook, ownPerson, readValues, valuesName } from './recognition-book.ts';
import { showOwn } from './tell-recognition.ts';

/** What people are thanked for here, from now on; what was said before stays as it was said. */
export async function changeValues(asking: Asking, given: readonly RecognitionValue[]): Promise<OwnRecognition> {
  const act = actOf(asking);
  const seen = new Set<string>();
  const values = given
    .map(({ code, text }) => ({ code, text: code === null ? text : '' }))
    .filter(({ code, text }) => (code !== null || text !== '') && !seen.has(code ?? text) && seen.add(code ?? text));
  await audited(asking.control.db, async (change) => {
    const before = await readValues(change);
    await saveSetting(change, valuesName, values, act.now);
    await appendEntry(change, act, { action: 'recognition.values', subject: { kind: 'recognition', id: 'values' }, before, after: values });
  });
  return showOwn(asking);
}

/** What others see of oneself: also of what was said before. @throws LeadlineError recognition.no_person */
export async function changeChoice(asking: Asking, { hidesThanks, showsAchievements }: RecognitionChoice): Promise<OwnRecognition> {
  const me = ownPerson(await openBook(asking));
  const flag = (is: boolean): bigint => (is ? 1n : 0n);
  await audited(asking.control.db, (change) =>
    keepChoice(change, { person_id: me, hides_thanks: flag(hidesThanks), shows_achievements: flag(showsAchievements) }),
  );
  return showOwn(asking);
}
