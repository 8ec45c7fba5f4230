import { LeadlineError, recognitionLimits, type NameSkill, type PersonRecognition, type SkillAnswer } from '@leadline/contract';
import { inLane } from '#server/answering/in-lane.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { addSkill, findSkill, listConfirmations, listSkills, removeSkill, setConfirmation } from '#server/control/recognition.ts';
import { nameOfPerson } from '#server/expectations/goal-items.ts';
import { leadersAbove } from '#server/follow-up/leader-of.ts';
import { actOf } from '#server/http/act-of.ts';
import { notify, tellPages } from '#server/notifying/notify.ts';
import { getColleague, leads, named, openBook, ownPerson, type RecognitionBook } from './recognition-book.ts';
import { pointsAnswer } from './tell-points.ts';

/** What somebody can do, and who says so. */
export async function skillsOf(book: RecognitionBook, person: string): Promise<readonly SkillAnswer[]> {
  const { asking, firm, seeing } = book;
  const skills = await listSkills(asking.control.db, person);
  const said = await listConfirmations(asking.control.db, skills.map(({ id }) => id)); // prettier-ignore
  const mayRemove = seeing.me === person || leads(book, person);
  return skills.map(({ id, name }) => {
    const own = said.filter(({ skill_id }) => skill_id === id);
    const as = (kind: string): readonly string[] =>
      own.flatMap(({ said_as, confirmer_id }) => (said_as === kind ? [nameOfPerson(firm, confirmer_id) ?? '–'] : []));
    const mine = own.some(({ confirmer_id }) => confirmer_id === seeing.me);
    return {
      id,
      name,
      byLead: as('lead'),
      byPeers: as('peer'),
      isConfirmedByMe: mine,
      mayConfirm: seeing.me !== null && seeing.me !== person,
      mayRemove,
    };
  });
}

/** What others may know of somebody: their skills; whoever leads them also their points. @throws LeadlineError recognition.gone */
export function showPerson(asking: Asking, person: string): Promise<PersonRecognition> {
  return inLane(asking, async () => {
    const book = await openBook(asking);
    getColleague(book, person);
    const isOwn = book.seeing.me === person;
    const [skills, points] = [
      await skillsOf(book, person),
      isOwn || (leads(book, person) && !book.worksCouncil) ? await pointsAnswer(book, person) : null,
    ];
    return { person: named(book, person), skills, mayName: isOwn || leads(book, person), points };
  });
}

/**
 * A skill is named by the person or by who leads them; that they have it is said by others. Sent twice it is there once.
 * @throws LeadlineError recognition.gone, recognition.not_yours, recognition.known_skill, recognition.too_many_skills
 */
export async function nameSkill(asking: Asking, { key, personId, name }: NameSkill): Promise<PersonRecognition> {
  const book = await openBook(asking);
  getColleague(book, personId);
  if (book.seeing.me !== personId && !leads(book, personId)) throw new LeadlineError('forbidden', 'recognition.not_yours');
  if (await findSkill(asking.control.db, key)) return showPerson(asking, personId);
  const act = actOf(asking);
  await audited(asking.control.db, async (change) => {
    const known = await listSkills(change, personId);
    if (known.some((one) => one.name.toLocaleLowerCase() === name.toLocaleLowerCase()))
      throw new LeadlineError('conflict', 'recognition.known_skill');
    if (known.length >= recognitionLimits.skills) throw new LeadlineError('conflict', 'recognition.too_many_skills');
    const row = { id: key, person_id: personId, name, named_by: book.seeing.me, at: act.now.toISOString(), removed_at: null };
    if (!(await addSkill(change, row))) return;
    const after = { of: nameOfPerson(book.firm, personId), skill: name };
    await appendEntry(change, act, { action: 'recognition.skill_named', subject: { kind: 'recognition', id: key }, after });
  });
  return showPerson(asking, personId);
}

/** Says that a colleague can do it, or takes that back. Nobody says it of themselves. @throws LeadlineError recognition.no_skill, recognition.own_skill */
export async function confirmSkill(asking: Asking, id: string, isConfirmed: boolean): Promise<PersonRecognition> {
  const book = await openBook(asking);
  const me = ownPerson(book);
  const skill = await getSkill(book, id);
  if (skill.person_id === me) throw new LeadlineError('invalid', 'recognition.own_skill');
  const act = actOf(asking);
  const as = leadersAbove(book.firm, skill.person_id).includes(me) ? 'lead' : 'peer';
  const told = await audited(asking.control.db, async (change) => {
    await setConfirmation(change, id, me, isConfirmed ? { as, at: act.now.toISOString() } : null);
    const after = { of: nameOfPerson(book.firm, skill.person_id), skill: skill.name, as };
    const action = isConfirmed ? 'recognition.skill_confirmed' : 'recognition.skill_unconfirmed';
    await appendEntry(change, act, { action, subject: { kind: 'recognition', id }, after });
    if (!isConfirmed) return [];
    const data = { ...(act.byName ? { by: act.byName } : {}), name: skill.name };
    const notice = { persons: [skill.person_id], kind: 'skill_confirmed', path: '/recognition', data, once: `skill ${id} ${me}` } as const;
    return notify(change, [notice], act.now);
  });
  tellPages(asking, told);
  return showPerson(asking, skill.person_id);
}

/** @throws LeadlineError recognition.no_skill, recognition.not_yours */
export async function dropSkill(asking: Asking, id: string): Promise<PersonRecognition> {
  const book = await openBook(asking);
  const skill = await getSkill(book, id);
  if (book.seeing.me !== skill.person_id && !leads(book, skill.person_id)) throw new LeadlineError('forbidden', 'recognition.not_yours');
  const act = actOf(asking);
  await audited(asking.control.db, async (change) => {
    await removeSkill(change, id, act.now);
    const before = { of: nameOfPerson(book.firm, skill.person_id), skill: skill.name };
    await appendEntry(change, act, { action: 'recognition.skill_removed', subject: { kind: 'recognition', id }, before });
  });
  return showPerson(asking, skill.person_id);
}

/** @throws LeadlineError recognition.no_skill for what is not there, or of somebody who is not at work any more */
async function getSkill(book: RecognitionBook, id: string) {
  const skill = await findSkill(book.asking.control.db, id);
  if (!skill || skill.removed_at !== null || !book.firm.users.has(skill.person_id)) throw new LeadlineError('not_found', 'recognition.no_skill');
  getColleague(book, skill.person_id);
  return skill;
}
