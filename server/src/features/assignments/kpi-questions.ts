import { LeadlineError, type KpiQuestionsResponse, type VerdictHandlingResponse, type Subject } from '@leadline/contract';
import type { SalesRole, Verdict } from '@leadline/kpi';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { keepAnswer, keepHandling, listAcknowledgements, listInfluence } from '#server/control/agreements.ts';
import { setOf } from '#server/expectations/read-assignments.ts';
import { assertMayDecide } from '#server/expectations/subject.ts';
import { readVerdictHandling } from '#server/expectations/verdict-handling.ts';
import { compare, nameOf } from '#server/firm/read-firm.ts';
import { mainOn } from '#server/firm/timeline.ts';
import { actOf } from '#server/http/act-of.ts';
import { readForChange } from './changing-assignments.ts';
import { acknowledgementOf } from './my-kpis.ts';

/** What people the asker sees have asked and confirmed, and what was said of influence, as far as it may be shown. */
export async function listQuestions(asking: Asking): Promise<KpiQuestionsResponse> {
  const { firm, sight, before } = await readForChange(asking);
  const [kept, influence] = await Promise.all([listAcknowledgements(asking.control.db), listInfluence(asking.control.db)]);
  const given = new Map(before.map((one) => [one.id, one]));
  const seen = kept.filter(({ person_id, assignment_id }) => firm.users.has(person_id) && sight.person(person_id) && given.has(assignment_id));
  const person = (id: string) => ({ id, name: nameOf(firm.users, id) ?? '–' });
  const questions = seen.flatMap(({ person_id, assignment_id, question, answer }) => {
    const { kpi, variant } = given.get(assignment_id)!;
    return question === null ? [] : [{ person: person(person_id), assignmentId: assignment_id, kpi, variant, question, answer }];
  });
  const byPerson = new Map<string, Map<string, (typeof seen)[number]>>();
  for (const one of seen) byPerson.set(one.person_id, (byPerson.get(one.person_id) ?? new Map()).set(one.assignment_id, one));
  const confirmed = [...firm.stints].flatMap(([id, stints]) => {
    if (!sight.person(id) || mainOn(stints, firm.today) === undefined) return [];
    const set = setOf(before, firm, { scope: 'user', id }, firm.today);
    const done = set.filter((one) => acknowledgementOf(given.get(one.id)!, byPerson.get(id)?.get(one.id)).state === 'confirmed');
    return set.length === 0 ? [] : [{ person: person(id), confirmed: done.length, of: set.length }];
  });
  return {
    questions: questions.sort((a, b) => Number(a.answer !== null) - Number(b.answer !== null) || compare(a.person.name, b.person.name)),
    confirmed,
    influence: [...influence].map(([kpi, of]) => ({ kpi, yes: of.get('yes') ?? 0, partly: of.get('partly') ?? 0, no: of.get('no') ?? 0 })),
  };
}

/** @throws LeadlineError people.no_person, assignments.no_question */
export async function answerQuestion(
  asking: Asking,
  { assignmentId, personId, answer }: { readonly assignmentId: string; readonly personId: string; readonly answer: string },
): Promise<KpiQuestionsResponse> {
  const { firm, sight } = await readForChange(asking);
  assertMayDecide(firm, sight, { scope: 'user', id: personId } satisfies Subject);
  const act = actOf(asking);
  await audited(asking.control.db, async (db) => {
    const isKept = await keepAnswer(db, { assignment: assignmentId, person: personId, answer, by: act.byName ?? null }, act.now);
    if (!isKept) throw new LeadlineError('not_found', 'assignments.no_question');
    await appendEntry(db, act, {
      action: 'assignments.answered',
      subject: { kind: 'assignments', id: assignmentId },
      after: { person: nameOf(firm.users, personId) },
    });
  });
  return listQuestions(asking);
}

export interface HandlingLine {
  readonly verdict: Verdict;
  readonly text: string;
}

/** @throws LeadlineError access.not_permitted for who does not see everybody */
export async function saveHandling(asking: Asking, role: SalesRole, lines: readonly HandlingLine[]): Promise<VerdictHandlingResponse> {
  const { firm, sight } = await readForChange(asking);
  assertMayDecide(firm, sight, { scope: 'role', id: role });
  await audited(asking.control.db, async (db) => {
    const before = await readVerdictHandling({ control: { ...asking.control, db } }, role);
    await keepHandling(db, { role, lines, locale: asking.locale }, asking.clock.now());
    const after = await readVerdictHandling({ control: { ...asking.control, db } }, role);
    await appendEntry(db, actOf(asking), {
      action: 'assignments.handling',
      subject: { kind: 'assignments', id: role },
      before: before.lines,
      after: after.lines,
    });
  });
  return showHandling(asking, role);
}

/** What was agreed, and whether the asker may change it. */
export async function showHandling(asking: Asking, role: SalesRole): Promise<VerdictHandlingResponse> {
  return { ...(await readVerdictHandling(asking, role)), isForAll: asking.scope.kind === 'all' };
}
