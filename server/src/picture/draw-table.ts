import type { Point, Table } from '@leadline/board';
import type { Size } from '#server/picture/chart-svg.ts';
import type { PictureWords } from '#server/picture/drawn-board.ts';
import { fitText, measureText } from '#server/picture/measure-text.ts';
import type { Palette } from '#server/picture/palette.ts';
import { box, element, line, type Svg } from '#server/picture/svg.ts';

export const rowHeight = 24;
const noteHeight = 18;
const size = 12;
const gap = 14;
const barWidth = 90;

/** How high a table is with all of its rows. */
export function heightOfTable({ rows, totals, more, notes = [] }: Table): number {
  return rowHeight * (1 + rows.length + (totals ? 1 : 0) + (more > 0 ? 1 : 0)) + noteHeight * notes.length;
}

export interface TableColumn {
  readonly title: string;
  readonly width: number;
  readonly isNumber: boolean;
}

/**
 * As wide as the values that stand in them; names get what is left, and give what they do not need to titles that are longer than their values.
 * Where there is too little all columns become narrower, down to what holds a short number; only what has no room even then is left out.
 */
export function columnsOf({ columns, rows, totals, bars }: Table, nameTitle: string, width: number, textSize = size): readonly TableColumn[] {
  const wide = columns.map(({ title, isNumber }, index) => {
    const told = [...rows.map(({ points }) => points[index]), totals?.[index]].filter((point) => point !== undefined && point.value !== null);
    const own = Math.max(0, ...told.map((point) => measureText(textOf(point), textSize, true)));
    const titled = measureText(title, textSize, true);
    const named = Math.min(titled, Math.max(own, 120));
    return { title, isNumber, titled, width: Math.min(Math.max(own, named), 190) + gap + (bars === index ? barWidth : 0) };
  });
  const room = width - Math.min(width * 0.4, 150);
  const kept = wide.slice(0, Math.max(1, Math.floor(room / least)));
  const used = kept.reduce((sum, column) => sum + column.width, 0);
  const shrink = Math.min(1, room / used);
  const names = [nameTitle, ...rows.map(({ name }) => name)].reduce((most, name) => Math.max(most, measureText(name, textSize, true)), 0) + gap;
  const lacking = kept.map((column) => Math.max(0, column.titled + gap - column.width * shrink));
  const lacks = lacking.reduce((sum, lack) => sum + lack, 0);
  const given = lacks === 0 ? 0 : Math.max(0, Math.min(1, (width - used * shrink - names) / lacks));
  const shown = kept.map(({ title, isNumber, width: own }, index) => ({ title, isNumber, width: own * shrink + lacking[index]! * given }));
  return [{ title: nameTitle, isNumber: false, width: width - shown.reduce((sum, column) => sum + column.width, 0) }, ...shown];
}

/** Least width of a column. */
const least = 40;

/** A value as it fits: whole, else as it is written in narrow places, else cut. Where the reason for having none does not fit, a dash. */
export function fitPoint(point: Point | undefined, width: number, textSize = size, isBold = false): string {
  const whole = textOf(point);
  if (measureText(whole, textSize, isBold) <= width) return whole;
  return point?.value == null ? '–' : fitText(point.short, width, textSize, isBold);
}

export const textOf = (point: Point | undefined): string => point?.text ?? '';

/** As many rows as there is room for; how many are left out is said. */
export function drawTable(table: Table, { width, height }: Size, palette: Palette, words: PictureWords): readonly Svg[] {
  const columns = columnsOf(table, '', width);
  const around = 1 + (table.totals ? 1 : 0);
  const { notes = [] } = table;
  const room = Math.floor((height - noteHeight * notes.length) / rowHeight) - around;
  const isCut = table.more > 0 || table.rows.length > room;
  const shown = table.rows.slice(0, Math.max(1, isCut ? room - 1 : room));
  const drawn: Svg[] = [];
  const rowAt = (index: number, name: string, points: readonly (Point | undefined)[], shades: readonly (number | null)[], isBold = false): void => {
    const y = index * rowHeight;
    drawn.push(box(0, y + rowHeight - 1, width, 1, { fill: palette.hairline }));
    drawn.push(line(fitText(name, columns[0]!.width - gap, size, isBold), 0, y + 16, { size, color: palette.ink, isBold }));
    let right = columns[0]!.width;
    columns.slice(1).forEach((column, at) => {
      drawn.push(...shadeOf(shades[at] ?? null, at, right, y, column.width, table, palette));
      if (points[at]?.isRunning) drawn.push(hatching(right + 2, y + 1, column.width - 2, rowHeight - 3, palette));
      right += column.width;
      const taken = table.bars === at ? barWidth : 0;
      const text = fitPoint(points[at], column.width - 4 - taken, size, isBold);
      drawn.push(line(text, right - 2, y + 16, { size, color: points[at]?.isSmall ? palette.faint : palette.ink, isBold, anchor: 'end' }));
    });
  };
  if (table.corner) drawn.push(line(fitText(table.corner, columns[0]!.width - gap, size, true), 0, 16, { size, color: palette.faint, isBold: true }));
  let right = columns[0]!.width;
  for (const { title, width: own } of columns.slice(1)) {
    right += own;
    drawn.push(line(fitText(title, own - 4, size, true), right - 2, 16, { size, color: palette.faint, isBold: true, anchor: 'end' }));
  }
  drawn.push(box(0, rowHeight - 1, width, 1, { fill: palette.faint }));
  shown.forEach(({ name, points, shades, isGroup }, index) => rowAt(index + 1, name, points, shades, isGroup));
  if (table.totals) rowAt(shown.length + 1, words.total, table.totals, [], true);
  const left = table.more + table.rows.length - shown.length;
  if (left > 0) drawn.push(line(words.more(left), 0, (shown.length + around) * rowHeight + 16, { size, color: palette.faint }));
  const below = (shown.length + around + (left > 0 ? 1 : 0)) * rowHeight + 14;
  notes.forEach((note, index) => drawn.push(line(fitText(note, width, 11), 0, below + index * noteHeight, { size: 11, color: palette.faint })));
  return drawn;
}

/** Thin lines over a cell whose time is not over. */
function hatching(x: number, y: number, width: number, height: number, palette: Palette): Svg {
  const steps = Array.from({ length: Math.max(0, Math.floor((width - height) / 6) + 1) }, (_, index) => x + index * 6);
  const d = steps.map((left) => `M${left} ${y + height}L${left + height} ${y}`).join('');
  return element('path', { d, stroke: palette.hairline, 'stroke-width': 1.5, fill: 'none' });
}

/** The bar of a row that has bars, the shade of one that has none. On paper there are no shades: the numbers say it. */
function shadeOf(shade: number | null, at: number, x: number, y: number, width: number, { bars }: Table, palette: Palette): readonly Svg[] {
  if (shade === null) return [];
  const color = palette.chart.series[0]!;
  if (bars === at) return [box(x + 4, y + 6, Math.max(1, shade * (barWidth - 8)), 11, { rx: 2, fill: color })];
  return palette.isPaper
    ? []
    : [box(x + 2, y + 1, width - 2, rowHeight - 3, { rx: 3, fill: color, 'fill-opacity': (0.05 + 0.25 * shade).toFixed(2) })];
}
