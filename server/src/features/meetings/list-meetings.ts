import type { MeetingRhythm, MeetingsResponse, MeetingSummary, NamedRecord } from '@leadline/contract';
import { addDays } from '@leadline/kpi';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';
import { nameOfPerson } from '#server/expectations/goal-items.ts';
import { membersOf } from '#server/firm/members-of.ts';
import { compare, nameOf } from '#server/firm/read-firm.ts';
import { leaderOf } from '#server/follow-up/leader-of.ts';
import { readRhythm } from '#server/follow-up/meeting-rhythm.ts';
import { openMeetings, seesMeeting, sideOf, summaryOfMeeting, type KeptMeeting, type MeetingBook } from '#server/follow-up/read-meetings.ts';

/** Own meetings are listed so many days back, those of others so many. */
const [ownDays, otherDays, daysAhead] = [400, 45, 45];

/** The reader's own meetings, and of the people they see those that are near: that they are due and held, and nothing more. */
export function listMeetings(asking: Asking): Promise<MeetingsResponse> {
  return inLane(asking, async () => {
    const book = await openMeetings(asking);
    const { today } = book.firm;
    const near = ({ dueOn, heldOn }: KeptMeeting, back: number): boolean => {
      const on = dueOn ?? heldOn;
      return on !== null && on >= addDays(today, -back) && on <= addDays(today, daysAhead);
    };
    const seen = [...book.meetings.values()].filter(
      (meeting) => seesMeeting(book.seeing, meeting) && near(meeting, sideOf(book.seeing, meeting) === null ? otherDays : ownDays),
    );
    return {
      today,
      meetings: seen.map((meeting) => summaryOfMeeting(book, meeting)).sort(byDay),
      rhythm: await rhythmOf(book),
      people: peopleFor(book),
    };
  });
}

const byDay = (a: MeetingSummary, b: MeetingSummary): number =>
  compare(a.dueOn ?? a.heldOn ?? '', b.dueOn ?? b.heldOn ?? '') || compare(a.employee.name, b.employee.name) || compare(a.id, b.id);

async function rhythmOf({ asking, firm, seeing }: MeetingBook): Promise<MeetingRhythm> {
  const { organisation, teams } = await readRhythm(asking.control.db);
  const seen = [...firm.teams].filter(([id]) => seeing.sight.team(id));
  return {
    organisation,
    teams: seen
      .map(([id]) => ({ id, name: nameOf(firm.teams, id)!, cadence: teams[id] ?? null, mayChange: seeing.decides }))
      .sort((a, b) => compare(a.name, b.name)),
    mayChangeAll: seeing.decides && seeing.sight.isAll,
  };
}

/** Those the reader leads, and the reader, where somebody leads them. */
function peopleFor({ firm, seeing: { me } }: MeetingBook): readonly NamedRecord[] {
  if (me === null) return [];
  const all = membersOf(firm, null, firm.today).filter((id) => (id === me ? leaderOf(firm, id) !== null : leaderOf(firm, id) === me));
  return all.map((id) => ({ id, name: nameOfPerson(firm, id) ?? '–' })).sort((a, b) => compare(a.name, b.name));
}
