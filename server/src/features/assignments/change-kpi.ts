import { LeadlineError, type ChangeKpi, type CorrectKpi, type KpiHistoryResponse, type Subject } from '@leadline/contract';
import { addDays } from '@leadline/kpi';
import type { Asking } from '#server/context.ts';
import type { KpiAssignment } from '#server/expectations/read-assignments.ts';
import { changingAssignments, getAssignment, type Change } from './changing-assignments.ts';
import { changeTermsFrom, endOf, makeDraft, startOf, termsOf, type Draft } from './draft.ts';
import { listHistory } from './list-history.ts';
import { assertFits, assertLimit, dropFrom, settlePrimary } from './rules.ts';
import { inWords, saveDraft } from './save-draft.ts';

interface Decided {
  readonly action: string;
  readonly after?: KpiAssignment;
  readonly reason?: string | undefined;
}

/** One assignment becomes another thing; what it is then of its subject is answered. */
async function changing(
  asking: Asking,
  id: string,
  work: (change: Change, draft: Draft, old: KpiAssignment) => Decided,
): Promise<KpiHistoryResponse> {
  const subject = await changingAssignments(asking, async (change): Promise<Subject> => {
    const old = getAssignment(change, id);
    const draft = makeDraft(change.before);
    const { action, after, reason } = work(change, draft, old);
    await saveDraft(change, draft, { action, id, before: inWords(change, old), after: after && inWords(change, after), reason });
    return old.subject;
  });
  return listHistory(asking, subject);
}

type Consent = Pick<ChangeKpi, 'movePrimary' | 'drop' | 'overLimit'>;

function settle(change: Change, draft: Draft, changed: KpiAssignment, from: string, { movePrimary, drop, overLimit }: Consent): void {
  assertFits(change, draft, [changed]);
  settlePrimary(change, draft, changed, movePrimary);
  dropFrom(change, draft, { subjects: [changed.subject], ids: drop, from });
  assertLimit(change, draft, overLimit);
}

/**
 * Other terms from a day on. What held before ends there, so that the past is judged by what was agreed then.
 * @throws LeadlineError assignments.no_assignment, change_before_start, change_after_end, primary_taken, too_many …
 */
export function changeKpiFrom(asking: Asking, id: string, { terms, from, reason, ...consent }: ChangeKpi): Promise<KpiHistoryResponse> {
  return changing(asking, id, (change, draft, old) => {
    if (from < startOf(old)) throw new LeadlineError('conflict', 'assignments.change_before_start', { from: old.from ?? '' });
    if (from >= endOf(old)) throw new LeadlineError('conflict', 'assignments.change_after_end', { to: old.to ?? '' });
    const after = changeTermsFrom(draft, old, from, termsOf(terms));
    settle(change, draft, after, from, consent);
    const action = consent.overLimit === undefined ? 'assignments.changed' : 'assignments.over_limit';
    return { action, after, reason: consent.overLimit ?? reason };
  });
}

/** What was wrong is put right, for the past too. @throws LeadlineError as changeKpiFrom, assignments.given_twice, ends_before_start */
export function correctKpi(asking: Asking, id: string, { terms, from, to, reason, ...consent }: CorrectKpi): Promise<KpiHistoryResponse> {
  return changing(asking, id, (change, draft, old) => {
    const after = draft.put({ ...old, ...termsOf(terms), from, to });
    settle(change, draft, after, from ?? change.firm.today, consent);
    return { action: 'assignments.corrected', after, reason };
  });
}

/** @throws LeadlineError assignments.no_assignment, ends_before_start, ended_already */
export function endKpi(
  asking: Asking,
  id: string,
  { lastDay, reason }: { readonly lastDay: string; readonly reason?: string | undefined },
): Promise<KpiHistoryResponse> {
  return changing(asking, id, (_change, draft, old) => {
    const to = addDays(lastDay, 1);
    if (to <= startOf(old)) throw new LeadlineError('invalid', 'assignments.ends_before_start');
    if (to > endOf(old)) throw new LeadlineError('conflict', 'assignments.ended_already', { to: old.to ?? '' });
    return { action: 'assignments.ended', after: draft.put({ ...old, to }), reason };
  });
}

/** It never was so. @throws LeadlineError assignments.no_assignment */
export function removeKpi(asking: Asking, id: string, { reason }: { readonly reason: string }): Promise<KpiHistoryResponse> {
  return changing(asking, id, (_change, draft) => {
    draft.remove(id);
    return { action: 'assignments.removed', reason };
  });
}
