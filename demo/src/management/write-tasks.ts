import type { Firm } from '../firm/firm.ts';
import type { Random } from '../random.ts';
import { isoOf } from '../time/days.ts';
import { counter } from './counter.ts';

const titles = ['Send the offer', 'Update the price list', 'Prepare the fair', 'Call back', 'Check the stock', 'Write the report'] as const;
const projects = ['New website', 'Autumn fair', 'Second warehouse', 'Loyalty card'] as const;

/** Projects and their tasks; some dates were moved, some tasks are late, a few were dropped. */
export function writeTasks(firm: Firm, random: Random): void {
  const next = counter('TA');
  projects.forEach((name, index) => {
    const start = firm.to - 300 + index * 70;
    const owner = random.pick(firm.roster.people).id;
    const due = start + 160;
    firm.tables.write('project', { external_id: `PJ-${index + 1}`, name, owner_user_id: owner, starts_on: isoOf(start), due_on: isoOf(due) });
    const completed = due + random.int(-10, 12);
    firm.tables.write('task', {
      external_id: next(),
      title: name,
      kind: 'project',
      owner_user_id: owner,
      project_id: `PJ-${index + 1}`,
      original_due_on: isoOf(due),
      due_on: isoOf(due),
      completed_on: completed <= firm.to ? isoOf(completed) : null,
    });
  });
  for (const person of firm.roster.people) {
    const own = random.fork(person.id);
    const end = Math.min(person.to ?? firm.to + 14, firm.to + 14);
    for (let due = Math.max(person.from + 20, firm.to - 365); due < end; due += own.int(6, 18)) {
      const late = own.weighted([
        [-2, 6],
        [0, 9],
        [3, 2],
        [15, 1],
      ] as const);
      const isDropped = own.chance(0.03);
      const isDone = due + late <= firm.to && !own.chance(0.04);
      firm.tables.write('task', {
        external_id: next(),
        title: own.pick(titles),
        kind: 'task',
        owner_user_id: person.id,
        project_id: own.chance(0.3) ? `PJ-${own.int(1, projects.length)}` : null,
        original_due_on: own.chance(0.9) ? isoOf(due) : null,
        due_on: isoOf(late > 2 && own.chance(0.6) ? due + late : due),
        completed_on: isDone && !isDropped ? isoOf(due + late) : null,
        cancelled_on: isDropped && due <= firm.to ? isoOf(due) : null,
      });
    }
  }
}
