import type { ActionAnswer } from '@leadline/contract';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';
import { tellAction } from '#server/follow-up/action-answer.ts';
import { getAction, openActions } from '#server/follow-up/read-actions.ts';

/** One action with what became of it. @throws LeadlineError actions.no_action */
export function showAction(asking: Asking, id: string): Promise<ActionAnswer> {
  return inLane(asking, async () => {
    const all = await openActions(asking);
    return tellAction(all, getAction(all, id));
  });
}
