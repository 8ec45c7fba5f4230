import type { WidgetAnswer, WidgetOf } from '@leadline/contract';
import type { Cell, KpiColumn, KpiResult } from '@leadline/kpi';
import { addUp } from '../add-up.ts';
import { pastRows } from '../past-rows.ts';
import { colorsOf } from './colors.ts';
import type { Drawing, Point, Series } from './drawing.ts';
import { drawNotes, noteLine } from './notes.ts';
import { addsUp, axisOf, nameOfColumn, nameOfMember, opensOf, pointOf, sameUnit, summaryOf, type Rows } from './point.ts';
import type { DrawingWords } from './words.ts';

type Timeline = WidgetOf<'timeline'>;

/** Values along time: of several KPIs, or of one split by members. */
export function drawTimeline(words: DrawingWords, widget: Timeline, answer: WidgetAnswer): Drawing {
  const [result] = answer.results as readonly [KpiResult];
  const rows = pastRows(widget.split === null ? result : answer.results[2]!);
  if (rows.length === 0) return { kind: 'notice', text: words.word('reason.no_data', '') };
  const axis = widget.split === null ? result : answer.results[2]!;
  const categories = rows.map(({ members }) => nameOfMember(words, axis.by[0]!, members[0]!));
  const [first] = result.columns as readonly [KpiColumn];
  const second = result.columns.find((column) => !sameUnit(column, first));
  const series = widget.split === null ? seriesOfKpis(words, widget, result, rows, second) : seriesOfMembers(words, widget, answer, rows);
  const goals = widget.split === null && widget.goal ? goalsOf(words, widget, answer, rows.length) : [];
  const drawn = drawNotes(words, answer.notes ?? [], rows.map(({ members }) => members[0]!.id)); // prettier-ignore
  return {
    kind: 'chart',
    isLying: false,
    isStacked: widget.form === 'stacked' && addsUp(first),
    categories,
    running: axis.period.isRunning ? rows.length - 1 : null,
    series: [...series, ...goals],
    axis: axisOf(words, first),
    ...(second && widget.split === null ? { rightAxis: axisOf(words, second) } : {}),
    ...(answer.notes ? drawn : {}),
    summary: series
      .map(({ name, points }) => `${name}: ${summaryOf(categories, points)}`)
      .concat(drawn.notes.map(noteLine))
      .join('; '),
  };
}

function formOf({ form }: Timeline, index: number): Series['form'] {
  if (form === 'combined') return index === 0 ? 'bar' : 'line';
  return form === 'line' ? 'line' : 'bar';
}

/** One line or bar for each KPI; of more than two units the third has no axis and is left out. */
function seriesOfKpis(
  words: DrawingWords,
  widget: Timeline,
  { columns, by }: KpiResult,
  rows: Rows,
  second: KpiColumn | undefined,
): readonly Series[] {
  return columns.flatMap((column, index) => {
    const isRight = !sameUnit(column, columns[0]!);
    if (isRight && !sameUnit(column, second!)) return [];
    const cells = rows.map((row) => row.cells[index]!);
    const points = (widget.cumulative ? summed(cells) : cells).map((cell, at) =>
      pointOf(words, cell, column, widget.cumulative ? undefined : opensOf(column, by, rows[at]!.members)),
    );
    return { name: nameOfColumn(words, column), form: isRight && widget.form !== 'bars' ? 'line' : formOf(widget, index), points, color: index, ...(isRight ? { isRight } : {}) }; // prettier-ignore
  });
}

/** The members with the most, and all others together where they add up. */
function seriesOfMembers(words: DrawingWords, widget: Timeline, { results }: WidgetAnswer, axis: Rows): readonly Series[] {
  const [cells, top, whole] = results as readonly [KpiResult, KpiResult, KpiResult];
  const column = cells.columns[0]!;
  const ids = top.rows.map(({ members }) => members[0]!.id);
  const colors = colorsOf(ids);
  const times = axis.map(({ members }) => members[0]!.id);
  const at = new Map(cells.rows.map((row) => [`${row.members[1]!.id} ${row.members[0]!.id}`, row] as const));
  const missing: Cell = addsUp(column) ? { value: '0' } : { value: null, reason: 'no_data' };
  const series = top.rows.map(({ members: [member] }): Series => {
    const row = times.map((time) => at.get(`${member!.id} ${time}`));
    const own = row.map((each) => each?.cells[0] ?? missing);
    const points = (widget.cumulative ? summed(own) : own).map((cell, index) =>
      pointOf(words, cell, column, widget.cumulative || !row[index] ? undefined : opensOf(column, cells.by, row[index].members)),
    );
    return { name: nameOfMember(words, cells.by[1]!, member!), form: formOf(widget, 0), points, color: colors.get(member!.id)! };
  });
  const isRest = addsUp(column) && top.rowCount > top.rows.length;
  return isRest ? [...series, restOf(words, widget, column, { axis: pastRows(whole), series })] : series;
}

function restOf(
  words: DrawingWords,
  widget: Timeline,
  column: KpiColumn,
  { axis, series }: { readonly axis: Rows; readonly series: readonly Series[] },
): Series {
  const totals = axis.map(({ cells }) => cells[0]!);
  const points = (widget.cumulative ? summed(totals) : totals).map((total, index): Point => {
    const parts = series.map(({ points: own }) => own[index]!.value ?? '0');
    return pointOf(words, { value: addUp([total.value ?? '0', ...parts.map(negated)]) }, column);
  });
  return { name: words.t('widget.others'), form: formOf(widget, 0), points, color: 7 };
}

const negated = (value: string): string => (value.startsWith('-') ? value.slice(1) : `-${value}`);

/** Each with all before it. */
function summed(cells: readonly Cell[]): readonly Cell[] {
  let sum = '0';
  return cells.map((cell) => {
    sum = addUp([sum, cell.value ?? '0']);
    return { value: sum };
  });
}

/** The target as a thin line: where values are summed towards it, or where each period has the same one. */
function goalsOf(words: DrawingWords, widget: Timeline, { results, lines }: WidgetAnswer, count: number): readonly Series[] {
  return results[0]!.columns.flatMap((column, index) => {
    const line = lines.find(({ ref }) => ref.id === column.ref.id && ref.variant === column.ref.variant);
    const target = line?.target?.value;
    if (target === null || target === undefined || (addsUp(column) && !widget.cumulative && count > 1)) return [];
    const point = pointOf(words, { value: target }, column);
    const name = words.t('widget.goal');
    return { name, form: 'line', points: Array.from({ length: count }, () => point), color: index, isGoal: true, ...(sameUnit(column, results[0]!.columns[0]!) ? {} : { isRight: true }) } as const; // prettier-ignore
  });
}
