import { LeadlineError } from '@leadline/contract';
import type { Asking } from '#server/context.ts';
import { listActions, listResults, type ActionRow } from '#server/control/action-item.ts';
import type { ActionBook } from './action-answer.ts';
import { openMeetings, readsTalk, type MeetingBook } from './read-meetings.ts';

/** All actions as one reader finds them. */
export interface AllActions extends ActionBook {
  readonly book: MeetingBook;
  readonly actions: readonly ActionRow[];
}

export async function openActions(asking: Asking): Promise<AllActions> {
  const book = await openMeetings(asking);
  const { db } = asking.control;
  const [actions, results] = [await listActions(db), await listResults(db)];
  return { book, answering: book.answering, seeing: book.seeing, actions, results };
}

/**
 * An action is its owner's, that of whoever made it, and of those who see the owner; what was agreed in a meeting is for who may read that. What is not
 * agreed yet is words of a meeting.
 */
export function seesAction({ book }: Pick<AllActions, 'book'>, action: ActionRow): boolean {
  const { me, sight, tellsPeopleApart } = book.seeing;
  if (action.agreed_on === null) return false;
  if (action.meeting_id !== null) {
    const meeting = book.meetings.get(action.meeting_id);
    return meeting !== undefined && readsTalk(book, meeting);
  }
  if (me !== null && (me === action.owner_id || me === action.made_by)) return true;
  return tellsPeopleApart && sight.person(action.owner_id);
}

/** @throws LeadlineError actions.no_action for what is not there or not seen */
export function getAction(all: AllActions, id: string): ActionRow {
  const action = all.actions.find((one) => one.id === id);
  if (!action || !seesAction(all, action)) throw new LeadlineError('not_found', 'actions.no_action');
  return action;
}
