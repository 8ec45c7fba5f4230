import type { BoardDocument, BoardScope, StateResponse } from '@leadline/contract';
import { findPeriod, periodToken } from '@leadline/contract/period-token';
import type { Filter, MemberDimension } from '@leadline/kpi';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { comparisonsOf, readBoard, readScope, scopeQuery, splitWhere, type BoardSearch, type ScopeSearch } from '#web/lib/search.ts';
import { useAppState } from '#web/lib/state.ts';

export interface BoardAddress {
  readonly board: BoardSearch;
  /** As the pickers show it: with the period of the board where the reader chose none. */
  readonly shown: ScopeSearch;
  /** What is asked for. */
  readonly scope: BoardScope;
}

/** What the address says a board is to show. */
export function useBoardAddress(period: BoardDocument['period']): BoardAddress {
  const raw = useSearch({ strict: false });
  const { defaultPeriod } = useAppState();
  return useMemo(() => boardAddress(raw, period, defaultPeriod), [raw, period, defaultPeriod]);
}

/** As useBoardAddress, of what was read. */
export function boardAddress(
  raw: Readonly<Record<string, unknown>>,
  period: BoardDocument['period'],
  defaultPeriod: StateResponse['defaultPeriod'],
): BoardAddress {
  const [board, own] = [readBoard(raw), readScope(raw)];
  const shown = own.period === undefined && period !== null ? { ...own, period: periodToken(period) } : own;
  const base = scopeQuery(own, period ?? defaultPeriod);
  const filters = [...(base.filters ?? []), ...(board.only ?? []).map(filterOf)];
  const compare = comparisonsOf(own);
  const scope = {
    period: (own.period === undefined ? undefined : findPeriod(own.period)) ?? period ?? defaultPeriod,
    ...(compare.length > 0 ? { compare: [...compare] } : {}),
    ...(filters.length > 0 ? { filters } : {}),
    ...(base.organisation ? { organisation: base.organisation } : {}),
  } as BoardScope;
  return { board, shown, scope };
}

function filterOf(item: string): Filter {
  const [dimension, member] = splitWhere(item);
  return { dimension: dimension as MemberDimension, members: [member], alone: true };
}

export interface BoardNavigation {
  readonly search: (change: { readonly [K in keyof BoardSearch]?: BoardSearch[K] | undefined }) => void;
  /** Takes a member away the board was narrowed to. */
  readonly widen: (item: string) => void;
}

/** Changes the address of the board, keeping everything else that stands there. */
export function useBoardNavigation(): BoardNavigation {
  const navigate = useNavigate();
  return useMemo(() => {
    const go = (change: (old: Record<string, unknown>) => Record<string, unknown>): void => {
      void navigate({ to: '.', resetScroll: false, search: ((old: Record<string, unknown>) => ({ ...old, ...change(old) })) as never });
    };
    const others = (old: Record<string, unknown>, item: string): readonly string[] => (readBoard(old).only ?? []).filter((one) => one !== item);
    return {
      search: (change) => go(() => change),
      widen: (item) =>
        go((old) => {
          const only = others(old, item);
          return { only: only.length > 0 ? only : undefined };
        }),
    };
  }, [navigate]);
}
