import type { NotificationKind } from '@leadline/contract';
import { addDays, callOf } from '@leadline/kpi';
import type { Asking, Context } from '#server/context.ts';
import { listActions, listResults } from '#server/control/action-item.ts';
import { nameOfPerson } from '#server/expectations/goal-items.ts';
import { notify, tellPages, type Notice } from '#server/notifying/notify.ts';
import { askedStage } from './action-answer.ts';
import { openMeetings, stateOfMeeting, type KeptMeeting, type MeetingBook } from './read-meetings.ts';

/** What is late is told of once, and not when it is long ago. */
const patienceDays = 14;
const kindOfCall = { soon: 'meeting_soon', today: 'meeting_today', overdue: 'meeting_overdue' } as const satisfies Record<string, NotificationKind>;

/**
 * Tells people once of each feedback meeting that comes, is due and is late, and of what they have agreed: due, late, asked after 30, 60 and 90 days
 * (S3-34, S3-08). What it is told of is the meeting or action, the stage and the day, so that neither a stop nor a clock set back tells it twice.
 * @returns how many accounts have something new
 */
export async function remind(ctx: Context): Promise<number> {
  const asking: Asking = { ...ctx, scope: { kind: 'all' }, principal: { kind: 'local' }, locale: 'en' };
  const book = await openMeetings(asking);
  const notices = [...[...book.meetings.values()].flatMap((meeting) => ofMeeting(book, meeting)), ...(await ofActions(book))];
  const told = await notify(ctx.control.db, notices, ctx.clock.now());
  tellPages(ctx, told);
  return new Set(told).size;
}

/** Both are told, each of the other. */
function ofMeeting({ firm }: MeetingBook, meeting: KeptMeeting): readonly Notice[] {
  const { id, employeeId, managerId, dueOn, isExcused } = meeting;
  const isOpen = ['planned', 'due', 'overdue'].includes(stateOfMeeting(firm, meeting));
  const call = dueOn === null ? null : callOf(dueOn, firm.today);
  if (!isOpen || isExcused || dueOn === null || call === null || managerId === null || dueOn < addDays(firm.today, -patienceDays)) return [];
  const tell = (person: string, other: string): Notice => ({
    persons: [person],
    kind: kindOfCall[call],
    path: `/meetings/${id}`,
    data: { name: nameOfPerson(firm, other) ?? '–', day: dueOn },
    once: `meeting ${id} ${call} ${dueOn}`,
  });
  return [tell(employeeId, managerId), tell(managerId, employeeId)];
}

async function ofActions({ asking, firm: { today } }: MeetingBook): Promise<readonly Notice[]> {
  const { db } = asking.control;
  const [actions, results] = [await listActions(db), await listResults(db)];
  return actions.flatMap((action): readonly Notice[] => {
    const { id, owner_id, title, due_on, state, agreed_on } = action;
    const asked = askedStage(action, results.get(id) ?? [], today);
    const tell = (kind: NotificationKind, day: string): Notice => ({
      persons: [owner_id],
      kind,
      path: '/actions',
      data: { name: title, day },
      once: `action ${id} ${kind} ${day}`,
    });
    const isOpen = state === 'open' && agreed_on !== null;
    if (!isOpen) return [];
    const isLate = due_on < today && due_on >= addDays(today, -patienceDays);
    return [
      ...(due_on === today ? [tell('action_today', due_on)] : isLate ? [tell('action_overdue', due_on)] : []),
      ...(asked === undefined || asked.due_on < addDays(today, -patienceDays) ? [] : [tell('follow_up', asked.due_on)]),
    ];
  });
}
