import type { Firm } from '../firm/firm.ts';
import type { Random } from '../random.ts';
import { isoOf, yearOf } from '../time/days.ts';
import { counter } from './counter.ts';

/** Three weeks of vacation a year, now and then ill, sometimes a training day; one person is away for long. */
export function writeAbsences(firm: Firm, random: Random): void {
  const next = counter('AB');
  const put = (user: string, from: number, length: number, kind: string, fraction: string | null = null): void =>
    firm.tables.write('absence', { external_id: next(), user_id: user, from_on: isoOf(from), to_on: isoOf(from + length - 1), fraction, kind });
  firm.roster.people.forEach((person, index) => {
    const own = random.fork(person.id);
    const start = Math.max(person.from, firm.from);
    const end = person.to ?? firm.to + 40;
    for (let day = start + own.int(20, 90); day < end - 12; day += own.int(70, 130)) put(person.id, day, own.pick([5, 5, 10, 12]), 'vacation');
    for (let day = start + own.int(30, 200); day < end - 4; day += own.int(110, 320)) put(person.id, day, own.int(1, 4), 'sick');
    for (let day = start + own.int(10, 160); day < end - 1; day += own.int(140, 300))
      put(person.id, day, 1, own.chance(0.8) ? 'training' : 'other', own.pick(['0.5', null]));
    if (index === 2 && yearOf(start) <= yearOf(firm.to)) put(person.id, firm.to - 150, 45, 'sick');
  });
}
