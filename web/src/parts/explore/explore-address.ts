import { exploredOfWidget, exploreSearch } from '@leadline/board';
import type { BoardScope, Widget } from '@leadline/contract';
import { periodToken } from '@leadline/contract/period-token';
import type { PeriodSpec } from '@leadline/kpi';
import { isTimeDimension, readBoard, readScope, splitWhere, type NumberSearch } from '#web/lib/search.ts';

export interface WidgetToExplore {
  readonly widget: Widget;
  /** What its board shows. */
  readonly scope: BoardScope;
  readonly defaultPeriod: PeriodSpec;
  /** The address of the board. */
  readonly old: Readonly<Record<string, unknown>>;
}

type Search = Readonly<Record<string, unknown>>;

/** Where a widget can be looked at from other sides: with its period, its filters, and what the board is narrowed to. */
export function exploreAddress({ widget, scope, defaultPeriod, old }: WidgetToExplore): Search {
  const explored = exploredOfWidget(widget);
  const token = periodToken(widget.period ?? scope.period);
  const when = token === periodToken(defaultPeriod) ? {} : { period: token };
  const own = explored === null ? {} : exploreSearch(explored);
  const only = [...new Set([...((own.only as readonly string[] | undefined) ?? []), ...(readBoard(old).only ?? [])])];
  return { ...readScope(old), ...own, ...when, ...(only.length > 0 ? { only } : {}) };
}

/** Where one number can be looked at from other sides: what stands together with it, of the same period. */
export function exploreNumber({ kpi, variant, where = [], in: within, not: without }: NumberSearch, old: Search): Search {
  const isTime = (item: string): boolean => isTimeDimension(splitWhere(item)[0]);
  const period = where
    .filter(isTime)
    .map((item) => splitWhere(item)[1])
    .at(-1);
  const only = where.filter((item) => !isTime(item));
  return {
    ...readScope({ ...old, ...(period === undefined ? {} : { period }) }),
    of: [variant === undefined ? kpi : `${kpi}~${variant}`],
    by: 'time',
    ...(within ? { in: within } : {}),
    ...(without ? { not: without } : {}),
    ...(only.length > 0 ? { only } : {}),
  };
}
