import { noteLine, type Chart, type Drawing, type Spread } from '@leadline/board';
import { chartSvg, type Size } from '#server/picture/chart-svg.ts';
import { drawFigure } from '#server/picture/draw-figure.ts';
import { drawTable, heightOfTable } from '#server/picture/draw-table.ts';
import type { DrawnImage, DrawnWidget, PictureWords } from '#server/picture/drawn-board.ts';
import { fitText, wrapText } from '#server/picture/measure-text.ts';
import type { Palette } from '#server/picture/palette.ts';
import { box, element, line, moved, type Svg } from '#server/picture/svg.ts';

const margin = 16;
const headHeight = 46;

/** A card with its title, its period and what it shows. */
export function drawWidget(widget: DrawnWidget, size: Size, palette: Palette, words: PictureWords): readonly Svg[] {
  const width = size.width - 2 * margin;
  const period = widget.drawing.kind === 'figure' ? null : widget.period;
  const head = period ? headHeight + 16 : headHeight;
  return [
    box(0.5, 0.5, size.width - 1, size.height - 1, { rx: 8, fill: palette.surface, stroke: palette.hairline }),
    line(fitText(widget.title, width, 14, true), margin, 30, { size: 14, color: palette.ink, isBold: true }),
    ...(period ? [line(fitText(period, width, 12), margin, 48, { size: 12, color: palette.faint })] : []),
    moved(margin, head, inside(widget, { width, height: size.height - head - margin }, palette, words)),
  ];
}

function inside({ drawing, image }: DrawnWidget, size: Size, palette: Palette, words: PictureWords): readonly Svg[] {
  if (image) return drawImage(image, size, palette);
  switch (drawing.kind) {
    case 'figure':
      return drawFigure(drawing, size, palette);
    case 'table':
      return drawTable(drawing, size, palette, words);
    case 'notice':
      return notice(drawing.text, size, palette);
    case 'chart':
    case 'spread': {
      const below = heightOfNotes(drawing);
      const svg = chartSvg(drawing, palette.chart, { width: size.width, height: size.height - below });
      if (svg !== null) return [{ svg }, moved(0, size.height - below, notes(drawing, size.width, palette, words))];
      return notice(drawing.kind === 'spread' && drawing.shape.kind === 'quartiles' ? (drawing.shape.reason ?? '') : '', size, palette);
    }
  }
}

const captionHeight = 24;

/** As a whole, or filling its place; its caption below it. */
function drawImage({ data, fit, caption }: DrawnImage, { width, height }: Size, palette: Palette): readonly Svg[] {
  const high = Math.max(1, height - (caption === null ? 0 : captionHeight));
  const preserveAspectRatio = fit === 'cover' ? 'xMidYMid slice' : 'xMidYMid meet';
  return [
    element('image', { x: 0, y: 0, width, height: high, preserveAspectRatio, href: data }),
    ...(caption === null ? [] : [line(fitText(caption, width, 12), 0, high + 17, { size: 12, color: palette.faint })]),
  ];
}

const noteHeight = 18;

/** What the notes of a chart need below it, so that each is read without pointing at it. */
export function heightOfNotes(drawing: Drawing): number {
  const count = drawing.kind === 'chart' ? (drawing.notes?.length ?? 0) + (drawing.moreNotes ? 1 : 0) : 0;
  return count === 0 ? 0 : 6 + count * noteHeight;
}

function notes(drawing: Chart | Spread, width: number, palette: Palette, words: PictureWords): readonly Svg[] {
  if (drawing.kind !== 'chart') return [];
  const told = [...(drawing.notes ?? []).map(noteLine), ...(drawing.moreNotes ? [words.more(drawing.moreNotes)] : [])];
  return told.map((text, index) => line(fitText(text, width, 12), 0, 18 + index * noteHeight, { size: 12, color: palette.ink }));
}

function notice(text: string, { width, height }: Size, palette: Palette): readonly Svg[] {
  const lines = text.split('\n').flatMap((one) => wrapText(one, width, 13, 40));
  return lines.slice(0, Math.max(1, Math.floor(height / 20))).map((one, index) => line(one, 0, 14 + index * 20, { size: 13, color: palette.ink }));
}

/** How large a picture of one widget alone is. */
export function sizeAlone({ drawing, period, image }: DrawnWidget): Size {
  const around = headHeight + margin + (period && drawing.kind !== 'figure' ? 16 : 0);
  if (image) return { width: 560, height: around + (image.caption === null ? 0 : captionHeight) + Math.min(700, Math.max(60, Math.round((528 * image.height) / image.width))) }; // prettier-ignore
  switch (drawing.kind) {
    case 'figure':
      return { width: 420, height: around + 190 };
    case 'table':
      return { width: Math.max(560, 260 + 110 * drawing.columns.length), height: around + heightOfTable(drawing) };
    case 'notice':
      return { width: 560, height: around + 20 * drawing.text.split('\n').flatMap((one) => wrapText(one, 528, 13, 40)).length };
    case 'chart':
      return {
        width: 800,
        height:
          around +
          heightOfNotes(drawing) +
          (drawing.isLying ? Math.max(240, 34 * drawing.categories.length * Math.max(1, drawing.series.length * 0.6)) : 360),
      };
    case 'spread':
      return { width: 800, height: around + (drawing.shape.kind === 'quadrant' ? 440 : 160) };
  }
}
