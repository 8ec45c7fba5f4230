import { drawWidget, sizeAlone } from '#server/picture/draw-widget.ts';
import type { DrawnBoard, DrawnWidget } from '#server/picture/drawn-board.ts';
import { fitText } from '#server/picture/measure-text.ts';
import { picturePalette as palette } from '#server/picture/palette.ts';
import { box, line, moved, picture, type Svg } from '#server/picture/svg.ts';

const width = 1280;
const margin = 24;
const gap = 16;
const columns = 12;
const columnWidth = (width - 2 * margin + gap) / columns;
/** As on the page. */
const rowHeight = 88;

/** The picture of a board as it stands on a desk, as the text of an SVG. */
export function boardPicture(board: DrawnBoard): string {
  const drawn: Svg[] = [line(fitText(board.title, width - 2 * margin, 24, true), margin, 48, { size: 24, color: palette.ink, isBold: true })];
  const head = board.head.map(({ label, text }) => `${label}: ${text}`).join(' · ');
  drawn.push(line(fitText(head, width - 2 * margin, 13), margin, 72, { size: 13, color: palette.faint }));
  let top = 92;
  for (const { title, widgets } of board.sections) {
    if (title !== null) {
      drawn.push(line(fitText(title, width - 2 * margin, 16, true), margin, top + 24, { size: 16, color: palette.ink, isBold: true }));
      top += 40;
    }
    for (const widget of widgets) drawn.push(atItsPlace(widget, top, board));
    top += Math.max(0, ...widgets.map(({ place }) => place.y + place.h)) * rowHeight + (title === null && widgets.length === 0 ? 0 : gap);
  }
  return picture(width, Math.ceil(top + margin - gap), [box(0, 0, width, top + margin, { fill: palette.ground }), ...drawn]);
}

function atItsPlace(widget: DrawnWidget, top: number, { words }: DrawnBoard): Svg {
  const { x, y, w, h } = widget.place;
  const size = { width: w * columnWidth - gap, height: h * rowHeight - gap };
  return moved(margin + x * columnWidth, top + y * rowHeight, drawWidget(widget, size, palette, words));
}

/** The picture of one widget with what it was counted over below it. */
export function widgetPicture(board: DrawnBoard, widget: DrawnWidget): string {
  const size = sizeAlone(widget);
  const foot = board.head.map(({ label, text }) => `${label}: ${text}`).join(' · ');
  return picture(size.width, size.height + 28, [
    box(0, 0, size.width, size.height + 28, { fill: palette.surface }),
    ...drawWidget(widget, size, palette, board.words),
    line(fitText(foot, size.width - 32, 11), 16, size.height + 18, { size: 11, color: palette.faint }),
  ]);
}
