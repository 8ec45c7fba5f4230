import { LeadlineError, recognitionLimits, type RecognitionItem, type RecognitionValue, type Thank } from '@leadline/contract';
import { pointsForThanks } from '@leadline/kpi';
import { inLane } from '#server/answering/in-lane.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import {
  addRecognition,
  countThanks,
  enterPoints,
  findRecognition,
  listPointsOf,
  listThanksPoints,
  takeBackRecognition,
  type RecognitionRow,
} from '#server/control/recognition.ts';
import { membersOf } from '#server/firm/members-of.ts';
import { isTrue, nameOf } from '#server/firm/read-firm.ts';
import { actOf } from '#server/http/act-of.ts';
import { notify, tellPages, type Notice } from '#server/notifying/notify.ts';
import { assertSeenByBoth, namesOfAbouts } from './about.ts';
import { getColleague, openBook, ownPerson, readValues, type RecognitionBook } from './recognition-book.ts';
import { counterOf, entryOf, newPoints } from './tell-points.ts';
import { aboutText, itemOf } from './tell-recognition.ts';

/**
 * Thanks somebody or a team. A person gets points for it as long as the limits of the month leave room (§6.9); a thank-you never fails for them.
 * @throws LeadlineError recognition.no_person, gone, no_team, yourself, no_value, not_seen_by_both, too_many
 */
export function thank(asking: Asking, given: Thank): Promise<RecognitionItem> {
  return inLane(asking, async () => {
    const book = await openBook(asking);
    const me = ownPerson(book);
    const known = await findRecognition(asking.control.db, given.key);
    if (known) return shown(book, known);
    assertReceiver(book, me, given.to);
    await assertValue(asking.control.db, given.value);
    await assertSeenByBoth(book, given);
    const act = actOf(asking);
    const row = rowOf(book, me, given, act.now);
    const told = await audited(asking.control.db, async (change) => {
      if ((await countThanks(change, me, row.day)) >= recognitionLimits.thanksPerDay) throw new LeadlineError('conflict', 'recognition.too_many');
      if (!(await addRecognition(change, row))) return [];
      const points = await enterThanks(change, row, act.now);
      // What is said is for those who see it; the trail is read by others.
      const after = { to: nameOf(given.to.kind === 'team' ? book.firm.teams : book.firm.users, given.to.id), points };
      await appendEntry(change, act, { action: 'recognition.thanked', subject: { kind: 'recognition', id: row.id }, after });
      return notify(change, [noticeOf(book, row, act.byName ?? undefined)], act.now);
    });
    tellPages(asking, told);
    return shown(book, row);
  });
}

const rowOf = ({ firm }: RecognitionBook, me: string, { key, to, value, text, about }: Thank, now: Date): RecognitionRow => ({
  id: key,
  kind: 'thanks',
  receiver_kind: to.kind,
  receiver_id: to.id,
  giver_id: me,
  value_code: value?.code ?? null,
  value_text: value === null || value.code !== null ? null : value.text,
  text,
  about: aboutText(about),
  rule: null,
  period: null,
  days: null,
  once: `thanks ${key}`,
  day: firm.today,
  at: now.toISOString(),
  removed_at: null,
});

/** @returns how many points it brings */
async function enterThanks(change: ControlDatabase, row: RecognitionRow, now: Date): Promise<number> {
  const { receiver_id: receiver, giver_id: giver, day, id } = row;
  if (row.receiver_kind !== 'user' || giver === null) return 0;
  const entries = (await listThanksPoints(change, [giver, receiver], `${day.slice(0, 7)}-01`)).map(entryOf);
  const points = pointsForThanks(entries, giver, receiver, day);
  if (points > 0)
    await enterPoints(change, newPoints({ person: receiver, points, rule: 'thanks', source: id, givenBy: giver, day, now, once: `thanks ${id}` }));
  return points;
}

async function shown(book: RecognitionBook, row: RecognitionRow): Promise<RecognitionItem> {
  const abouts = await namesOfAbouts(book, [row.about]);
  return itemOf(book, row, row.about === null ? null : abouts.get(row.about));
}

/** @throws LeadlineError recognition.yourself, recognition.gone, recognition.no_team */
function assertReceiver(book: RecognitionBook, me: string, { kind, id }: Thank['to']): void {
  if (kind === 'team') {
    const row = book.firm.teams.get(id);
    if (!row || isTrue(row, 'is_stub')) throw new LeadlineError('not_found', 'recognition.no_team');
    return;
  }
  if (id === me) throw new LeadlineError('invalid', 'recognition.yourself');
  getColleague(book, id);
}

/** @throws LeadlineError recognition.no_value */
async function assertValue(db: ControlDatabase, value: RecognitionValue | null): Promise<void> {
  if (value === null) return;
  const isKnown = (await readValues(db)).some(({ code, text }) => code === value.code && (code !== null || text === value.text));
  if (!isKnown) throw new LeadlineError('conflict', 'recognition.no_value');
}

function noticeOf({ firm, seeing }: RecognitionBook, row: RecognitionRow, by: string | undefined): Notice {
  const { receiver_id: id } = row;
  const isTeam = row.receiver_kind === 'team';
  const name = isTeam ? nameOf(firm.teams, id) : null;
  return {
    persons: isTeam ? membersOf(firm, id, firm.today).filter((person) => person !== seeing.me) : [id],
    kind: isTeam ? 'team_thanked' : 'thanked',
    path: '/recognition',
    data: { ...(by === undefined ? {} : { by }), ...(name === null ? {} : { name }) },
    once: `thanks ${row.id}`,
  };
}

/** Takes a thank-you back: its words are gone, and what it brought is countered. @throws LeadlineError recognition.no_thanks */
export async function takeBackThanks(asking: Asking, id: string): Promise<{ readonly id: string }> {
  const book = await openBook(asking);
  const row = await findRecognition(asking.control.db, id);
  const { me } = book.seeing;
  if (!row || row.kind !== 'thanks' || me === null || row.giver_id !== me || row.removed_at !== null)
    throw new LeadlineError('not_found', 'recognition.no_thanks');
  const act = actOf(asking);
  await audited(asking.control.db, async (change) => {
    if (!(await takeBackRecognition(change, id, act.now))) return;
    const at = { today: book.firm.today, now: act.now };
    for (const entry of await listPointsOf(change, id)) await enterPoints(change, counterOf(entry, '', me, at));
    await appendEntry(change, act, { action: 'recognition.taken_back', subject: { kind: 'recognition', id } });
  });
  return { id };
}
