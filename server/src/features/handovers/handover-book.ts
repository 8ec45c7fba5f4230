import { handoverCheckCodes, LeadlineError, type HandoverItem } from '@leadline/contract';
import { answeringOf, lookingOf, type Answering } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { findHandover, type HandoverRow } from '#server/control/handover.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { findSetting } from '#server/control/setting.ts';
import { goalSightOf, type GoalSight } from '#server/expectations/goal-sight.ts';
import type { Looking } from '#server/facts/visible-rows.ts';
import { isGone } from '#server/firm/is-gone.ts';
import { isTrue, keyOfRecord, readFirm, textOf, type Firm, type Row } from '#server/firm/read-firm.ts';
import { mainOn } from '#server/firm/timeline.ts';

/** Handovers as one reader finds them. */
export interface HandoverBook {
  readonly asking: Asking;
  readonly answering: Answering;
  readonly firm: Firm;
  readonly seeing: GoalSight;
}

export async function openBook(asking: Asking): Promise<HandoverBook> {
  const [answering, firm] = await Promise.all([answeringOf(asking), readFirm(asking)]);
  return { asking, answering, firm, seeing: goalSightOf(asking, firm) };
}

/** Whom somebody sees one by one: also who has left from one of their teams, since somebody has to decide for them. */
function sees({ firm, seeing: { sight, tellsPeopleApart } }: HandoverBook, person: string): boolean {
  if (!tellsPeopleApart) return false;
  if (sight.person(person)) return true;
  const latest = [...(firm.stints.get(person) ?? [])].sort((a, b) => ((a.to ?? '9') < (b.to ?? '9') ? 1 : -1))[0];
  return isGone(firm, person) && latest !== undefined && latest.teamId !== null && sight.team(latest.teamId);
}

/** Whoever looks after customers hands them over, or who leads them. */
export const mayGive = (book: HandoverBook, giver: string): boolean =>
  book.firm.users.has(giver) && (book.seeing.me === giver || (book.seeing.decides && sees(book, giver)));

/** The two, and whoever sees one of them. */
export const seesHandover = (book: HandoverBook, { giver_id, receiver_id }: HandoverRow): boolean =>
  [giver_id, receiver_id].some((person) => person === book.seeing.me || sees(book, person));

/** @throws LeadlineError handovers.no_handover for what is not there or not seen */
export async function getHandover(book: HandoverBook, id: string): Promise<HandoverRow> {
  const row = await findHandover(book.asking.control.db, id);
  if (!row || !seesHandover(book, row)) throw new LeadlineError('not_found', 'handovers.no_handover');
  return row;
}

/** What the giver sees: whoever decides for them looks with their eyes, also when they have left and see nothing any more. */
export const asGiver = ({ answering }: HandoverBook, giver: string): Looking => ({
  ...lookingOf(answering.env),
  scope: { kind: 'persons', persons: [keyOfRecord(giver)] },
});

const isPerson = (row: Row): boolean => !isTrue(row, 'is_stub') && textOf(row, 'person_id') === null;

/** Whose customers the reader may hand over. */
export function giversFor(book: HandoverBook): readonly string[] {
  return [...book.firm.users].flatMap(([id, row]) => (isPerson(row) && mayGive(book, id) ? [id] : []));
}

/** The role somebody at work has on a day; null: none, or they are not at work then. */
export function roleOn(firm: Firm, person: string, day: string): string | null {
  const row = firm.users.get(person);
  if (row === undefined || !isPerson(row) || leavesBefore(firm, person, day)) return null;
  return mainOn(firm.stints.get(person) ?? [], day)?.role ?? null;
}

/** Who has left, or will have by the day. */
export function leavesBefore(firm: Firm, person: string, day: string): boolean {
  const to = textOf(firm.users.get(person) ?? new Map(), 'employed_to');
  return isGone(firm, person) || (to !== null && to < day);
}

export const templateName = 'handover_template';

/** What is passed on with customers here; until somebody has decided, what the product proposes. */
export async function readTemplate(db: ControlDatabase): Promise<readonly HandoverItem[]> {
  const kept = (await findSetting(db, templateName)) as readonly HandoverItem[] | undefined;
  return kept ?? handoverCheckCodes.map((code) => ({ code, text: '' }));
}
