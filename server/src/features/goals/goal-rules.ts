import { LeadlineError, type GoalInput, type GoalPartInput } from '@leadline/contract';
import { isSmart, mayStandAbove, smartLetters } from '@leadline/kpi';
import { assertMayChangeGoal, mayChangeGoal, seesGoal } from '#server/expectations/goal-sight.ts';
import type { KeptGoal, KeptPart } from '#server/expectations/read-goals.ts';
import { pastOf, smartOf } from './check-goal.ts';
import type { GoalBook } from './goal-book.ts';

/**
 * Whether a goal may be kept as it is to be.
 * @throws LeadlineError those of `assertMayChangeGoal`; goals.no_parent, goals.circle, goals.not_counted, goals.no_owner, goals.adds_nowhere, goals.adds_differently,
 * goals.unknown_part, goals.part_missing; goals.not_smart naming the letters, where it is more than a draft
 */
export async function assertKeepable(book: GoalBook, before: KeptGoal | null, goal: GoalInput, isDraft: boolean): Promise<void> {
  assertMayChangeGoal(book.seeing, goal.subject);
  assertPlace(book, before, goal);
  assertCounts(book, before, goal);
  assertOwner(book, before, goal);
  for (const part of goal.parts) assertPart(book, before, goal, part);
  assertNothingLost(before, goal);
  if (isDraft) return;
  const smart = smartOf(book, before?.id ?? null, goal, await pastOf(book.answering, goal));
  if (isSmart(smart)) return;
  const letters = smartLetters.filter((letter) => smart[letter].length > 0);
  const codes = letters.flatMap((letter) => smart[letter].map(({ code }) => code));
  throw new LeadlineError('invalid', 'goals.not_smart', { letters: letters.join(' '), codes: codes.join(' '), count: letters.length });
}

function assertPlace({ goals, seeing }: GoalBook, before: KeptGoal | null, { parentId }: GoalInput): void {
  if (parentId === null || parentId === before?.parentId) return;
  const parent = goals.get(parentId);
  if (!parent || !seesGoal(seeing, parent)) throw new LeadlineError('invalid', 'goals.no_parent');
  if (before !== null && !mayStandAbove([...goals.values()], before.id, parentId))
    throw new LeadlineError('conflict', 'goals.circle', { name: parent.title });
}

/** What counts in a goal is decided by whoever may change that goal; others put theirs below it without weight. */
function assertCounts({ goals, seeing }: GoalBook, before: KeptGoal | null, { parentId, weight, isMandatory, parts }: GoalInput): void {
  const parent = parentId === null ? undefined : goals.get(parentId);
  if (!parent || mayChangeGoal(seeing, parent.subject)) return;
  const was = before?.parentId === parentId ? before : null;
  const isSame = was !== null && was.weight === weight && was.isMandatory === isMandatory;
  const addsNew = parts.some((part) => part.addsTo !== null && !was?.parts.some(({ id, addsTo }) => id === part.id && addsTo === part.addsTo));
  const counts = isMandatory || Number(weight) !== 0;
  if ((counts && !isSame) || addsNew) throw new LeadlineError('forbidden', 'goals.not_counted', { name: parent.title });
}

/** Somebody the asker sees; who owned it before may go on. */
function assertOwner({ firm, seeing }: GoalBook, before: KeptGoal | null, { ownerId }: GoalInput): void {
  if (ownerId === null || ownerId === before?.ownerId || ownerId === seeing.me) return;
  if (!firm.users.has(ownerId) || !seeing.sight.person(ownerId)) throw new LeadlineError('invalid', 'goals.no_owner');
}

const sums: readonly string[] = ['number', 'money'];

function assertPart({ goals }: GoalBook, before: KeptGoal | null, goal: GoalInput, part: GoalPartInput): void {
  if (part.id !== null && !before?.parts.some(({ id }) => id === part.id)) throw new LeadlineError('conflict', 'goals.unknown_part');
  if (part.addsTo === null) return;
  const whole = goal.parentId === null ? undefined : goals.get(goal.parentId)?.parts.find(({ id }) => id === part.addsTo);
  if (!whole) throw new LeadlineError('invalid', 'goals.adds_nowhere', { name: part.title });
  if (!addsUp(whole, part)) throw new LeadlineError('invalid', 'goals.adds_differently', { name: part.title, whole: whole.title });
}

/** Numbers to numbers, money to money of the same currency; a linked KPI to either. */
function addsUp(whole: KeptPart, { kind, currency }: GoalPartInput): boolean {
  if (!sums.includes(whole.kind)) return false;
  return kind === 'linked_kpi' || (kind === whole.kind && (kind !== 'money' || currency === whole.currency));
}

/** Parts of a goal that has begun are left out with a reason, and never just gone. */
function assertNothingLost(before: KeptGoal | null, { parts }: GoalInput): void {
  if (before === null || before.status === 'draft') return;
  const gone = before.parts.find(({ id }) => !parts.some((part) => part.id === id));
  if (gone) throw new LeadlineError('conflict', 'goals.part_missing', { name: gone.title });
}
