import { formatChange, formatPercent, formatPeriod } from '@leadline/i18n';
import type { Comparison, KpiResult } from '@leadline/kpi';
import type { Point, Table } from '../drawing/drawing.ts';
import { addsUp, isWholeColumn, nameOfColumn, nameOfMember, opensOf, pointOf } from '../drawing/point.ts';
import type { DrawingWords } from '../drawing/words.ts';

const order: readonly Comparison[] = ['previous_period', 'previous_year'];

/** Members in rows with each KPI and how it changed: what a chart shows at a glance, to be read. */
export function comparedRows(words: DrawingWords, result: KpiResult): Table {
  const { columns, rows, by, totals, rowCount, comparisons } = result;
  const compared = order.filter((comparison) => comparisons[comparison] !== undefined);
  const whole = columns.map((column, index) => isWholeColumn(column, rows.map(({ cells }) => cells[index]!.value))); // prettier-ignore
  const pointsOf = (cells: KpiResult['totals'], members: KpiResult['rows'][number]['members']): readonly Point[] =>
    columns.flatMap((column, index) => [
      pointOf(words, cells[index]!, column, opensOf(column, members.length > 0 ? by : [], members), whole[index]),
      ...compared.map((comparison) => changeOf(words, cells[index]!, column, comparison)),
    ]);
  return {
    kind: 'table',
    columns: columns.flatMap((column) => [
      { title: nameOfColumn(words, column), isNumber: true },
      ...compared.map((comparison) => ({ title: against(words, result, comparison), isNumber: true })),
    ]),
    rows: rows.map(({ cells, members }) => {
      const points = pointsOf(cells, members);
      return { key: members[0]!.id, name: nameOfMember(words, by[0]!, members[0]!), points, shades: points.map(() => null) };
    }),
    totals: pointsOf(totals, []),
    more: rowCount - rows.length,
    bars: null,
  };
}

function against({ locale, t }: DrawingWords, { comparisons }: KpiResult, comparison: Comparison): string {
  const period = comparisons[comparison]!;
  return t('board.against', { period: formatPeriod(locale, { ...period, isRunning: false }, 'short') });
}

function changeOf({ locale }: DrawingWords, cell: KpiResult['totals'][number], column: KpiResult['columns'][number], comparison: Comparison): Point {
  const change = cell.compare?.[comparison];
  const decimals = column.unit.kind === 'percent' ? 1 : column.decimals;
  const text = change && change.state !== 'no_value' ? formatChange(locale, change, column.unit, { decimals }) : '–';
  return { value: text === '–' ? null : text, text, short: text };
}

/** Who has the most, and what part of everything that is; null where there is nothing to say. */
export function mostOf(
  words: DrawingWords,
  result: KpiResult,
): { readonly name: string; readonly value: string; readonly share: string | null } | null {
  const { rows, columns, totals, by } = result;
  const [first] = rows;
  const value = first?.cells[0]?.value ?? null;
  if (!first || value === null || rows.length < 2) return null;
  const [column, total] = [columns[0]!, totals[0]?.value ?? null];
  const hasParts = addsUp(column) && total !== null && Number(total) > 0 && rows.every(({ cells }) => !(cells[0]?.value ?? '').startsWith('-'));
  return {
    name: nameOfMember(words, by[0]!, first.members[0]!),
    value: pointOf(words, first.cells[0]!, column, undefined, isWholeColumn(column, [value])).text,
    share: hasParts ? formatPercent(words.locale, (Number(value) / Number(total)).toFixed(6), { decimals: 0 }) : null,
  };
}
