import { exploreSearch, exploreWidgets, readExplore, understand, type Explored, type ExploreWidgets, type Strange } from '@leadline/board';
import type { BoardScope, CatalogResponse } from '@leadline/contract';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';
import { comparisonsOf, readScope, scopeQuery, type ScopeSearch } from '#web/lib/search.ts';
import { useAppState } from '#web/lib/state.ts';

/** What most people look at first, where it is offered. */
const usual = 'net_sales_revenue';

export interface Exploring {
  readonly catalog: CatalogResponse;
  readonly explored: Explored;
  readonly strange: readonly Strange[];
  readonly widgets: ExploreWidgets;
  readonly own: ScopeSearch;
  readonly scope: BoardScope;
  readonly change: (over: Partial<Explored>) => void;
  /** Takes out of the address what means nothing. */
  readonly forget: (strange: Strange) => void;
}

/** All of exploring stands in the address; every change is a step back of the browser. */
export function useExplore(catalog: CatalogResponse): Exploring {
  const raw = useSearch({ strict: false });
  const { defaultPeriod } = useAppState();
  const navigate = useNavigate();
  const shown = useMemo(() => {
    const own = readScope(raw);
    const first = catalog.kpis.find(({ id }) => id === usual) ?? catalog.kpis.find(({ isOff }) => isOff !== true);
    const understood = understand(readExplore(raw), catalog, { id: first?.id ?? usual });
    const compare = comparisonsOf(own);
    const scope = { ...scopeQuery(own, defaultPeriod), ...(compare.length > 0 ? { compare: [...compare] } : {}) } as BoardScope;
    return { ...understood, own, scope, widgets: exploreWidgets(understood.explored, catalog.kpis) };
  }, [raw, catalog, defaultPeriod]);
  const go = useCallback(
    (over: Record<string, unknown>) => {
      void navigate({ to: '/explore', resetScroll: false, search: ((old: Record<string, unknown>) => ({ ...old, ...over })) as never });
    },
    [navigate],
  );
  return {
    ...shown,
    catalog,
    change: (over) => go(exploreSearch({ ...shown.explored, ...over })),
    forget: ({ key, text }) => {
      const left = [(raw as Record<string, unknown>)[key]].flat().filter((item) => item !== text);
      go({ [key]: left.length > 0 ? left : undefined });
    },
  };
}
