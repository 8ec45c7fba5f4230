import { LeadlineError, type ClosedPeriod, type Subject } from '@leadline/contract';
import { resolvePeriod } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import { inLane } from '#server/answering/in-lane.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { addClose, findClose } from '#server/control/period.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';
import { readAssignments, type KpiAssignment } from '#server/expectations/read-assignments.ts';
import { scoreSubjects } from '#server/expectations/score-subjects.ts';
import type { Scoring } from '#server/expectations/scoring.ts';
import { keyOfSubject } from '#server/expectations/subject.ts';
import { readFirm, type Firm } from '#server/firm/read-firm.ts';
import { actOf } from '#server/http/act-of.ts';
import { assertComplete } from '#server/ingest/is-incomplete.ts';
import { hash } from 'node:crypto';

/**
 * Closes a period for good: values, targets, status and verdict of everybody who has a set are kept as they are now, in one transaction
 * with its entry in the audit trail (G4). Facts that come later change what analyses show and stand beside what was kept.
 * @throws LeadlineError periods.not_over, periods.closed_already, periods.not_everybody, periods.numbers_coming
 */
export function closePeriod(asking: Asking, name: string, reason?: string): Promise<ClosedPeriod> {
  return inLane(asking, async () => {
    if (asking.scope.kind !== 'all') throw new LeadlineError('forbidden', 'periods.not_everybody');
    assertComplete(asking);
    // What is kept is kept whole; who may see which of it is decided when it is shown.
    const scoring = await scoringOf({ ...asking, principal: { kind: 'local' } }, name);
    const [from, to] = [scoring.period.from!, scoring.period.to!];
    if (to > scoring.firm.today) throw new LeadlineError('conflict', 'periods.not_over', { period: name });
    if (await findClose(asking.control.db, { from, to })) throw new LeadlineError('conflict', 'periods.closed_already', { period: name });
    const cards = (await scoreSubjects(scoring, subjectsOf(scoring.firm, scoring.assignments, { from, to }), asking.scope)).filter(({ lines }) => lines.length > 0); // prettier-ignore
    assertComplete(asking);
    const kept = new Map(cards.map((card) => [keyOfSubject(card.subject), JSON.stringify({ ...card, lines: card.lines.map((line) => ({ ...line, history: [] })) })])); // prettier-ignore
    return keep(asking, { name, from, to, cards: kept, dataVersion: scoring.answering.env.asOf.dataVersion }, reason);
  });
}

async function scoringOf(asking: Asking, name: string): Promise<Scoring> {
  const [answering, firm, assignments] = await Promise.all([answeringOf(asking), readFirm(asking), readAssignments(asking)]);
  return { asking, answering, firm, assignments, period: resolvePeriod({ kind: 'named', name }, answering.env.period), history: false };
}

/** Everybody who worked in the period, and every team, place and the organisation that was given KPIs. */
function subjectsOf(
  { stints }: Firm,
  assignments: readonly KpiAssignment[],
  { from, to }: { readonly from: string; readonly to: string },
): readonly Subject[] {
  const people = [...stints].filter(([, own]) => own.some((stint) => (stint.from ?? '') < to && (stint.to === null || stint.to > from)));
  const named = new Map(assignments.filter(({ subject }) => subject.scope !== 'role').map(({ subject }) => [keyOfSubject(subject), subject]));
  for (const [id] of people) named.set(keyOfSubject({ scope: 'user', id }), { scope: 'user', id });
  return [...named.values()];
}

interface Kept {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly dataVersion: string;
  readonly cards: ReadonlyMap<string, string>;
}

/** The entry holds a digest of what was kept, so that a change of it afterwards shows. */
async function keep(asking: Asking, { name, from, to, dataVersion, cards }: Kept, reason: string | undefined): Promise<ClosedPeriod> {
  const act = actOf(asking, reason);
  const at = act.now.toISOString();
  const digest = hash('sha256', JSON.stringify([...cards].sort(([a], [b]) => (a < b ? -1 : 1))));
  await audited(asking.control.db, async (change) => {
    if (await findClose(change, { from, to })) throw new LeadlineError('conflict', 'periods.closed_already', { period: name });
    const close = {
      id: uuidV7(act.now),
      name,
      period_from: from,
      period_to: to,
      closed_at: at,
      closed_by: act.by,
      closed_by_name: act.byName ?? null,
    };
    await addClose(change, { ...close, data_version: dataVersion, cards });
    await appendEntry(change, act, {
      action: 'periods.closed',
      subject: { kind: 'period', id: name },
      after: { from, to, cards: cards.size, digest },
    });
  });
  return { name, from, to, at, byName: act.byName ?? null, cards: cards.size };
}
