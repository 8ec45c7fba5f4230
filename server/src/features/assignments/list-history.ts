import { LeadlineError, type KpiHistoryResponse, type Subject } from '@leadline/contract';
import type { Asking } from '#server/context.ts';
import { keyOfSubject, namedSubject, seesSubject } from '#server/expectations/subject.ts';
import { readForChange } from './changing-assignments.ts';
import { describeAssignment } from './describe-assignment.ts';

/** All that a subject was, is and will be given. @throws LeadlineError people.no_person for whom the asker does not see */
export async function listHistory(asking: Asking, subject: Subject): Promise<KpiHistoryResponse> {
  const { firm, sight, before, goals } = await readForChange(asking);
  if (!seesSubject(sight, subject)) throw new LeadlineError('not_found', subject.scope === 'team' ? 'people.no_team' : 'people.no_person');
  const own = before.filter((one) => keyOfSubject(one.subject) === keyOfSubject(subject));
  return {
    today: firm.today,
    subject: namedSubject(firm, subject),
    assignments: [...own].reverse().map((one) => describeAssignment(firm, goals, one)),
  };
}
