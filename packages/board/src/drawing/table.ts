import type { WidgetAnswer, WidgetOf } from '@leadline/contract';
import { formatNumber, formatPercent } from '@leadline/i18n';
import type { Cell, KpiResult } from '@leadline/kpi';
import { funnelSources } from '../funnel.ts';
import { funnelRows } from '../funnel-rows.ts';
import type { Drawing, Point, Table } from './drawing.ts';
import { addsUp, isTime, isWholeColumn, nameOfColumn, nameOfMember, opensOf, pointOf } from './point.ts';
import type { DrawingWords } from './words.ts';

/** KPIs of members, or one KPI of members across something else. */
export function drawTable(words: DrawingWords, widget: WidgetOf<'table'>, { results }: WidgetAnswer): Drawing {
  const [result, cells, across] = results as readonly [KpiResult, KpiResult?, KpiResult?];
  if (result.rows.length === 0) return { kind: 'notice', text: words.word('reason.no_data', '') };
  const table = cells && across ? drawPivot(words, result, cells, across) : drawRows(words, result);
  return widget.tone === 'shade' ? shaded(table) : table;
}

const plain = (points: readonly Point[]): readonly null[] => points.map(() => null);

/** KPIs of members beside each other, shaded: where units differ there is no one scale for bars. */
export const drawShadedRows = (words: DrawingWords, result: KpiResult): Table => shaded(drawRows(words, result));

function drawRows(words: DrawingWords, { columns, rows, by, totals, rowCount }: KpiResult): Table {
  const whole = columns.map((column, index) => isWholeColumn(column, rows.map(({ cells }) => cells[index]!.value))); // prettier-ignore
  return {
    kind: 'table',
    columns: columns.map((column) => ({ title: nameOfColumn(words, column), isNumber: true })),
    rows: rows.map(({ cells, members }) => {
      const points = columns.map((column, index) => pointOf(words, cells[index]!, column, opensOf(column, by, members), whole[index]));
      return { key: members[0]!.id, name: nameOfMember(words, by[0]!, members[0]!), points, shades: plain(points) };
    }),
    totals: columns.map((column, index) => pointOf(words, totals[index]!, column, opensOf(column), whole[index])),
    more: rowCount - rows.length,
    bars: null,
  };
}

/** The last column is each row's own number over all columns, as the engine counts it: shares and medians are never added. */
function drawPivot(words: DrawingWords, result: KpiResult, cells: KpiResult, across: KpiResult): Table {
  const column = result.columns[0]!;
  const whole = isWholeColumn(column, cells.rows.map((row) => row.cells[0]!.value)); // prettier-ignore
  const [, axis] = cells.by as readonly [unknown, NonNullable<(typeof cells.by)[1]>];
  const shown = isTime(axis) ? across.rows : across.rows.slice(0, 12);
  const at = new Map(cells.rows.map((row) => [`${row.members[0]!.id} ${row.members[1]!.id}`, row] as const));
  const missing: Cell = addsUp(column) ? { value: '0' } : { value: null, reason: 'no_data' };
  return {
    kind: 'table',
    columns: [...shown.map(({ members }) => ({ title: nameOfMember(words, axis, members[0]!), isNumber: true })), { title: words.t('widget.all'), isNumber: true }], // prettier-ignore
    rows: result.rows.map(({ members, cells: own }) => {
      const points = shown.map((each) => {
        const row = at.get(`${members[0]!.id} ${each.members[0]!.id}`);
        return pointOf(words, row?.cells[0] ?? missing, column, row ? opensOf(column, cells.by, row.members) : undefined, whole);
      });
      const all = [...points, pointOf(words, own[0]!, column, opensOf(column, result.by, members), whole)];
      return { key: members[0]!.id, name: nameOfMember(words, result.by[0]!, members[0]!), points: all, shades: plain(all) };
    }),
    totals: [...shown.map((each) => pointOf(words, each.cells[0]!, column, opensOf(column, [axis], each.members), whole)), pointOf(words, result.totals[0]!, column, opensOf(column), whole)], // prettier-ignore
    more: result.rowCount - result.rows.length,
    bars: null,
  };
}

/** How much of a column's range a value is: the most is 1. */
function shaded(table: Table): Table {
  const ranges = table.columns.map((_, index) => {
    const values = table.rows.flatMap(({ points }) => (points[index]!.value === null ? [] : Number(points[index]!.value)));
    return [Math.min(...values), Math.max(...values)] as const;
  });
  return {
    ...table,
    rows: table.rows.map((row) => ({
      ...row,
      shades: row.points.map(({ value }, index) => {
        const [low, high] = ranges[index]!;
        return value === null || high <= low ? null : (Number(value) - low) / (high - low);
      }),
    })),
  };
}

/** A contact's way to a customer. */
export function drawFunnel(words: DrawingWords, { results }: WidgetAnswer): Table {
  const { locale, t, word } = words;
  const [result] = results as readonly [KpiResult];
  const steps = funnelSources.map(({ step, part }, index) => ({ id: step, value: result.totals[index]?.[part] ?? null }));
  const share = (value: number | null): Point =>
    value === null
      ? { value: null, text: '–', short: '–' }
      : { value: String(value), text: formatPercent(locale, value.toFixed(6), { decimals: 1 }), short: formatPercent(locale, value.toFixed(6), { decimals: 0 }) }; // prettier-ignore
  const rows = funnelRows(steps).map((row, index) => {
    const { ref, step } = funnelSources[index]!;
    const { value } = steps[index]!;
    const text = value === null ? word(`reason.${result.totals[index]?.reason ?? 'no_data'}`, '') : formatNumber(locale, value, { decimals: 0 });
    const opens = { kpi: ref.id, ...(ref.variant ? { variant: ref.variant } : {}), where: [] };
    const points: readonly Point[] = [{ value, text, short: text, ...(value === null ? {} : { opens }) }, share(row.ofAll), share(index === 0 ? null : row.ofPrevious)]; // prettier-ignore
    return { key: step, name: t(`board.funnel.${step}`), points, shades: plain(points) };
  });
  return {
    kind: 'table',
    columns: [
      { title: t('widget.count'), isNumber: true },
      { title: t('widget.ofAll'), isNumber: true },
      { title: t('widget.ofPrevious'), isNumber: true },
    ],
    rows,
    totals: null,
    more: 0,
    bars: 1,
  };
}
