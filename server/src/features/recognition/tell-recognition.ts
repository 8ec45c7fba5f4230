import type {
  OwnRecognition,
  RecognitionAbout,
  RecognitionItem,
  RecognitionRequest,
  RecognitionResponse,
  RecognitionValueCode,
} from '@leadline/contract';
import { pointsOf, thanksLimits, type AchievementRule } from '@leadline/kpi';
import { permitted } from '#server/access/permitted.ts';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';
import { listRecognition, listThanksPoints, type RecognitionRow } from '#server/control/recognition.ts';
import { membersOf } from '#server/firm/members-of.ts';
import { compare, isTrue, nameOf } from '#server/firm/read-firm.ts';
import { namesOfAbouts } from './about.ts';
import { pointsAnswer } from './tell-points.ts';
import { choiceOf, isPublic, named, openBook, readValues, seesItem, type RecognitionBook } from './recognition-book.ts';
import { skillsOf } from './tell-skills.ts';

/** So many rows are looked at a time for what the reader sees. */
const pageOfRows = 200;

/** What the reader sees of thanks and achievements, the newest first. */
export function listRecognitionSeen(asking: Asking, request: RecognitionRequest): Promise<RecognitionResponse> {
  return inLane(asking, async () => {
    const book = await openBook(asking);
    const { rows, hasMore } = await seenRows(book, request);
    const abouts = await namesOfAbouts(
      book,
      rows.map(({ about }) => about),
    );
    return { items: rows.map((row) => itemOf(book, row, row.about === null ? undefined : abouts.get(row.about))), hasMore };
  });
}

async function seenRows(book: RecognitionBook, { of, limit, before }: RecognitionRequest) {
  const { me } = book.seeing;
  if (of !== 'all' && me === null) return { rows: [], hasMore: false };
  const whose = of === 'to_me' ? { receiver: me! } : of === 'by_me' ? { giver: me! } : {};
  const seen: RecognitionRow[] = [];
  for (let offset = 0; seen.length <= limit; offset += pageOfRows) {
    const rows = await listRecognition(book.asking.control.db, { ...whose, before, limit: pageOfRows, offset });
    seen.push(...rows.filter((row) => seesItem(book, row)));
    if (rows.length < pageOfRows) break;
  }
  return { rows: seen.slice(0, limit), hasMore: seen.length > limit };
}

export function itemOf(book: RecognitionBook, row: RecognitionRow, about: RecognitionItem['about'] | undefined): RecognitionItem {
  const { firm, seeing } = book;
  const kind = row.receiver_kind as 'user' | 'team';
  const name = (kind === 'team' ? nameOf(firm.teams, row.receiver_id) : nameOf(firm.users, row.receiver_id)) ?? '–';
  const hasValue = row.value_code !== null || row.value_text !== null;
  return {
    id: row.id,
    kind: row.kind as RecognitionItem['kind'],
    to: { kind, id: row.receiver_id, name },
    by: row.giver_id === null ? null : named(book, row.giver_id),
    value: hasValue ? { code: row.value_code as RecognitionValueCode | null, text: row.value_text ?? '' } : null,
    text: row.text,
    about: about ?? null,
    rule: row.rule as AchievementRule | null,
    period: row.period,
    days: row.days === null ? null : Number(row.days),
    day: row.day,
    at: row.at,
    isPrivate: !isPublic(book, row),
    mayRemove: row.kind === 'thanks' && seeing.me !== null && row.giver_id === seeing.me,
  };
}

/** What is kept of what a thank-you is about. */
export const aboutText = (about: RecognitionAbout | null): string | null => (about === null ? null : JSON.stringify(about));

/** What a thank-you needs, and what the reader has. */
export function showOwn(asking: Asking): Promise<OwnRecognition> {
  return inLane(asking, async () => {
    const book = await openBook(asking);
    const { firm, seeing } = book;
    const { me } = seeing;
    const [values, skills] = [await readValues(asking.control.db), me === null ? [] : await skillsOf(book, me)];
    const isAtWork = me !== null && membersOf(firm, null, firm.today).includes(me);
    const others = membersOf(firm, null, firm.today).filter((id) => id !== me);
    const teams = [...firm.teams].flatMap(([id, row]) => (isTrue(row, 'is_stub') ? [] : [{ id, name: nameOf(firm.teams, id) ?? '–' }]));
    const byName = (a: { readonly name: string }, b: { readonly name: string }): number => compare(a.name, b.name);
    return {
      today: firm.today,
      me: me === null ? null : named(book, me),
      values,
      mayChangeValues: permitted(asking.principal).includes('settings.write'),
      choice: me === null ? null : choiceOf(book, me),
      points: me === null ? null : await pointsAnswer(book, me),
      left: me === null ? 0 : await thanksLeft(book, me),
      skills,
      people: isAtWork ? others.map((id) => named(book, id)).sort(byName) : [],
      teams: isAtWork ? teams.sort(byName) : [],
    };
  });
}

/** How many more thank-yous of somebody may bring points this month, to people they have not thanked yet. */
async function thanksLeft({ asking, firm }: RecognitionBook, me: string): Promise<number> {
  const rows = await listThanksPoints(asking.control.db, [me], `${firm.today.slice(0, 7)}-01`);
  const given = rows.filter(({ given_by }) => given_by === me).reduce((sum, { points }) => sum + Number(points), 0);
  return Math.max(0, Math.floor((thanksLimits.given - given) / pointsOf.thanks));
}
