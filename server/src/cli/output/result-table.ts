import { formatDate, formatMember, formatPeriod } from '@leadline/i18n';
import type { Comparison, KpiResult } from '@leadline/kpi';
import type { Terminal } from '../command.ts';
import { changeFigure, figure } from './figures.ts';
import { dimensionName, kpiName } from './names.ts';
import { textTable, type TextColumn } from './text-table.ts';

/** An answer for people: what it is about, a line per group, the total of everything. */
export function resultTable(result: KpiResult, terminal: Terminal): string {
  const { locale, words } = terminal;
  const comparisons = Object.keys(result.comparisons) as Comparison[];
  const groups: TextColumn[] = result.by.map((dimension) => ({ title: dimensionName(locale, dimension), align: 'left' }));
  const figures: TextColumn[] = result.columns.flatMap((column) => [
    { title: kpiName(locale, column), align: 'right' as const },
    ...comparisons.map((comparison) => ({ title: words(`comparison.${comparison}`), align: 'right' as const })),
  ]);
  const cellsOf = (cells: KpiResult['totals']): string[] =>
    cells.flatMap((cell, index) => {
      const column = result.columns[index]!;
      return [figure(locale, cell, column), ...comparisons.map((comparison) => changeFigure(locale, cell.compare?.[comparison], column))];
    });
  const rows = result.rows.map((row) => [
    ...row.members.map((member, index) => formatMember(locale, result.by[index]!, member)),
    ...cellsOf(row.cells),
  ]);
  const totals = [...groups.map((_, index) => (index === 0 ? words('total') : '')), ...cellsOf(result.totals)];
  const lines = groups.length === 0 ? [totals] : [...rows, totals];
  return `${heading(result, terminal)}\n\n${textTable([...groups, ...figures], lines)}`;
}

function heading(result: KpiResult, { locale, words }: Terminal): string {
  const cut = result.rowCount > result.rows.length ? [words('rowsCut', { shown: result.rows.length, all: result.rowCount })] : [];
  return [
    words('period', { period: formatPeriod(locale, result.period) }),
    words('asOf', { date: formatDate(locale, result.asOf.dataThrough) }),
    ...cut,
  ].join(' · ');
}
