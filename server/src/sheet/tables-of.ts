import { noteLine, type Chart, type Figure, type Point, type Spread, type Table } from '@leadline/board';
import type { DrawnBoard, DrawnWidget, PictureWords } from '#server/picture/drawn-board.ts';
import type { SheetCell, SheetTable } from '#server/sheet/cell.ts';
import { cellOf } from '#server/sheet/number-format.ts';

type Row = readonly SheetCell[];
const text = (words: string): SheetCell => ({ text: words });
const bold = (words: string): SheetCell => ({ text: words, isBold: true });

/** The numbers of a widget as rows; the first line says what the columns are. */
export function rowsOfWidget({ drawing }: DrawnWidget, { words, locale }: DrawnBoard): readonly Row[] {
  const cell = (point: Point): SheetCell => cellOf(point, locale);
  switch (drawing.kind) {
    case 'figure':
      return figureRows(drawing, words, cell);
    case 'chart':
      return chartRows(drawing, words, cell);
    case 'table':
      return tableRows(drawing, words, cell);
    case 'spread':
      return spreadRows(drawing, words, cell);
    case 'notice':
      return drawing.text.split('\n').map((line) => [text(line)]);
  }
}

type CellOf = (point: Point) => SheetCell;

function figureRows({ point, marks, changes, goal, period }: Figure, { values }: PictureWords, cell: CellOf): readonly Row[] {
  return [
    [bold(period), bold(values)],
    [text(''), cell(point)],
    ...changes.map((change) => [text(change.against), text(change.text)]),
    ...(goal ? [[text(goal.text), text(goal.share ?? '')]] : []),
    ...marks.map((mark) => [text(mark)]),
  ];
}

function chartRows({ categories, series, notes = [] }: Chart, { name }: PictureWords, cell: CellOf): readonly Row[] {
  return [
    [bold(name), ...series.map((one) => bold(one.name))],
    ...categories.map((category, index) => [text(category), ...series.map(({ points }) => (points[index] ? cell(points[index]) : text('')))]),
    ...notes.map((note) => [text(noteLine(note))]),
  ];
}

function tableRows({ columns, rows, totals, corner, notes = [] }: Table, { name, total }: PictureWords, cell: CellOf): readonly Row[] {
  return [
    [bold(corner ?? name), ...columns.map(({ title }) => bold(title))],
    ...rows.map((row) => [row.isGroup ? bold(row.name) : text(row.name), ...row.points.map(cell)]),
    ...(totals ? [[bold(total), ...totals.map(cell)]] : []),
    ...notes.map((note) => [text(note)]),
  ];
}

function spreadRows({ shape }: Spread, { name, values }: PictureWords, cell: CellOf): readonly Row[] {
  if (shape.kind === 'quadrant')
    return [
      [bold(name), bold(shape.across), bold(shape.up)],
      ...shape.members.map((member) => [text(member.name), cell(member.across), cell(member.up)]),
    ];
  return shape.points ? [[bold(values)], ...shape.points.map((point) => [cell(point)])] : [[text(shape.reason ?? '')]];
}

/** A sheet for each widget, what they were counted over before them, and what each KPI means after them. */
export function sheetsOf(board: DrawnBoard, dataThrough: string | null): readonly SheetTable[] {
  const widgets = board.sections.flatMap((section) => section.widgets);
  const first: SheetTable = {
    name: board.title,
    widths: [28, 60],
    rows: [
      [bold(board.title)],
      ...board.head.map(({ label, text: words, day }): Row => [text(label), day && dataThrough ? { date: dataThrough } : text(words)]),
    ],
  };
  return [first, ...widgets.map((widget) => sheetOf(widget, board)), definitionsOf(board)];
}

function sheetOf(widget: DrawnWidget, board: DrawnBoard): SheetTable {
  const rows = rowsOfWidget(widget, board);
  const most = Math.max(1, ...rows.map((row) => row.length));
  const titles: readonly Row[] = [[bold(widget.title)], ...(widget.period ? [[text(widget.period)]] : []), []];
  return { name: widget.title, widths: [32, ...Array.from({ length: most - 1 }, () => 20)], rows: [...titles, ...rows] };
}

function definitionsOf({ definitions, words }: DrawnBoard): SheetTable {
  const { name, sentence, formula, reading } = words.definition;
  return {
    name: words.definitions,
    widths: [32, 60, 60, 60],
    rows: [
      [bold(name), bold(sentence), bold(formula), bold(reading)],
      ...definitions.map((one) => [text(one.name), text(one.sentence), text(one.formula), text(one.reading)]),
    ],
  };
}
