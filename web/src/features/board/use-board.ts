import type { Cell, KpiQuery, KpiResult } from '@leadline/kpi';
import { useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { boardParts, boardQueries, revenueKpi, wonRevenue, type BoardPart } from '#web/features/board/board-queries.ts';
import { useBoardTargets, type BoardTargets } from '#web/features/board/use-board-targets.ts';
import { findTile } from '#web/parts/find-tile.ts';
import { findBounds } from '#web/lib/period-bounds.ts';
import { comparisonsOf, readScope, scopeQuery, type ScopeSearch } from '#web/lib/search.ts';
import { useSeesPeople } from '#web/lib/sees-people.ts';
import { useAppState, useCatalog, usePageQuery } from '#web/lib/state.ts';

export interface Board {
  readonly scope: ScopeSearch;
  readonly parts: Partial<Record<BoardPart, KpiResult>>;
  readonly targets: BoardTargets;
  /** Net sales revenue, or won revenue where there are no orders. */
  readonly revenue: string;
  readonly isWaiting: boolean;
  /** Shown figures belong to the question before. */
  readonly isStale: boolean;
  readonly error: Error | null;
}

export function useScope(): ScopeSearch {
  const raw = useSearch({ strict: false });
  return useMemo(() => readScope(raw), [raw]);
}

export function useBoard(): Board {
  const scope = useScope();
  const state = useAppState();
  const catalog = useCatalog();
  const queries = useMemo(() => {
    if (!catalog.data) return {};
    const base = scopeQuery(scope, state.defaultPeriod);
    const bounds = findBounds(base.period, state.today, state.organization.fiscalYearStartMonth);
    return boardQueries({ base, compare: comparisonsOf(scope), bounds }, catalog.data);
  }, [scope, catalog.data, state.defaultPeriod, state.today, state.organization.fiscalYearStartMonth]);
  const seesPeople = useSeesPeople();
  const asked = boardParts.filter((part) => queries[part] && (part !== 'persons' || seesPeople));
  const answer = usePageQuery(
    asked.map((part): KpiQuery => queries[part]!),
    state.hasData,
  );
  const parts = useMemo(() => {
    const results: Partial<Record<BoardPart, KpiResult>> = {};
    asked.forEach((part, index) => {
      const result = answer.data?.results[index];
      if (result) results[part] = result;
    });
    return results;
    // The parts asked for follow from the queries.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [answer.data, queries, seesPeople]);
  const { targets, areComing } = useBoardTargets(scope, scopeQuery(scope, state.defaultPeriod).period, queries.totals?.kpis ?? []);
  const isShown = useIsOver(areComing, answer.data !== undefined);
  return {
    scope,
    parts: isShown ? parts : {},
    targets,
    revenue: revenueOf(parts.totals),
    isWaiting: (!answer.data || !isShown) && !answer.error && !catalog.error,
    isStale: answer.isPlaceholderData,
    error: answer.error ?? catalog.error,
  };
}

/** Numbers wait so long for their targets: with them a tile is taller, and everything below it would move. */
const longestMs = 800;

/** Whether nothing is coming any more, or was waited for long enough since the rest was there. */
function useIsOver(isComing: boolean, isThere: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isThere || !isComing || isLate) return;
    const timer = setTimeout(() => setLate(true), longestMs);
    return () => clearTimeout(timer);
  }, [isComing, isThere, isLate]);
  return isThere && (!isComing || isLate);
}

/** Where no order was ever recorded in the period, the money of the won deals is what was earned. */
export function revenueOf(totals: KpiResult | undefined): string {
  const orders = findTile(totals, revenueKpi)?.cell;
  const deals = findTile(totals, wonRevenue)?.cell;
  const isEmpty = (cell: Cell | undefined) => !cell || cell.value === null || Number(cell.value) === 0;
  return isEmpty(orders) && !isEmpty(deals) ? wonRevenue : revenueKpi;
}
