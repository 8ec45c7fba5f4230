import type { LiveEvents, StateResponse } from '@leadline/contract';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { createContext, use, useEffect, useMemo, useState, type ReactNode } from 'react';
import { sessionKey } from '#web/lib/session.ts';
import { stateKey } from '#web/lib/state.ts';

export type Connection = 'connecting' | 'open' | 'lost';

export interface Live {
  readonly connection: Connection;
  /** Progress of running imports, by import id. */
  readonly imports: ReadonlyMap<string, LiveEvents['import']>;
}

/** Begin of the keys of mind maps. */
export const mindMapsKey = 'mind-maps';
/** Begin of the keys of notes on charts. */
export const chartNotesKey = 'chart-notes';
/** Begin of the keys of what boards show. */
export const boardAnswersKey = 'board-answers';
/** Begin of the keys of boards. */
export const boardsKey = 'boards';

const LiveContext = createContext<Live>({ connection: 'connecting', imports: new Map() });
const retryAfter = [500, 1_000, 2_000, 5_000, 10_000] as const;

/** Listens to the server's events and makes what they touch be asked again; connects anew after a loss. */
export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const [connection, setConnection] = useState<Connection>('connecting');
  const [imports, setImports] = useState<Live['imports']>(new Map());

  useEffect(() => {
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let attempt = 0;
    let isFirst = true;

    const connect = () => {
      source = new EventSource('/api/live');
      source.onopen = () => {
        attempt = 0;
        setConnection('open');
        if (!isFirst) {
          void client.invalidateQueries({ queryKey: stateKey });
          void client.invalidateQueries({ queryKey: [mindMapsKey] });
          void client.invalidateQueries({ queryKey: [boardsKey] });
          askDefinitionsAgain(client);
          for (const key of talk) void client.invalidateQueries({ queryKey: [key] });
        }
        isFirst = false;
      };
      source.addEventListener('data', (event: MessageEvent<string>) => {
        const news = JSON.parse(event.data) as LiveEvents['data'];
        client.setQueryData<StateResponse>(stateKey, (state) => (state ? { ...state, ...news } : state));
        void client.invalidateQueries({ queryKey: stateKey });
      });
      source.addEventListener('notice', () => {
        for (const key of ['notifications', 'alerts']) void client.invalidateQueries({ queryKey: [key] });
      });
      source.addEventListener('comments', () => void client.invalidateQueries({ queryKey: ['comments'] }));
      source.addEventListener('chart_notes', () => {
        for (const key of [chartNotesKey, boardAnswersKey]) void client.invalidateQueries({ queryKey: [key] });
      });
      source.addEventListener('catalog', () => askDefinitionsAgain(client));
      source.addEventListener('board', () => void client.invalidateQueries({ queryKey: [boardsKey] }));
      source.addEventListener('mind_map', (event: MessageEvent<string>) => {
        const { id, revision } = JSON.parse(event.data) as LiveEvents['mind_map'];
        void client.invalidateQueries({ queryKey: [mindMapsKey, 'list'] });
        const known = client.getQueryData<{ readonly revision: number }>([mindMapsKey, 'one', id]);
        if (known !== undefined && known.revision < revision) void client.invalidateQueries({ queryKey: [mindMapsKey, 'one', id] });
      });
      source.addEventListener('import', (event: MessageEvent<string>) => {
        const news = JSON.parse(event.data) as LiveEvents['import'];
        setImports((known) => new Map(known).set(news.id, news));
        if (news.progress === null || news.progress >= 1) void client.invalidateQueries({ queryKey: ['imports'] });
      });
      source.onerror = () => {
        source?.close();
        // A server that ends the stream of a session that became another one takes the next at once: nothing was lost then.
        if (attempt > 0) setConnection('lost');
        // Whoever may not listen any more has been signed out.
        void client.invalidateQueries({ queryKey: sessionKey });
        timer = setTimeout(connect, retryAfter[Math.min(attempt, retryAfter.length - 1)]);
        attempt += 1;
      };
    };
    connect();
    return () => {
      clearTimeout(timer);
      source?.close();
    };
  }, [client]);

  const value = useMemo(() => ({ connection, imports }), [connection, imports]);
  return <LiveContext value={value}>{children}</LiveContext>;
}

/** Begins of the keys of what people are told, and of what they say. */
const talk = ['notifications', 'alerts', 'comments'] as const;

/** Begins of the keys of what follows from definitions of KPIs. What is being edited keeps what was seen. */
const definitions: ReadonlySet<unknown> = new Set(
  'catalog kpis query board-answers explain records find templates template-proposals presets kpi-preview kpi-check kpi-complete'.split(' '),
);

/** KPIs were made, changed, archived or switched: what they are called, and every number, may be another one. */
function askDefinitionsAgain(client: QueryClient): void {
  void client.invalidateQueries({ predicate: ({ queryKey }) => definitions.has(queryKey[0]) });
}

export function useLive(): Live {
  return use(LiveContext);
}
