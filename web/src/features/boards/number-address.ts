import type { Opens } from '@leadline/board';
import type { BoardDocument, Widget } from '@leadline/contract';
import { periodToken } from '@leadline/contract/period-token';
import { splitWhere, type BoardSearch, type NumberSearch, type ScopeSearch } from '#web/lib/search.ts';

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
  // Which member was pressed says more than which ones may be shown.
  const filters = widget.filters
    .filter(({ dimension, exclude }) => exclude !== true && !dimensions.has(dimension))
    .flatMap(({ dimension, members }) => members.map((member) => `${dimension}:${member}`));
  const chosen = only.filter((item) => !dimensions.has(splitWhere(item)[0]));
  const meant = widget.period ?? (own.period === undefined ? period : null);
  const when = meant === null ? [] : [`period:${periodToken(meant)}`];
  const where = [...new Set([...when, ...filters, ...chosen, ...opens.where])];
  return { kpi: opens.kpi, ...(opens.variant === undefined ? {} : { variant: opens.variant }), ...(where.length > 0 ? { where } : {}) };
}
