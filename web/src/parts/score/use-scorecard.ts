import type { ScorecardResponse, Subject, TeamCardResponse } from '@leadline/contract';
import type { PeriodSpec } from '@leadline/kpi';
import { useQuery } from '@tanstack/react-query';
import { callApi } from '#web/lib/api.ts';
import { useAppState } from '#web/lib/state.ts';

export const scoreKey = 'score';

/** The scorecard of somebody; without a subject one's own. */
export function useScorecard(subject: Subject | undefined, period: PeriodSpec, isOn = true) {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [scoreKey, subject ?? 'own', period, dataVersion],
    queryFn: ({ signal }) =>
      callApi<ScorecardResponse>('/api/scorecards', { body: { ...(subject ? { subject } : {}), period, history: true }, signal }),
    placeholderData: (before) => (before && sameSubject(before, subject) ? before : undefined),
    enabled: isOn,
  });
}

const sameSubject = ({ subject: shown }: ScorecardResponse, subject: Subject | undefined): boolean =>
  subject === undefined || (shown.scope === subject.scope && shown.id === subject.id);

/** People of a team with their KPIs; null: everybody the reader sees. */
export function useTeamCard(team: string | null, period: PeriodSpec, isOn = true) {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [scoreKey, 'team', team, period, dataVersion],
    queryFn: ({ signal }) => callApi<TeamCardResponse>('/api/scorecards/team', { body: { team, period }, signal }),
    placeholderData: (before) => before,
    enabled: isOn,
  });
}
