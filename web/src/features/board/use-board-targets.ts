import type { ScorecardResponse, ScoreLine, Subject } from '@leadline/contract';
import type { KpiRef, PeriodSpec } from '@leadline/kpi';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { ScopeSearch } from '#web/lib/search.ts';
import { callApi } from '#web/lib/api.ts';
import { useAppState } from '#web/lib/state.ts';
import { scoreKey } from '#web/parts/score/use-scorecard.ts';

/** Where the KPIs of a board stand against their targets, by KPI and variant; empty until it is known, and where nobody could say whose targets are meant. */
export type BoardTargets = ReadonlyMap<string, ScoreLine>;

export interface FoundTargets {
  readonly targets: BoardTargets;
  /** They may still come. */
  readonly areComing: boolean;
}

export const keyOfKpi = ({ id, variant }: KpiRef): string => `${id} ${variant ?? ''}`;

/** One team, place or person; undefined: whatever the reader sees; null: several at once, which have no target together. */
export function subjectOfBoard({ team, location, person, organisation }: ScopeSearch): Subject | undefined | null {
  const subjects: readonly Subject[] = [
    ...(team === undefined ? [] : [{ scope: 'team', id: team } as const]),
    ...(location === undefined ? [] : [{ scope: 'location', id: location } as const]),
    ...(person === undefined ? [] : [{ scope: 'user', id: person } as const]),
  ];
  if (subjects.length > 1 || organisation === 'present') return null;
  return subjects[0];
}

export function useBoardTargets(scope: ScopeSearch, period: PeriodSpec, kpis: readonly KpiRef[]): FoundTargets {
  const { dataVersion } = useAppState();
  const subject = subjectOfBoard(scope);
  const isEndless = period.kind === 'all';
  const asked = JSON.stringify([subject ?? 'seen', period, kpis]);
  const { data, isLoading } = useQuery({
    queryKey: [scoreKey, 'board', asked, dataVersion],
    queryFn: ({ signal }) => callApi<ScorecardResponse>('/api/scorecards', { body: { ...(subject ? { subject } : {}), period, kpis }, signal }),
    // New records: what stands there stays until the answer comes. Another question: nothing does.
    placeholderData: (before, query) => (query?.queryKey[2] === asked ? before : undefined),
    enabled: subject !== null && !isEndless && kpis.length > 0,
    retry: false,
  });
  const targets = useMemo(() => new Map((data?.lines ?? []).map((line) => [keyOfKpi(line.ref), line])), [data]);
  return { targets, areComing: isLoading };
}
