import { onTablet, rowsOf, settled, tabletColumns, type Items } from '@leadline/board';
import type { BoardSection, Widget } from '@leadline/contract';

/** How many rows a wall shows at once, so that everything is read from five metres. */
export const rowsAtOnce = 5;

/** What of a board makes slides. */
export interface Slides {
  readonly sections: readonly BoardSection[];
  readonly widgets: readonly Widget[];
}

/** What stands on the wall at one time. */
export interface Slide {
  readonly key: string;
  /** Of the section; null: it has none. */
  readonly title: string | null;
  readonly widgets: readonly Widget[];
  readonly places: Items;
  readonly columns: number;
  readonly rows: number;
}

/** What nobody can use on a wall: lists of things to do, and what is one's own. */
const forOneself: ReadonlySet<Widget['kind']> = new Set(['standing', 'actions', 'behind']);

/** A board as one slide after the other: as many rows as fit, nothing cut in two. */
export function slidesOf({ sections, widgets }: Slides): readonly Slide[] {
  return sections.flatMap(({ id, title }) => {
    const own = widgets.filter((widget) => widget.sectionId === id && !forOneself.has(widget.kind));
    const byId = new Map(own.map((widget) => [widget.id, widget]));
    return cut(onTablet(settled(own))).map((places, index): Slide => {
      const moved = settled(places, tabletColumns);
      return {
        key: `${id} ${index}`,
        title,
        widgets: moved.map((item) => byId.get(item.id)!),
        places: moved,
        columns: tabletColumns,
        rows: rowsOf(moved),
      };
    });
  });
}

/** Rows are taken together as long as they fit; one that is higher than the wall stands alone. */
function cut(places: Items): readonly Items[] {
  const tops = [...new Set(places.map(({ place }) => place.y))].sort((a, b) => a - b);
  const slides: Items[] = [];
  let from = 0;
  let current: Items = [];
  for (const top of tops) {
    const row = places.filter(({ place }) => place.y === top);
    const end = Math.max(...row.map(({ place }) => place.y + place.h));
    if (current.length > 0 && end - from > rowsAtOnce) {
      slides.push(current);
      current = [];
    }
    if (current.length === 0) from = top;
    current = [...current, ...row];
  }
  if (current.length > 0) slides.push(current);
  return slides.map((items) => {
    const top = Math.min(...items.map(({ place }) => place.y));
    return items.map(({ id, place }) => ({ id, place: { ...place, y: place.y - top } }));
  });
}
