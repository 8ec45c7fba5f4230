import PDFDocument from 'pdfkit';
import { columnsOf, fitPoint } from '#server/picture/draw-table.ts';
import { drawWidget, heightOfNotes } from '#server/picture/draw-widget.ts';
import type { DrawnBoard, DrawnWidget } from '#server/picture/drawn-board.ts';
import { fontFiles } from '#server/picture/font.ts';
import { fitText, measureText, wrapText } from '#server/picture/measure-text.ts';
import { paperPalette } from '#server/picture/palette.ts';
import { pngOf } from '#server/picture/png.ts';
import { picture } from '#server/picture/svg.ts';
import type { Point, Table } from '@leadline/board';

/** A4 in points, and what stays empty around. */
const page = { width: 595.28, height: 841.89, margin: 42, foot: 28 } as const;
const inner = page.width - 2 * page.margin;
const gap = 14;
/** Pictures are drawn in their own measure and put on the paper smaller; so fine that print shows no steps. */
const shrink = 0.75;
const fineness = 2.5;
const rowHeight = 17;
const titleLine = 11;
const mostTitleLines = 4;
/** Digits of one width stand below each other. */
const figures = { features: ['tnum'] as PDFKit.Mixins.OpenTypeFeatures[] };

type Doc = PDFKit.PDFDocument;
interface Sheet {
  readonly doc: Doc;
  readonly board: DrawnBoard;
  y: number;
}

/** A board on A4: black on white, a heading with what it was counted over, tables that go on over pages with their heading again. */
export async function boardPaper(board: DrawnBoard, made: Date): Promise<Buffer> {
  const doc = new PDFDocument({
    size: 'A4',
    margins: { top: page.margin, left: page.margin, right: page.margin, bottom: 0 },
    bufferPages: true,
    font: fontFiles.regular,
    lang: board.locale,
    info: { Title: board.title, Producer: 'Leadline', Creator: 'Leadline', CreationDate: made },
  });
  doc.registerFont('regular', fontFiles.regular).registerFont('semibold', fontFiles.semibold);
  const parts: Buffer[] = [];
  doc.on('data', (part: Buffer) => parts.push(part));
  const ended = new Promise<void>((resolve, reject) => doc.once('end', resolve).once('error', reject));
  const sheet: Sheet = { doc, board, y: page.margin };
  writeHead(sheet);
  for (const { title, widgets } of board.sections) {
    if (widgets.length === 0) continue;
    if (title !== null) heading(sheet, title);
    for (const row of rowsOfWidgets(widgets)) await placeRow(sheet, row);
  }
  writeDefinitions(sheet);
  writeFeet(sheet);
  doc.end();
  await ended;
  return Buffer.concat(parts);
}

function write({ doc }: Sheet, text: string, x: number, y: number, size: number, isBold = false): void {
  doc
    .font(isBold ? 'semibold' : 'regular')
    .fontSize(size)
    .fillColor('#000000')
    .text(text, x, y, { lineBreak: false, ...figures });
}

function rule({ doc }: Sheet, y: number, width: number = inner, weight = 0.5): void {
  doc
    .moveTo(page.margin, y)
    .lineTo(page.margin + width, y)
    .lineWidth(weight)
    .strokeColor('#000000')
    .stroke();
}

function writeHead(sheet: Sheet): void {
  const { board, doc } = sheet;
  write(sheet, fitText(board.title, inner, 20, true), page.margin, sheet.y, 20, true);
  sheet.y += 30;
  for (const { label, text } of board.head) {
    doc.font('semibold').fontSize(9).fillColor('#000000').text(`${label}: `, page.margin, sheet.y, { continued: true, width: inner });
    doc.font('regular').text(text);
    sheet.y = doc.y + 1;
  }
  sheet.y += 6;
  rule(sheet, sheet.y, inner, 1);
  sheet.y += 12;
}

const bottom = page.height - page.margin - page.foot;

/** Begins a page where `height` has no room on this one. */
function need(sheet: Sheet, height: number): void {
  if (sheet.y + height <= bottom || sheet.y <= page.margin) return;
  sheet.doc.addPage();
  sheet.y = page.margin;
}

function heading(sheet: Sheet, title: string): void {
  need(sheet, 140);
  write(sheet, fitText(title, inner, 13, true), page.margin, sheet.y, 13, true);
  sheet.y += 24;
}

/** Widgets that stand beside each other on the board do so on paper, as far as they can be read there; tables have a row of their own. */
function rowsOfWidgets(widgets: readonly DrawnWidget[]): readonly (readonly DrawnWidget[])[] {
  const rows: DrawnWidget[][] = [];
  let used = 0;
  for (const widget of widgets.toSorted((a, b) => a.place.y - b.place.y || a.place.x - b.place.x)) {
    const wide = widthOf(widget);
    const row = rows.at(-1);
    if (row && used + wide <= 12 && widget.drawing.kind !== 'table') row.push(widget);
    else rows.push([widget]);
    used = row && rows.at(-1) === row ? used + wide : wide;
  }
  return rows;
}

function widthOf({ drawing, place }: DrawnWidget): number {
  if (drawing.kind === 'figure') return 4;
  if (drawing.kind === 'notice') return place.w <= 6 ? 6 : 12;
  return drawing.kind === 'table' || place.w > 6 ? 12 : 6;
}

