import { LeadlineError, type OwnTargetsResponse, type ProposeTarget } from '@leadline/contract';
import { resolvePeriod } from '@leadline/kpi';
import { answeringOf } from '#server/answering/answer-env.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import { addProposedTarget, decideProposedTarget, findProposedTarget, listProposalsOf } from '#server/control/proposed-target.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';
import { keyOfSubject } from '#server/expectations/subject.ts';
import { isClosedPeriod, isLockedPeriod, readClosedPeriods, readTargetLock } from '#server/expectations/target-lock.ts';
import { readFirm } from '#server/firm/read-firm.ts';
import { sightOf } from '#server/firm/sight.ts';
import { actOf } from '#server/http/act-of.ts';
import { gridKpi } from './grid-kpi.ts';
import { listOwnTargets } from './list-proposals.ts';
import { mayPropose } from './proposal-rights.ts';

/**
 * Keeps a target somebody proposes; nothing counts before it is accepted. What was proposed before for the same period goes.
 * @throws LeadlineError targets.not_yours, targets.unknown_kpi, targets.no_kpi, targets.unknown_period, targets.locked_period, targets.bad_value
 */
export async function proposeTarget(asking: Asking, given: ProposeTarget): Promise<OwnTargetsResponse> {
  const [firm, { env, own }, lockedBefore] = await Promise.all([readFirm(asking), answeringOf(asking), readTargetLock(asking.control.db)]);
  if (!mayPropose(asking, firm, sightOf(asking.scope, firm), given.subject)) throw new LeadlineError('forbidden', 'targets.not_yours');
  const kpi = gridKpi(own.on(env.period.today), given.kpi);
  if (kpi.direction === 'range' || (given.value.startsWith('-') && !kpi.maySink)) throw new LeadlineError('invalid', 'targets.bad_value');
  const { from, to } = periodOf(given.period, env.period);
  const closes = await readClosedPeriods(asking.control.db);
  if (isLockedPeriod(lockedBefore, to) || isClosedPeriod(closes, { from, to })) throw new LeadlineError('conflict', 'targets.locked_period');
  const act = actOf(asking);
  const subject = keyOfSubject(given.subject);
  const row = {
    id: uuidV7(act.now),
    kpi: given.kpi,
    subject,
    period: given.period,
    period_from: from,
    period_to: to,
    value: given.value,
    note: given.note,
    state: 'open' as const,
    proposed_by: act.by,
    proposed_by_name: act.byName ?? null,
    proposed_at: act.now.toISOString(),
    decided_by: null,
    decided_by_name: null,
    decided_at: null,
    decided_value: null,
    decision_note: null,
  };
  await audited(asking.control.db, async (db) => {
    const earlier = (await listProposalsOf(db, [subject])).filter(
      (each) => each.state === 'open' && each.kpi === row.kpi && each.period_from === from && each.period_to === to,
    );
    for (const { id } of earlier) await decideProposedTarget(db, id, { ...undecided, state: 'replaced' });
    await addProposedTarget(db, row);
    await appendEntry(db, act, {
      action: 'targets.proposed',
      subject: { kind: 'target', id: row.id },
      after: { kpi: row.kpi, for: subject, period: row.period, value: row.value },
    });
  });
  return listOwnTargets(asking);
}

const undecided = { decided_by: null, decided_by_name: null, decided_at: null, decided_value: null, decision_note: null } as const;

function periodOf(name: string, env: Parameters<typeof resolvePeriod>[1]): { readonly from: string; readonly to: string } {
  try {
    const { from, to } = resolvePeriod({ kind: 'named', name }, env);
    if (from !== null && to !== null) return { from, to };
  } catch {
    // What is no period is told as such below.
  }
  throw new LeadlineError('invalid', 'targets.unknown_period');
}

/** @throws LeadlineError targets.no_proposal for what is not there, not one's own, or decided already */
export async function withdrawProposal(asking: Asking, id: string): Promise<OwnTargetsResponse> {
  const act = actOf(asking);
  await audited(asking.control.db, async (db) => {
    const row = await findProposedTarget(db, id);
    const isDone = row?.proposed_by === act.by && (await decideProposedTarget(db, id, { ...undecided, state: 'withdrawn' }));
    if (!row || !isDone) throw new LeadlineError('not_found', 'targets.no_proposal');
    await appendEntry(db, act, {
      action: 'targets.proposal_withdrawn',
      subject: { kind: 'target', id },
      before: { kpi: row.kpi, for: row.subject, period: row.period, value: row.value },
    });
  });
  return listOwnTargets(asking);
}
