import type { Firm } from '../firm/firm.ts';
import { writeAbsences } from './write-absences.ts';
import { writeContactPlans } from './write-contact-plans.ts';
import { writeMeetings } from './write-meetings.ts';
import { writeNorms } from './write-norms.ts';
import { writeRequests } from './write-requests.ts';
import { writeSurveys } from './write-surveys.ts';
import { writeTargets } from './write-targets.ts';
import { writeTasks } from './write-tasks.ts';
import type { Tally } from './tally.ts';

/** What the firm decided, asked and promised: absences, norms, targets, goals, meetings, tasks, surveys and requests. */
export function writeManagement(firm: Firm, tally: Tally): void {
  const of = (name: string) => firm.random.fork(`management/${name}`);
  writeAbsences(firm, of('absences'));
  writeNorms(firm);
  writeContactPlans(firm, tally, of('contacts'));
  writeTargets(firm, tally, of('targets'));
  writeMeetings(firm, of('meetings'));
  writeTasks(firm, of('tasks'));
  writeSurveys(firm, tally, of('surveys'));
  writeRequests(firm, tally, of('requests'));
}
