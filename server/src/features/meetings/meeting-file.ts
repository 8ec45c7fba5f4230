import { translate } from '@leadline/i18n';
import type { Asking } from '#server/context.ts';
import { nameOfPerson } from '#server/expectations/goal-items.ts';
import { calendarFile } from '#server/follow-up/calendar-file.ts';
import { stateOfMeeting } from '#server/follow-up/read-meetings.ts';
import { openOwnTalk } from './own-talk.ts';

/** A meeting for the calendar of one of the two: when and with whom, and nothing of what is said. @throws LeadlineError as `openOwnTalk` */
export async function meetingFile(asking: Asking, id: string): Promise<string> {
  const { book, meeting } = await openOwnTalk(asking, id, true);
  const { firm } = book;
  const talk = book.talks.get(id);
  const { locale, settings, clock } = asking;
  const employee = nameOfPerson(firm, meeting.employeeId) ?? '–';
  const manager = nameOfPerson(firm, meeting.managerId) ?? '–';
  const planned = talk?.planned_at ?? null;
  return calendarFile({
    uid: `${id}@leadline`,
    sequence: Number(talk?.sequence ?? 0n),
    stamp: talk ? new Date(talk.updated_at) : clock.now(),
    at: planned === null ? { day: meeting.dueOn ?? firm.today } : { start: new Date(planned), minutes: Number(talk!.minutes) },
    summary: translate(locale, 'meetings.file.summary', { employee, manager }),
    description: translate(locale, 'meetings.file.text'),
    url: settings.address === null ? null : `${settings.address.origin}/meetings/${id}`,
    isCancelled: stateOfMeeting(firm, meeting) === 'closed',
  });
}
