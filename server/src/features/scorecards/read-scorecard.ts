import type { Scorecard, ScorecardResponse, Subject } from '@leadline/contract';
import type { KpiRef, PeriodSpec } from '@leadline/kpi';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';
import { countedFor, ownSubject, seenSubject, totalOf } from '#server/expectations/card-subject.ts';
import { asClosed } from '#server/expectations/closed-cards.ts';
import { hidesSubject } from '#server/expectations/hides-subject.ts';
import { withEstimates } from '#server/expectations/own-estimates.ts';
import { withForecasts } from '#server/expectations/pipeline-forecasts.ts';
import { withReasons } from '#server/expectations/reasons.ts';
import { scoreSubjects } from '#server/expectations/score-subjects.ts';
import { scoringOf } from '#server/expectations/scoring-of.ts';
import type { Scoring } from '#server/expectations/scoring.ts';

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
    const scope = countedFor(asking, scoring.firm, subject);
    if (request.kpis) return { ...(await scoreSubjects(scoring, [subject], scope))[0]!, team: null };
    const [card] = await asClosed(asking, await scoreSubjects(scoring, [subject], scope));
    const { env } = scoring.answering;
    // What people and their leads say of numbers that are not shown is not shown either.
    if (hidesSubject(env, subject, [card!.period])) return { ...card!, team: await teamOf(scoring, card!) };
    // Of a team whose total alone they may know nobody is told what its deals are worth.
    const forecast = scope === asking.scope ? await withForecasts(scoring, card!, scope) : card!.lines;
    const lines = await withEstimates(asking, subject, await withReasons(asking, subject, forecast));
    return { ...card!, lines, team: await teamOf(scoring, card!) };
  });
}

async function teamOf(scoring: Scoring, { subject, teamId }: Scorecard): Promise<Scorecard | null> {
  if (subject.scope !== 'user' || teamId === null) return null;
  const [card] = await asClosed(
    scoring.asking,
    await scoreSubjects({ ...scoring, history: false }, [{ scope: 'team', id: teamId }], totalOf(scoring.firm, teamId)),
  );
  return card!.lines.length === 0 ? null : card!;
}
