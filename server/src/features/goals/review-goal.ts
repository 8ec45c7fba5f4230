import { LeadlineError, type GoalAnswer, type GoalInput, type ReviewGoal } from '@leadline/contract';
import { addDays, isSmart } from '@leadline/kpi';
import type { Asking } from '#server/context.ts';
import { changedRecord, placesOf } from '#server/expectations/goal-items.ts';
import { assertMayChangeGoal, getGoal } from '#server/expectations/goal-sight.ts';
import { shiftStretch } from '#server/expectations/shift-stretch.ts';
import type { KeptGoal } from '#server/expectations/read-goals.ts';
import { decide, inTurn } from '#server/firm/decide.ts';
import { ownSource } from '#server/firm/items.ts';
import { pastOf, smartOf } from './check-goal.ts';
import { isOver, openBook, stateOf, type GoalBook } from './goal-book.ts';
import { idOfKey, itemsOf, versionOf } from './save-goal.ts';
import { inputOf, showGoal } from './show-goal.ts';
import { tellGoal } from './tell-goal.ts';

/**
 * What becomes of a goal (S2-60, §9.4). *Keep* makes the goal of the next cycle, started where it lacks nothing; *change* makes it as a draft; *drop* ends it,
 * at any time. The goal itself stays as it was reached or missed. Sent twice it is decided once.
 * @throws LeadlineError goals.no_goal, goals.not_begun, goals.over, goals.not_over for keep and change before the end; as `assertMayChangeGoal`
 */
export async function reviewGoal(asking: Asking, id: string, { key, decision, reason }: ReviewGoal): Promise<GoalAnswer> {
  const nextId = decision === 'drop' ? null : idOfKey(key);
  await inTurn(async () => {
    const book = await openBook(asking);
    const goal = getGoal(book, book.seeing, id);
    assertMayChangeGoal(book.seeing, goal.subject);
    const isSame = goal.review === decision && (nextId === null ? goal.reviewReason === reason : book.goals.has(nextId));
    if (isSame) return;
    if (goal.status === 'draft') throw new LeadlineError('conflict', 'goals.not_begun');
    if (goal.review !== null || goal.status === 'cancelled') throw new LeadlineError('conflict', 'goals.over');
    if (!isOver(book, goal) && decision !== 'drop') throw new LeadlineError('conflict', 'goals.not_over', { day: goal.endsOn ?? '' });
    const state = stateOf(book, goal);
    const status = state === 'reached' || state === 'missed' ? state : 'cancelled';
    const closed = changedRecord(placesOf(book), 'goal', book.goalRows.get(id)!, versionOf(book), {
      status,
      review: decision,
      review_reason: reason,
      reviewed_on: book.today,
    });
    const next = nextId === null ? [] : await nextItems(book, goal, { key, id: nextId, isKept: decision === 'keep' });
    await decide(book, {
      entry: {
        action: 'goals.reviewed',
        subject: { kind: 'goals', id },
        before: { title: goal.title, status: goal.status, progress: book.rolled.get(id)!.progress },
        after: { title: goal.title, status, decision, reason, next: nextId },
      },
      items: [closed, ...next],
      reason,
    });
  });
  if (nextId !== null) await tellGoal(asking, nextId);
  return showGoal(asking, id);
}

interface Next {
  readonly key: string;
  readonly id: string;
  readonly isKept: boolean;
}

async function nextItems(book: GoalBook, goal: KeptGoal, { key, id, isKept }: Next) {
  const input = nextInput(goal, book.today);
  const isStarted = isKept && isSmart(smartOf(book, null, input, await pastOf(book.answering, input)));
  const place = { source: ownSource, externalId: key };
  return itemsOf(book, { id, place, goal: input, status: isStarted ? 'active' : 'draft', before: null, previousId: goal.id });
}

/** The same goal one stretch later, not before today; parts anew, those that were left out without. */
function nextInput(goal: KeptGoal, today: string): GoalInput {
  const input = inputOf(goal);
  const parts = input.parts.filter(({ cancelReason }) => cancelReason === null).map((part) => ({ ...part, id: null, addsTo: null }));
  return { ...input, ...nextDays(goal, today), parts };
}

function nextDays({ startsOn, endsOn }: KeptGoal, today: string): Pick<GoalInput, 'startsOn' | 'endsOn'> {
  if (startsOn === null || endsOn === null || endsOn < startsOn) return { startsOn: null, endsOn: null };
  let by = 1;
  while (by < 100 && shiftStretch({ startsOn, endsOn }, by).to <= today) by += 1;
  const { from, to } = shiftStretch({ startsOn, endsOn }, by);
  return { startsOn: from, endsOn: addDays(to, -1) };
}
