import { isWorkday, type Country } from '../firm/country.ts';
import type { Firm } from '../firm/firm.ts';
import type { Person } from '../firm/roster.ts';
import type { Random } from '../random.ts';
import type { Day } from '../time/days.ts';
import { officeTime } from './work-time.ts';
import { writeActivity } from './write-activity.ts';

const callsADay: Readonly<Record<string, number>> = { icebreaker: 21, bdr: 14, hunter: 4, farmer: 2 };

/** Calls to numbers from address lists, of which nothing comes but practice: the daily work of those who look for customers. */
export function prospecting(firm: Firm, country: Country, day: Day, random: Random): void {
  if (!isWorkday(country, day)) return;
  for (const person of firm.roster.people) {
    const role = person.country === country.id ? roleOn(person, day) : undefined;
    const most = role && callsADay[role];
    if (most) dial(firm, country, day, person, random.count(most * Math.sqrt(person.skill)), random);
  }
}

function roleOn(person: Person, day: Day): string | undefined {
  return person.stints.find((stint) => stint.isPrimary && stint.from <= day && (stint.to === null || day < stint.to))?.role;
}

function dial(firm: Firm, country: Country, day: Day, person: Person, calls: number, random: Random): void {
  for (let number = 0; number < calls; number += 1) {
    const outcome = random.weighted([
      ['no_answer', 58],
      ['voicemail', 10],
      ['wrong_number', 6],
      ['refused', 18],
      ['conversation', 8],
    ] as const);
    const draft = {
      kind: 'call',
      country,
      at: officeTime(day, random),
      minutes: outcome === 'conversation' ? random.int(2, 9) : 1,
      purpose: 'prospecting',
      user: person.id,
      outcome,
      phone: `${country.phonePrefix}${random.int(10_000_000, 99_999_999)}`,
      location: `loc-${country.id}-field`,
    } as const;
    writeActivity(firm, draft);
    if (outcome === 'no_answer' && random.chance(0.1)) writeActivity(firm, { ...draft, at: draft.at + random.int(15, 110) });
  }
}

/** Monday's talk of the team: an internal meeting, one for the team and one for each person. */
export function teamMeeting(firm: Firm, country: Country, day: Day, random: Random): void {
  const at = officeTime(day, random);
  for (const person of firm.roster.people) {
    if (person.country !== country.id || !roleOn(person, day)) continue;
    writeActivity(firm, {
      kind: 'meeting',
      country,
      at,
      minutes: 30,
      purpose: 'other',
      user: person.id,
      shared: `team-${country.id}-${day}`,
      isInternal: true,
      channel: 'video',
    });
  }
}
