import type { Opens } from '@leadline/board';
import type { BoardDocument, Widget } from '@leadline/contract';
import { periodToken } from '@leadline/contract/period-token';
import { splitWhere, type BoardSearch, type NumberSearch, type ScopeSearch } from '#web/lib/search.ts';

type Filter = Widget['filters'][number];

export interface NumberOfBoard {
  readonly opens: Opens;
  readonly widget: Pick<Widget, 'period' | 'filters'>;
  /** What the reader chose. */
  readonly own: ScopeSearch;
  readonly only: BoardSearch['only'];
  readonly period: BoardDocument['period'];
}

/** The address of a number as its widget counts it: with the period and the filters of the widget and the board, besides its own groups. */
export function numberAddress({ opens, widget, own, only = [], period }: NumberOfBoard): NumberSearch {
  const dimensions = new Set(opens.where.map((item) => splitWhere(item)[0]));
  const items = (isMeant: (filter: Filter) => boolean): readonly string[] =>
    widget.filters.filter(isMeant).flatMap(({ dimension, members }) => members.map((member) => `${dimension}:${member}`));
  // Which member was pressed says more than which ones may be shown.
  const isOpen = ({ dimension }: Filter): boolean => !dimensions.has(dimension);
  const within = items((filter) => filter.exclude !== true && filter.alone !== true && isOpen(filter));
  const without = items(({ exclude }) => exclude === true);
  const alone = items((filter) => filter.exclude !== true && filter.alone === true && isOpen(filter));
  const chosen = only.filter((item) => !dimensions.has(splitWhere(item)[0]));
  const meant = widget.period ?? (own.period === undefined ? period : null);
  const when = meant === null ? [] : [`period:${periodToken(meant)}`];
  const where = [...new Set([...when, ...alone, ...chosen, ...opens.where])];
  return {
    kpi: opens.kpi,
    ...(opens.variant === undefined ? {} : { variant: opens.variant }),
    ...(where.length > 0 ? { where } : {}),
    ...(within.length > 0 ? { in: within } : {}),
    ...(without.length > 0 ? { not: without } : {}),
  };
}
