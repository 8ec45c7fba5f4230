import type { Widget } from '@leadline/contract';
import { boardSightOf } from '#server/boards/board-sight.ts';
import { seesPicture } from '#server/boards/picture-sight.ts';
import type { Asking } from '#server/context.ts';
import { findBoardPicture } from '#server/control/board-picture.ts';
import type { DrawnImage } from '#server/picture/drawn-board.ts';

/** What goes into a file, a mail or a page outside at most, all pictures together; in words stands what is more. */
const mostBytes = 6 * 1024 * 1024;

/** What everything that draws can draw. */
const drawn: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif']);

/** The pictures of widgets that the reader may see, by the widget; the others are told in words. */
export async function imagesOf(asking: Asking, widgets: readonly Widget[]): Promise<ReadonlyMap<string, DrawnImage>> {
  const images = new Map<string, DrawnImage>();
  if (!widgets.some(({ kind }) => kind === 'picture')) return images;
  const seeing = await boardSightOf(asking);
  const { db } = asking.control;
  let left = mostBytes;
  for (const widget of widgets) {
    if (widget.kind !== 'picture' || !(await seesPicture(db, seeing, widget.pictureId))) continue;
    const picture = await findBoardPicture(db, widget.pictureId);
    if (!picture || !drawn.has(picture.type) || Number(picture.size) > left) continue;
    left -= Number(picture.size);
    const data = `data:${picture.type};base64,${picture.bytes.toString('base64')}`;
    images.set(widget.id, { data, width: Number(picture.width), height: Number(picture.height), fit: widget.fit, caption: widget.caption });
  }
  return images;
}
