import type { CatalogResponse, DisplayAnswer, LiveEvents, StateResponse } from '@leadline/contract';
import { useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { askScreen } from '#web/features/boards/screen/ask-screen.ts';
import { listenAsScreen } from '#web/features/boards/screen/listen-screen.ts';
import { stateKey } from '#web/lib/state.ts';

const displayKey = ['display'] as const;
/** Looked at anew now and then, whatever was heard: a new day is a new period. */
const usuallyMs = 5 * 60_000;
const inTroubleMs = 10_000;
/** New data are asked for once in so long, however often they change. */
const calmMs = 1_000;

/** What this screen is to show, as it is now, and whether it hears the server. */
export function useDisplay(secret: string) {
  const client = useQueryClient();
  const [isLost, setLost] = useState(false);
  const display = useQuery({
    queryKey: displayKey,
    queryFn: async ({ signal }) => {
      const answer = await askScreen<DisplayAnswer>(secret, '/api/display', signal);
      keepAround(client, answer);
      return answer;
    },
    refetchInterval: ({ state }) => (state.error ? inTroubleMs : usuallyMs),
    refetchIntervalInBackground: true,
    networkMode: 'always',
  });
  useEffect(() => {
    let calm: ReturnType<typeof setTimeout> | undefined;
    let newest: LiveEvents['data'] | undefined;
    const show = (): void => {
      calm = undefined;
      const news = newest;
      newest = undefined;
      if (!news) return;
      client.setQueryData<StateResponse>(stateKey, (state) => (state ? { ...state, ...news } : state));
      calm = setTimeout(show, calmMs);
    };
    const again = (): void => void client.invalidateQueries({ queryKey: displayKey });
    const stop = listenAsScreen(secret, {
      onOpen: () => {
        setLost(false);
        again();
      },
      onLost: () => {
        setLost(true);
        again();
      },
      onEvent: (event, data) => {
        if (event !== 'data') return again();
        newest = JSON.parse(data) as LiveEvents['data'];
        if (calm === undefined) show();
      },
    });
    return () => {
      stop();
      clearTimeout(calm);
    };
  }, [client, secret]);
  return { display, isLost };
}

/** What tiles look up around them, from what the screen was told; a screen asks nothing else. */
function keepAround(client: QueryClient, answer: DisplayAnswer): void {
  const { dataVersion, changedAt, dataThrough, today, defaultPeriod, timezone, currency, locale, version } = answer;
  const organization: StateResponse['organization'] = {
    ...({ name: '', country: 'XX', currency, timezone, locale, fiscalYearStartMonth: 1, fiscalYearNamedBy: 'end', recognition: 'order' } as const),
    ...{ winbackAfterDays: 1, inactivityWindowDays: 1, calendar: null, isDemo: false },
  };
  const state: StateResponse = {
    ...{ organization, dataVersion, changedAt, dataThrough, today, defaultPeriod, version },
    ...{ hasData: dataThrough !== null, isDemo: false, importing: [] },
  };
  client.setQueryData<StateResponse>(stateKey, state);
  const kpis = answer.ownKpis.map((kpi) => ({ ...kpi, kind: 'kpi', group: '', type: '', variants: [], unit: 'count', direction: 'neutral', decimals: 0, dimensions: [], version: 1 })); // prettier-ignore
  client.setQueryData(['catalog', locale], { kpis, measures: [], dimensions: [], grains: [] } as unknown as CatalogResponse);
}
