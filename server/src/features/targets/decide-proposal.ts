import { LeadlineError, type DecideProposal, type ProposalDecision, type ProposedTargetsResponse, type Subject } from '@leadline/contract';
import { addDays } from '@leadline/kpi';
import { makeLane } from '#server/access/few-at-once.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { decideProposedTarget, findProposedTarget } from '#server/control/proposed-target.ts';
import type { ProposedTargetTable } from '#server/control/proposed-target-tables.ts';
import { readKeptTargets } from '#server/expectations/read-targets.ts';
import { readFirm } from '#server/firm/read-firm.ts';
import { sightOf } from '#server/firm/sight.ts';
import { actOf } from '#server/http/act-of.ts';
import { listProposals, subjectOfKey } from './list-proposals.ts';
import { mayDecideOn } from './proposal-rights.ts';
import { saveTargets } from './save-targets.ts';

const states = { accept: 'accepted', change: 'changed', refuse: 'refused' } as const satisfies Record<ProposalDecision, ProposedTargetTable['state']>;

/** One after the other: what is decided is not decided again. */
const inOrder = makeLane(1);

/**
 * Accepts a proposed target, sets another one, or refuses it. What is accepted or changed is the target from then on.
 * @throws LeadlineError targets.no_proposal, targets.not_decided, targets.note_needed, targets.value_needed, targets.not_taken
 */
export function decideProposal(asking: Asking, id: string, given: DecideProposal): Promise<ProposedTargetsResponse> {
  return inOrder(async () => {
    const [row, firm] = await Promise.all([findProposedTarget(asking.control.db, id), readFirm(asking)]);
    const subject = row && subjectOfKey(row.subject);
    if (!row || !subject || row.state !== 'open') throw new LeadlineError('not_found', 'targets.no_proposal');
    if (!mayDecideOn(asking, firm, sightOf(asking.scope, firm), subject, row)) throw new LeadlineError('forbidden', 'targets.not_decided');
    if (given.decision !== 'accept' && given.note === '') throw new LeadlineError('invalid', 'targets.note_needed');
    if (given.decision === 'change' && given.value === null) throw new LeadlineError('invalid', 'targets.value_needed');
    const value = given.decision === 'change' ? given.value : given.decision === 'accept' ? row.value : null;
    if (value !== null) await setTarget(asking, row, subject, value, given.note);
    const act = actOf(asking, given.note);
    await audited(asking.control.db, async (db) => {
      const decided = { decided_by: act.by, decided_by_name: act.byName ?? null, decided_at: act.now.toISOString(), decision_note: given.note };
      await decideProposedTarget(db, id, { ...decided, state: states[given.decision], decided_value: given.decision === 'change' ? value : null });
      const about = { kpi: row.kpi, for: row.subject, period: row.period };
      await appendEntry(db, act, {
        action: 'targets.proposal_decided',
        subject: { kind: 'target', id },
        before: { ...about, value: row.value },
        after: { decision: states[given.decision], value },
      });
    });
    return listProposals(asking);
  });
}

/** The levels beside the value stay where they still fit. */
async function setTarget(asking: Asking, row: ProposedTargetTable, subject: Subject, value: string, reason: string): Promise<void> {
  const period = { from: row.period_from, to: row.period_to };
  const present = await readKeptTargets(asking, { kpis: [row.kpi], ...period, subjects: [subject] });
  const was = present.find((target) => target.from === period.from && addDays(target.to, 1) === period.to);
  const cell = { kpi: 0, subject: 0, period: 0, value, basedOn: was?.revision ?? 0 };
  const given = { kpis: [row.kpi], subjects: [subject], periods: [period], from: null, currency: null, reason };
  const levels = { minimum: was?.minimum ?? null, stretch: was?.stretch ?? null };
  const whole = await saveTargets(asking, { ...given, cells: [{ ...cell, ...levels }] });
  if (whole.isSaved) return;
  const isOnlyLevels = whole.faults.length > 0 && whole.faults.every(({ code }) => code === 'levels');
  const bare = isOnlyLevels ? await saveTargets(asking, { ...given, cells: [cell] }) : whole;
  if (!bare.isSaved) throw new LeadlineError('conflict', 'targets.not_taken');
}
