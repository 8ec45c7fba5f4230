import { LeadlineError, type CommentAbout, type NamedSubject, type Subject } from '@leadline/contract';
import { answeringOf } from '#server/answering/answer-env.ts';
import type { Asking } from '#server/context.ts';
import { goalSightOf, mayKnowTotal, seesGoal, type GoalSight } from '#server/expectations/goal-sight.ts';
import { readGoals } from '#server/expectations/read-goals.ts';
import { namedSubject, recordsOf } from '#server/expectations/subject.ts';
import { readFirm, type Firm } from '#server/firm/read-firm.ts';

/** What comments are about, for one reader who sees it. */
export interface SeenAbout {
  readonly about: CommentAbout;
  /** The same text for the same thing. */
  readonly key: string;
  readonly subject: NamedSubject;
  /** What a goal is called. */
  readonly title: string | null;
  /** People of the records who answer for it: the person, or who a goal belongs to. */
  readonly people: readonly string[];
}

/**
 * What is asked for, where the reader sees it (§9.6): a number where they may know it, a goal where they see it, a person's card where they are
 * the person or see people one by one.
 * @throws LeadlineError comments.nothing for what is not there or not seen alike; comments.choose_team for a number of several teams together
 */
export async function seenAbout(asking: Asking, given: CommentAbout): Promise<SeenAbout> {
  const firm = await readFirm(asking);
  const seeing = goalSightOf(asking, firm);
  const found =
    given.kind === 'goal'
      ? await seenGoal(asking, given)
      : given.kind === 'person'
        ? seenPerson(seeing, given)
        : await seenValue(asking, seeing, given);
  if (found === undefined) throw new LeadlineError('not_found', 'comments.nothing');
  return found;
}

async function seenGoal(asking: Asking, about: Extract<CommentAbout, { kind: 'goal' }>): Promise<SeenAbout | undefined> {
  const { goals, firm } = await readGoals(asking);
  const goal = goals.get(about.id);
  if (!goal || !seesGoal(goalSightOf(asking, firm), goal)) return undefined;
  const people = [goal.ownerId, goal.subject.scope === 'user' ? goal.subject.id : null].filter((id) => id !== null);
  return { about, key: `goal ${about.id}`, subject: namedSubject(firm, goal.subject), title: goal.title, people };
}

function seenPerson(seeing: GoalSight, about: Extract<CommentAbout, { kind: 'person' }>): SeenAbout | undefined {
  const subject: Subject = { scope: 'user', id: about.id };
  if (!seesSubjectNumbers(seeing, subject, false)) return undefined;
  return { about, key: `person ${about.id}`, subject: namedSubject(seeing.firm, subject), title: null, people: [about.id] };
}

type ValueAbout = Extract<CommentAbout, { kind: 'value' }>;

async function seenValue(asking: Asking, seeing: GoalSight, given: ValueAbout): Promise<SeenAbout | undefined> {
  const { own, env } = await answeringOf(asking);
  const where = [...new Set(given.where)].sort();
  const subject = ownSubject(asking, seeing, given.subject);
  const isKnown = own.on(env.period.today).entries.has(given.kpi);
  // A person is whom a number is of: as one of several groups the number would be seen by whoever sees the others.
  const namesPerson = where.some((item) => /^!?person:/.test(item));
  if (!isKnown || namesPerson || !seesSubjectNumbers(seeing, subject, where.length > 0)) return undefined;
  const about: ValueAbout = { ...given, subject, where };
  const { kpi, variant, from, to } = about;
  const key = `value ${JSON.stringify([kpi, variant, subject.scope, subject.id, where, from, to])}`;
  const people = subject.scope === 'user' ? [subject.id] : [];
  return { about, key, subject: namedSubject(seeing.firm, subject), title: null, people };
}

/** What is the organisation's to whoever sees everything is one's own, or the team's, to whoever sees no more. */
function ownSubject({ scope, principal }: Asking, { me }: GoalSight, subject: Subject): Subject {
  if (subject.scope !== 'organisation' || scope.kind === 'all') return subject;
  if (scope.kind === 'persons') return me === null ? subject : { scope: 'user', id: me };
  const teams = new Set(principal.kind === 'person' ? principal.grants.flatMap(({ team }) => (team === null ? [] : [team])) : []);
  const [only] = teams;
  if (only === undefined || teams.size > 1) throw new LeadlineError('invalid', 'comments.choose_team');
  return { scope: 'team', id: only };
}

/** @param isPart only a part of what is theirs, which a member of a team does not see of the team */
function seesSubjectNumbers(seeing: GoalSight, subject: Subject, isPart: boolean): boolean {
  const { sight, firm, me, tellsPeopleApart } = seeing;
  if (!isThere(firm, subject)) return false;
  if (subject.scope === 'user') return subject.id === me || (tellsPeopleApart && sight.person(subject.id));
  return isPart ? (subject.scope === 'team' ? sight.team(subject.id) : sight.isAll) : mayKnowTotal(seeing, subject);
}

function isThere(firm: Firm, { scope, id }: Subject): boolean {
  return id === null || (recordsOf(firm, scope)?.has(id) ?? true);
}
