import type { BoardDocument, Place, Widget } from '@leadline/contract';
import { boardLimits } from '@leadline/contract/values';
import { asRead, settled, type Item, type Items } from './grid.ts';

export const tabletColumns = 6;

/** What is small stays a third or a half, what is wide takes the whole row; low thirds stay three beside each other. */
const narrowed = ({ w, h }: Place): number => (w <= 2 || (w === 4 && h <= 3) ? 2 : w <= 4 ? 3 : tabletColumns);

/** The same widgets in half as many columns, one row after the other as they are read; the last of a row fills it. */
export function onTablet(items: Items): Items {
  const rows: Item[][] = [];
  let free = 0;
  for (const { id, place } of asRead(items)) {
    const w = narrowed(place);
    if (w > free) {
      rows.push([]);
      free = tabletColumns;
    }
    rows.at(-1)!.push({ id, place: { x: tabletColumns - free, y: 0, w, h: place.h } });
    free -= w;
  }
  let y = 0;
  const placed = rows.flatMap((row) => {
    const top = y;
    y += Math.max(...row.map(({ place }) => place.h));
    return row.map((item, at) => ({
      ...item,
      place: { ...item.place, y: top, w: at === row.length - 1 ? tabletColumns - item.place.x : item.place.w },
    }));
  });
  const places = new Map(settled(placed, tabletColumns).map(({ id, place }) => [id, place]));
  return items.map(({ id }) => ({ id, place: places.get(id)! }));
}

/** The widgets of one section as they stand on a phone: those whose order was chosen, then the others as they are read on a desk. */
export function onPhone({ widgets, phoneOrder }: Pick<BoardDocument, 'widgets' | 'phoneOrder'>, sectionId: string): readonly Widget[] {
  const chosen = new Map(phoneOrder.map((id, at) => [id, at]));
  const rank = ({ id }: Widget): number => chosen.get(id) ?? boardLimits.widgets;
  return asRead(widgets.filter((widget) => widget.sectionId === sectionId)).toSorted((a, b) => rank(a) - rank(b));
}

/** The order on a phone with one widget moved before (-1) or after (1) its neighbour in the section. */
export function phoneOrderWith(document: BoardDocument, id: string, by: -1 | 1): readonly string[] {
  const sectionId = document.widgets.find((widget) => widget.id === id)?.sectionId;
  const order = document.sections.flatMap((section) => {
    const ids = onPhone(document, section.id).map((widget) => widget.id);
    const at = ids.indexOf(id);
    if (section.id !== sectionId || at + by < 0 || at + by >= ids.length) return ids;
    const next = [...ids];
    [next[at], next[at + by]] = [next[at + by]!, next[at]!];
    return next;
  });
  return order;
}