function heightOf({ drawing, image }: DrawnWidget, isWide: boolean): number {
  if (image) return isWide ? 320 : 220;
  switch (drawing.kind) {
    case 'figure':
      return 150;
    case 'notice':
      return 40 + 16 * Math.ceil((drawing.text.length * 6.2) / (isWide ? inner : inner / 2));
    case 'chart':
      return drawing.isLying
        ? Math.min(560, 70 + 24 * drawing.categories.length * Math.max(1, drawing.series.length * 0.6))
        : 200 + heightOfNotes(drawing) * shrink;
    case 'spread':
      return drawing.shape.kind === 'quadrant' ? 260 : 130;
    case 'table':
      return 0;
  }
}

async function placeRow(sheet: Sheet, row: readonly DrawnWidget[]): Promise<void> {
  const [only] = row;
  if (row.length === 1 && only!.drawing.kind === 'table') return placeTable(sheet, only!, only!.drawing);
  const used = row.reduce((sum, widget) => sum + widthOf(widget), 0);
  const grid = row.every(({ drawing }) => drawing.kind === 'figure') ? 12 : used;
  const height = Math.max(...row.map((widget) => heightOf(widget, widthOf(widget) > 6)));
  need(sheet, height);
  let x = page.margin;
  for (const widget of row) {
    const width = (inner + gap) * (widthOf(widget) / grid) - gap;
    const size = { width: width / shrink, height: height / shrink };
    const drawn = picture(size.width, size.height, drawWidget(widget, size, paperPalette, sheet.board.words));
    sheet.doc.image(await pngOf(drawn, fineness), x, sheet.y, { width, height });
    x += width + gap;
  }
  sheet.y += height + gap;
}

/** Rows go on over pages; each page begins with the titles of the columns. */
function placeTable(sheet: Sheet, { title, period }: DrawnWidget, table: Table): void {
  const { words } = sheet.board;
  const columns = columnsOf(table, table.corner ?? words.name, inner, 9);
  need(sheet, 60 + 3 * rowHeight);
  write(sheet, fitText(title, inner, 11, true), page.margin, sheet.y, 11, true);
  sheet.y += 16;
  if (period) {
    write(sheet, fitText(period, inner, 9), page.margin, sheet.y, 9);
    sheet.y += 14;
  }
  const rowOf = (cells: readonly (string | Point)[], isBold: boolean, weight: number): void => {
    let x = page.margin;
    columns.forEach(({ width, isNumber }, index) => {
      const cell = cells[index] ?? '';
      const text = typeof cell === 'string' ? fitText(cell, width - 6, 9, isBold) : fitPoint(cell, width - 6, 9, isBold);
      const own = sheet.doc
        .font(isBold ? 'semibold' : 'regular')
        .fontSize(9)
        .widthOfString(text, figures);
      write(sheet, text, index > 0 && isNumber ? x + width - own : x, sheet.y + 3, 9, isBold);
      x += width;
    });
    sheet.y += rowHeight;
    rule(sheet, sheet.y, inner, weight);
  };
  /** As long as they are: KPIs and their variants begin with the same words. */
  const told = columns.map(({ title, width }) => wrapText(title, width - 6, 9, mostTitleLines, true));
  const lines = Math.max(...told.map(({ length }) => length));
  const titles = (): void => {
    let x = page.margin;
    columns.forEach(({ width, isNumber }, index) => {
      told[index]!.forEach((line, at) => {
        const y = sheet.y + 3 + (lines - told[index]!.length + at) * titleLine;
        write(sheet, line, index > 0 && isNumber ? x + width - measureText(line, 9, true) : x, y, 9, true);
      });
      x += width;
    });
    sheet.y += rowHeight + (lines - 1) * titleLine;
    rule(sheet, sheet.y, inner, 0.75);
  };
  titles();
  const next = (cells: readonly (string | Point)[], isBold = false): void => {
    if (sheet.y + rowHeight > bottom) {
      need(sheet, rowHeight);
      titles();
    }
    rowOf(cells, isBold, 0.25);
  };
  for (const { name, points, isGroup } of table.rows) next([name, ...points], isGroup);
  if (table.totals) next([words.total, ...table.totals], true);
  if (table.more > 0) next([words.more(table.more)]);
  for (const note of table.notes ?? []) {
    need(sheet, 12);
    write(sheet, fitText(note, inner, 8), page.margin, sheet.y + 3, 8);
    sheet.y += 12;
  }
  sheet.y += gap;
}

/** What each number means, for whoever has only the paper. */
function writeDefinitions(sheet: Sheet): void {
  const { doc, board } = sheet;
  if (board.definitions.length === 0) return;
  heading(sheet, board.words.definitions);
  for (const { name, sentence, formula } of board.definitions) {
    need(sheet, 60);
    doc.font('semibold').fontSize(9).fillColor('#000000').text(name, page.margin, sheet.y, { width: inner });
    doc.font('regular').text([sentence, formula].filter(Boolean).join(' '), { width: inner });
    sheet.y = doc.y + 6;
  }
}

function writeFeet({ doc, board }: Sheet): void {
  const { start, count } = doc.bufferedPageRange();
  for (let at = start; at < start + count; at += 1) {
    doc.switchToPage(at);
    const y = page.height - page.margin - 8;
    doc.font('regular').fontSize(8).fillColor('#000000');
    doc.text(fitText(board.title, inner - 120, 8), page.margin, y, { lineBreak: false });
    const text = board.words.page(at - start + 1, count);
    doc.text(text, page.width - page.margin - doc.widthOfString(text), y, { lineBreak: false });
  }
}
