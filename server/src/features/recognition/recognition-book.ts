import { LeadlineError, recognitionValueCodes, type RecognitionChoice, type RecognitionValue } from '@leadline/contract';
import { answeringOf, type Answering } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { listChoices, type RecognitionRow } from '#server/control/recognition.ts';
import { findSetting } from '#server/control/setting.ts';
import { readWorksCouncil } from '#server/alerting/works-council.ts';
import { nameOfPerson } from '#server/expectations/goal-items.ts';
import { goalSightOf, type GoalSight } from '#server/expectations/goal-sight.ts';
import { membersOf } from '#server/firm/members-of.ts';
import { readFirm, type Firm } from '#server/firm/read-firm.ts';
import { isGone } from '#server/firm/is-gone.ts';

/** Recognition as one reader finds it. */
export interface RecognitionBook {
  readonly asking: Asking;
  readonly answering: Answering;
  readonly firm: Firm;
  readonly seeing: GoalSight;
  /** By person, of who has chosen. */
  readonly choices: ReadonlyMap<string, RecognitionChoice>;
  /** Nothing about what single people reach is for anybody but them. */
  readonly worksCouncil: boolean;
}

export async function openBook(asking: Asking): Promise<RecognitionBook> {
  const { db } = asking.control;
  const [answering, firm] = [await answeringOf(asking), await readFirm(asking)];
  const kept = await listChoices(db);
  const choices = new Map(
    [...kept].map(([id, row]) => [id, { hidesThanks: row.hides_thanks === 1n, showsAchievements: row.shows_achievements === 1n }]),
  );
  return { asking, answering, firm, seeing: goalSightOf(asking, firm), choices, worksCouncil: await readWorksCouncil(db) };
}

/** Thanks are for everybody to see and achievements for nobody else, until somebody says otherwise (§6.9: visible as the person chooses). */
export const usualChoice: RecognitionChoice = { hidesThanks: false, showsAchievements: false };

export const choiceOf = ({ choices }: Pick<RecognitionBook, 'choices'>, person: string): RecognitionChoice => choices.get(person) ?? usualChoice;

/** Whether others than the two see it. */
export function isPublic(book: Pick<RecognitionBook, 'choices' | 'worksCouncil'>, row: RecognitionRow): boolean {
  if (row.receiver_kind === 'team') return true;
  const { hidesThanks, showsAchievements } = choiceOf(book, row.receiver_id);
  return row.kind === 'thanks' ? !hidesThanks : showsAchievements && !book.worksCouncil;
}

/** A screen on a wall shows what is public about the people and teams it may show. */
export function seesItem(book: RecognitionBook, row: RecognitionRow): boolean {
  const { seeing, firm } = book;
  const { me, sight, tellsPeopleApart } = seeing;
  if (me !== null && (row.receiver_id === me || row.giver_id === me)) return true;
  const known = row.receiver_kind === 'team' ? firm.teams : firm.users;
  if (!known.has(row.receiver_id) || !isPublic(book, row)) return false;
  if (tellsPeopleApart) return true;
  return row.receiver_kind === 'team' ? sight.team(row.receiver_id) : sight.person(row.receiver_id);
}

/** @throws LeadlineError recognition.no_person for who is none of the people the records tell of, or has left */
export function ownPerson({ firm, seeing: { me } }: RecognitionBook): string {
  if (me === null || isGone(firm, me)) throw new LeadlineError('forbidden', 'recognition.no_person');
  return me;
}

/** @throws LeadlineError recognition.gone for who is not at work today */
export function getColleague({ firm }: RecognitionBook, person: string): string {
  if (!membersOf(firm, null, firm.today).includes(person)) throw new LeadlineError('not_found', 'recognition.gone');
  return person;
}

/** Whoever sets targets for somebody else leads them. */
export const leads = ({ seeing: { me, decides, tellsPeopleApart, sight } }: RecognitionBook, person: string): boolean =>
  decides && tellsPeopleApart && person !== me && sight.person(person);

export const named = ({ firm }: Pick<RecognitionBook, 'firm'>, id: string) => ({ id, name: nameOfPerson(firm, id) ?? '–' });

export const valuesName = 'recognition_values';

/** What people are thanked for here; until somebody has decided, what the product proposes. */
export async function readValues(db: ControlDatabase): Promise<readonly RecognitionValue[]> {
  const kept = (await findSetting(db, valuesName)) as readonly RecognitionValue[] | undefined;
  return kept ?? recognitionValueCodes.map((code) => ({ code, text: '' }));
}
