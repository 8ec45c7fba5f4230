import { LeadlineError, type Scorecard, type ScorecardResponse, type Subject } from '@leadline/contract';
import type { KpiRef, PeriodSpec, Scope } from '@leadline/kpi';
import { assertMayCompare } from '#server/access/may-compare.ts';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';
import { asClosed } from '#server/expectations/closed-cards.ts';
import { withEstimates } from '#server/expectations/own-estimates.ts';
import { withForecasts } from '#server/expectations/pipeline-forecasts.ts';
import { withReasons } from '#server/expectations/reasons.ts';
import { scoreSubjects } from '#server/expectations/score-subjects.ts';
import { recordsOf } from '#server/expectations/subject.ts';
import type { Scoring } from '#server/expectations/scoring.ts';
import { keyOfRecord, refOf, type Firm } from '#server/firm/read-firm.ts';
import { teamsBelow } from '#server/firm/members-of.ts';
import { sightOf } from '#server/firm/sight.ts';
import { mainOn } from '#server/firm/timeline.ts';
import { scoringOf } from './scoring.ts';

export interface ScorecardRequest {
  readonly subject?: Subject;
  readonly kpis?: readonly KpiRef[];
  readonly period: PeriodSpec;
  readonly history: boolean;
}

/**
 * The set of somebody, of a team, a place or the organisation, with what was reached of it. Of a person with the team's own set above it.
 * @throws LeadlineError scorecards.no_person for an account that is nobody's; people.no_person, people.no_team for what is not seen
 */
export function readScorecard(asking: Asking, request: ScorecardRequest): Promise<ScorecardResponse> {
  return inLane(asking, async () => {
    const scoring = await scoringOf(asking, request.period, request.history, request.kpis);
    const subject = request.subject ?? (request.kpis ? seenSubject(asking, scoring.firm) : ownSubject(asking));
    const scope = scopeFor(asking, scoring.firm, subject);
    if (request.kpis) return { ...(await scoreSubjects(scoring, [subject], scope))[0]!, team: null };
    const [card] = await asClosed(asking, await scoreSubjects(scoring, [subject], scope));
    // Of a team whose total alone they may know nobody is told what its deals are worth.
    const forecast = scope === asking.scope ? await withForecasts(scoring, card!, scope) : card!.lines;
    const lines = await withEstimates(asking, subject, await withReasons(asking, subject, forecast));
    return { ...card!, lines, team: await teamOf(scoring, card!) };
  });
}

const ownPersonOf = ({ principal }: Pick<Asking, 'principal'>): string | null => (principal.kind === 'person' ? principal.person : null);

function ownSubject(asking: Asking): Subject {
  const id = ownPersonOf(asking);
  if (id === null) throw new LeadlineError('not_found', 'scorecards.no_person');
  return { scope: 'user', id };
}

/** What the numbers of somebody who filters nothing are about: the organisation, the one team they see with all below it, or themselves. */
function seenSubject(asking: Asking, firm: Firm): Subject {
  if (asking.scope.kind === 'all') return { scope: 'organisation', id: null };
  const sight = sightOf(asking.scope, firm);
  const seen = [...firm.teams].filter(([id]) => sight.team(id));
  const tops = seen.filter(([, row]) => {
    const above = refOf(row, 'parent_team_id', 'team');
    return above === null || !sight.team(above);
  });
  if (seen.length === 0) return ownSubject(asking);
  if (tops.length !== 1) throw new LeadlineError('not_found', 'scorecards.no_subject');
  return { scope: 'team', id: tops[0]![0] };
}

/** A team with all below it. */
const totalOf = (firm: Firm, team: string): Scope => ({ kind: 'teams', teams: [...teamsBelow(firm, team)].map(keyOfRecord) });

/** What is counted: what the asker sees, and of one's own team the total, which everybody in it may know. */
function scopeFor(asking: Asking, firm: Firm, subject: Subject): Scope {
  const sight = sightOf(asking.scope, firm);
  if (subject.scope === 'user') {
    if (!firm.users.has(subject.id) || !sight.person(subject.id)) throw new LeadlineError('not_found', 'people.no_person');
    if (subject.id !== ownPersonOf(asking)) assertMayCompare(asking.principal, asking.scope, [{ by: ['person'] }]);
    return asking.scope;
  }
  if (subject.scope === 'team') {
    if (firm.teams.has(subject.id) && sight.team(subject.id)) return asking.scope;
    if (firm.teams.has(subject.id) && isOwnTeam(asking, firm, subject.id)) return totalOf(firm, subject.id);
    throw new LeadlineError('not_found', 'people.no_team');
  }
  const isThere = subject.id === null || recordsOf(firm, subject.scope)?.has(subject.id) === true;
  if (!isThere || !sight.isAll) throw new LeadlineError('not_found', 'scorecards.no_subject');
  return asking.scope;
}

function isOwnTeam(asking: Asking, { stints, today }: Firm, team: string): boolean {
  const own = ownPersonOf(asking);
  return own !== null && mainOn(stints.get(own) ?? [], today)?.teamId === team;
}

async function teamOf(scoring: Scoring, { subject, teamId }: Scorecard): Promise<Scorecard | null> {
  if (subject.scope !== 'user' || teamId === null) return null;
  const [card] = await asClosed(
    scoring.asking,
    await scoreSubjects({ ...scoring, history: false }, [{ scope: 'team', id: teamId }], totalOf(scoring.firm, teamId)),
  );
  return card!.lines.length === 0 ? null : card!;
}
