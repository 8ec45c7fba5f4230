import { LeadlineError, type Acknowledgement, type InfluenceAnswer, type MyKpi, type MyKpisResponse, type Subject } from '@leadline/contract';
import { createHash } from 'node:crypto';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import {
  countInfluence,
  keepConfirmation,
  keepQuestion,
  listAcknowledgements,
  listInfluenceAnswered,
  type KeptAcknowledgement,
} from '#server/control/agreements.ts';
import { setOf, type KpiAssignment } from '#server/expectations/read-assignments.ts';
import { nameOf } from '#server/firm/read-firm.ts';
import { actOf } from '#server/http/act-of.ts';
import { readForChange, type Change } from './changing-assignments.ts';
import { kpiName } from '#server/answering/kpi-name.ts';
import { describeSet } from './list-sets.ts';

/** What is agreed to: where one of these changes, it is to be confirmed again. */
function digestOfTerms({ kpi, variant, isMandatory, isPrimary, weight, cadence }: KpiAssignment): string {
  return createHash('sha256')
    .update(JSON.stringify([kpi, variant, isMandatory, isPrimary, weight, cadence]))
    .digest('hex')
    .slice(0, 16);
}

export function acknowledgementOf(given: KpiAssignment, kept: KeptAcknowledgement | undefined): Acknowledgement {
  const isSame = kept?.terms === digestOfTerms(given);
  const isConfirmed = (kept?.confirmed_at ?? null) !== null;
  return {
    state: !isConfirmed ? 'open' : isSame ? 'confirmed' : 'again',
    confirmedAt: kept?.confirmed_at ?? null,
    question: kept?.question ?? null,
    answer: kept?.answer ?? null,
    answeredBy: kept?.answered_by ?? null,
  };
}

interface Own {
  readonly change: Change;
  readonly person: string;
  readonly set: readonly KpiAssignment[];
}

const selfOf = (person: string): Subject => ({ scope: 'user', id: person });
const personOf = ({ principal }: Pick<Asking, 'principal'>): string | null => (principal.kind === 'person' ? principal.person : null);

/** @throws LeadlineError assignments.nobody for an account that is nobody's */
async function readOwn(asking: Asking): Promise<Own> {
  const person = personOf(asking);
  if (person === null) throw new LeadlineError('not_found', 'assignments.nobody');
  const change = await readForChange(asking);
  return { change, person, set: setOf(change.before, change.firm, selfOf(person), change.firm.today) };
}

/** The reader's own set, with what is confirmed and asked. Nothing for an account that is nobody's. */
export async function listMyKpis(asking: Asking): Promise<MyKpisResponse> {
  if (personOf(asking) === null) return { person: null, kpis: [] };
  const { change, person } = await readOwn(asking);
  const [kept, answered] = await Promise.all([listAcknowledgements(asking.control.db, person), listInfluenceAnswered(asking.control.db, person)]);
  const byAssignment = new Map(kept.map((one) => [one.assignment_id, one]));
  const raw = new Map(change.before.map((one) => [one.id, one]));
  const { items } = describeSet(change, selfOf(person), change.firm.today);
  const kpis = items.map((item): MyKpi => ({
    ...item,
    ...acknowledgementOf(raw.get(item.id)!, byAssignment.get(item.id)),
    hasAnsweredInfluence: answered.has(item.kpi),
  }));
  return { person: { id: person, name: nameOf(change.firm.users, person) ?? '–' }, kpis };
}

function getOwn({ change, set }: Own, assignment: string): KpiAssignment {
  if (!set.some(({ id }) => id === assignment)) throw new LeadlineError('not_found', 'assignments.no_assignment');
  return change.before.find(({ id }) => id === assignment)!;
}

/** @throws LeadlineError assignments.nobody, assignments.no_assignment for what is not in the own set */
export async function confirmKpi(asking: Asking, assignment: string): Promise<MyKpisResponse> {
  const own = await readOwn(asking);
  const given = getOwn(own, assignment);
  await audited(asking.control.db, async (db) => {
    await keepConfirmation(db, { assignment_id: assignment, person_id: own.person, terms: digestOfTerms(given) }, asking.clock.now());
    await appendEntry(db, actOf(asking), {
      action: 'assignments.confirmed',
      subject: { kind: 'assignments', id: assignment },
      after: { kpi: kpiName(own.change, given) },
    });
  });
  return listMyKpis(asking);
}

/** @throws LeadlineError assignments.nobody, assignments.no_assignment */
export async function askAboutKpi(asking: Asking, assignment: string, question: string): Promise<MyKpisResponse> {
  const own = await readOwn(asking);
  const given = getOwn(own, assignment);
  await audited(asking.control.db, async (db) => {
    await keepQuestion(db, { assignment_id: assignment, person_id: own.person, terms: digestOfTerms(given) }, question, asking.clock.now());
    await appendEntry(db, actOf(asking), {
      action: 'assignments.asked',
      subject: { kind: 'assignments', id: assignment },
      after: { kpi: kpiName(own.change, given) },
    });
  });
  return listMyKpis(asking);
}

/** Leaves nothing in the audit trail: what was answered belongs to nobody. @throws LeadlineError assignments.no_assignment, assignments.influence_given */
export async function tellInfluence(asking: Asking, kpi: string, answer: InfluenceAnswer): Promise<MyKpisResponse> {
  const { person, set } = await readOwn(asking);
  if (!set.some((one) => one.kpi === kpi)) throw new LeadlineError('not_found', 'assignments.no_assignment');
  const isCounted = await audited(asking.control.db, (db) => countInfluence(db, { kpi, person, answer }));
  if (!isCounted) throw new LeadlineError('conflict', 'assignments.influence_given');
  return listMyKpis(asking);
}
