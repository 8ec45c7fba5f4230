import type { SavedTargets, SaveTargets, TargetGrid, TargetGridAsk, TargetReview, TargetReviewAsk, TargetLock } from '@leadline/contract';
import { keepPreviousData, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { makeDraft, type Draft } from '#web/features/targets/draft.ts';
import { withSaved } from '#web/features/targets/saved-grid.ts';
import { callApi } from '#web/lib/api.ts';
import { useAccount } from '#web/lib/session.ts';
import { useAppState } from '#web/lib/state.ts';

const targetsKey = 'targets';

export function useTargetGrid(ask: TargetGridAsk) {
  const { dataVersion } = useAppState();
  return useQuery({
    queryKey: [targetsKey, 'grid', ask, dataVersion],
    queryFn: ({ signal }) => callApi<TargetGrid>('/api/targets/grid', { body: ask, signal }),
    placeholderData: keepPreviousData,
    enabled: ask.kpis.length > 0,
  });
}

/** How the last targets of the first KPI have turned out. */
export function useTargetReview({ kpis, grain, team }: TargetGridAsk) {
  const { dataVersion } = useAppState();
  const ask: TargetReviewAsk | null = kpis[0] === undefined ? null : { kpi: kpis[0], grain, team, periods: 12 };
  return useQuery({
    queryKey: [targetsKey, 'review', ask, dataVersion],
    queryFn: ({ signal }) => callApi<TargetReview>('/api/targets/review', { body: ask, signal }),
    placeholderData: keepPreviousData,
    enabled: ask !== null,
  });
}

/** A new version of the data, of which the page is told, has the grid read again; where that has begun it is not read once more. */
const readAgainAfterMs = 300;

/** Saves cells; what is shown is read again once they are. Whole cells stand in the grid before that: reading a long one begins when they are drawn. */
export function useSaveTargets() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: SaveTargets) => callApi<SavedTargets>('/api/targets', { body }),
    onSuccess: async ({ isSaved }, body) => {
      if (!isSaved || body.from !== null) {
        const readAgain = client.invalidateQueries({ queryKey: [targetsKey] });
        return body.from === null ? undefined : readAgain;
      }
      // What is still being read was asked for before the save: it would put the former values back.
      await client.cancelQueries({ queryKey: [targetsKey, 'grid'] });
      putSaved(client, body);
      setTimeout(() => void client.invalidateQueries({ queryKey: [targetsKey] }, { cancelRefetch: false }), readAgainAfterMs);
      return undefined;
    },
  });
}

/**
 * Puts what was saved into the grids as they were read last. One of the next version of the data, of which the page may be told before
 * the save is answered, was only being read: it shows the same, not what stood there before the save.
 */
function putSaved(client: QueryClient, body: SaveTargets): void {
  const grids = client
    .getQueriesData<TargetGrid>({ queryKey: [targetsKey, 'grid'] })
    .map(([key, grid]) => ({ key, grid, ask: JSON.stringify(key[2]) }));
  const last = new Map<string, TargetGrid>();
  for (const { ask, grid } of grids) if (grid) last.set(ask, grid);
  const saved = new Map([...last].map(([ask, grid]) => [ask, withSaved(grid, body)]));
  for (const { key, ask, grid } of grids) if (grid === undefined || grid === last.get(ask)) client.setQueryData(key, saved.get(ask));
}

/** Says which targets stay as they are. */
export function useLockTargets() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: TargetLock) => callApi('/api/targets/lock', { method: 'PUT', body }),
    onSuccess: () => client.invalidateQueries({ queryKey: [targetsKey] }),
  });
}

const drafts = new Map<string, Draft>();
const keepAfterMs = 400;

/** The changes of the reader, kept in the browser while the page is left. */
export function useDraft(): Draft {
  const { id } = useAccount();
  const name = `leadline.targets.${id}`;
  const [draft] = useState(() => drafts.get(name) ?? begin(name));
  useSyncExternalStore(draft.subscribe, draft.version);
  return draft;
}

let waiting: { readonly timer: ReturnType<typeof setTimeout>; readonly keep: () => void } | undefined;

function begin(name: string): Draft {
  const later = (keep: () => void): void => {
    clearTimeout(waiting?.timer);
    waiting = { keep, timer: setTimeout(flush, keepAfterMs) };
  };
  const draft = makeDraft(globalThis.localStorage, name, later);
  drafts.set(name, draft);
  return draft;
}

function flush(): void {
  clearTimeout(waiting?.timer);
  waiting?.keep();
  waiting = undefined;
}

/** Nothing typed is lost when the page is closed. */
export function useKeepOnLeave(): void {
  useEffect(() => {
    window.addEventListener('pagehide', flush);
    return () => window.removeEventListener('pagehide', flush);
  }, []);
}
