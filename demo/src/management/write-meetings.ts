import type { Firm } from '../firm/firm.ts';
import type { Random } from '../random.ts';
import { isoOf, shiftMonths } from '../time/days.ts';
import { counter } from './counter.ts';

/** A feedback meeting with everybody each month; most are held about when they are due. */
export function writeMeetings(firm: Firm, random: Random): void {
  const next = counter('FM');
  for (const person of firm.roster.people) {
    const manager = firm.roster.find(person.country, ['team_lead', 'sales_manager'], Math.min(person.to ?? firm.to, firm.to), random)?.id ?? null;
    if (manager === null || manager === person.id) continue;
    for (let back = 10; back >= -1; back -= 1) {
      const due = shiftMonths(firm.to, -back) + random.int(4, 24);
      if (due < person.from + 20 || (person.to !== null && due >= person.to)) continue;
      const held =
        due +
        random.weighted([
          [-1, 2],
          [0, 5],
          [2, 4],
          [6, 3],
          [14, 2],
        ] as const);
      const isHeld = held <= firm.to && !random.chance(0.1);
      const at = `${isoOf(held)}T14:00:00Z`;
      firm.tables.write('feedback_meeting', {
        external_id: next(),
        employee_user_id: person.id,
        manager_user_id: manager,
        due_on: isoOf(due),
        held_on: isHeld ? isoOf(held) : null,
        confirmed_by_employee_at: isHeld && random.chance(0.95) ? at : null,
        confirmed_by_manager_at: isHeld ? at : null,
        agenda: random.chance(0.5) ? 'Results, wishes, next steps' : null,
        notes: isHeld && random.chance(0.4) ? 'Two things agreed' : null,
      });
    }
  }
}
