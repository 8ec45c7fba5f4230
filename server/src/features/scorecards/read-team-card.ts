import { LeadlineError, type ScoreLine, type Scorecard, type Subject, type TeamCardResponse, type TeamCardRow } from '@leadline/contract';
import type { PeriodSpec } from '@leadline/kpi';
import { inLane } from '#server/answering/in-lane.ts';
import type { Asking } from '#server/context.ts';
import { asClosed } from '#server/expectations/closed-cards.ts';
import { scoringOf } from '#server/expectations/scoring-of.ts';
import { scoreSubjects } from '#server/expectations/score-subjects.ts';
import { dayOf } from '#server/expectations/scoring.ts';
import { namedSubject } from '#server/expectations/subject.ts';
import { membersOf } from '#server/firm/members-of.ts';
import { sightOf } from '#server/firm/sight.ts';

export interface TeamCardRequest {
  readonly team: string | null;
  readonly period: PeriodSpec;
}

/**
 * People of a team with their KPIs, and the team's own. Those who need help come first, the others by name: it is no ranking (§9.6).
 * @throws LeadlineError people.no_team
 */
export function readTeamCard(asking: Asking, { team, period }: TeamCardRequest): Promise<TeamCardResponse> {
  return inLane(asking, async () => {
    const scoring = await scoringOf(asking, period, false);
    const { firm, answering } = scoring;
    const sight = sightOf(asking.scope, firm);
    if (team !== null && !(firm.teams.has(team) && sight.team(team))) throw new LeadlineError('not_found', 'people.no_team');
    const members = membersOf(firm, team, dayOf(scoring)).filter((id) => sight.person(id));
    const cards = await asClosed(asking, await scoreSubjects(scoring, members.map((id): Subject => ({ scope: 'user', id })), asking.scope)); // prettier-ignore
    const [own] = await asClosed(asking, await scoreSubjects(scoring, ownSubjects(team, sight.isAll), asking.scope));
    const { changedAt, dataThrough } = answering.env.asOf;
    return {
      team: team === null ? null : namedSubject(firm, { scope: 'team', id: team }),
      period: scoring.period,
      people: cards.filter(({ lines }) => lines.length > 0).map(rowOf).sort(byNeed), // prettier-ignore
      atTarget: atTarget(cards),
      without: cards.filter(({ lines }) => lines.length === 0).map(({ subject }) => subject),
      own: own && own.lines.length > 0 ? own : null,
      ...(cards[0]?.closed ? { closed: cards[0].closed } : {}),
      asOf: { changedAt, dataThrough },
    };
  });
}

function ownSubjects(team: string | null, isAll: boolean): readonly Subject[] {
  if (team !== null) return [{ scope: 'team', id: team }];
  return isAll ? [{ scope: 'organisation', id: null }] : [];
}

const rowOf = ({ subject, role, lines, verdict }: Scorecard): TeamCardRow => ({ subject, role, lines, verdict });

const collator = new Intl.Collator('und', { numeric: true });

function byNeed(a: TeamCardRow, b: TeamCardRow): number {
  return needOf(b) - needOf(a) || collator.compare(a.subject.name ?? '', b.subject.name ?? '');
}

/** Behind with the main result, behind with something one must reach, something to watch, or nothing of it. */
function needOf({ lines }: TeamCardRow): number {
  const must = lines.filter(({ isMandatory }) => isMandatory);
  if (must.some(({ isPrimary, status }) => isPrimary && status === 'behind')) return 3;
  if (must.some(({ status }) => status === 'behind')) return 2;
  return must.some(({ status }) => status === 'watch') ? 1 : 0;
}

/** By the main result of each: reached, or in a running period on pace. Who has no target or no value is in neither number. */
function atTarget(cards: readonly Scorecard[]): TeamCardResponse['atTarget'] {
  const judged = cards.flatMap(({ lines }) =>
    lines.filter(({ isPrimary, isReached, status }) => isPrimary && isReached !== null && !undecided.has(status)),
  );
  return { reached: judged.filter(isThere).length, of: judged.length };
}

const undecided = new Set<ScoreLine['status']>(['too_early', 'too_few', 'no_target', 'no_value']);
const isThere = ({ isReached, status, period }: ScoreLine): boolean =>
  period.isRunning ? status === 'reached' || status === 'on_track' : isReached === true;
