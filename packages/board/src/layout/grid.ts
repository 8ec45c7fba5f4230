import type { Place } from '@leadline/contract';
import { boardLimits } from '@leadline/contract/values';

/** Something on the grid: a widget, or what stands for one while it is being placed. */
export interface Item {
  readonly id: string;
  readonly place: Place;
}

export type Items = readonly Item[];
export type Step = 'left' | 'right' | 'up' | 'down';
export interface Size {
  readonly w: number;
  readonly h: number;
}

const bottom = ({ y, h }: Place): number => y + h;
const middle = ({ y, h }: Place): number => y + h / 2;
const between = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

export const overlap = (a: Place, b: Place): boolean => a.x < b.x + b.w && b.x < a.x + a.w && a.y < bottom(b) && b.y < bottom(a);
const meets = (one: Place, others: Items): Items => others.filter(({ place }) => overlap(one, place));

/** As they are read on a desk: from top to bottom, from left to right. */
export const asRead = <One extends Item>(items: readonly One[]): readonly One[] =>
  items.toSorted((a, b) => a.place.y - b.place.y || a.place.x - b.place.x || (a.id < b.id ? -1 : 1));

/** The place nearest to the one wanted that lies within the grid. */
export function within(place: Place, columns: number = boardLimits.columns): Place {
  const w = between(Math.round(place.w), 1, columns);
  const h = between(Math.round(place.h), 1, boardLimits.rows);
  return { x: between(Math.round(place.x), 0, columns - w), y: Math.max(0, Math.round(place.y)), w, h };
}

/** Each goes down until it lies on none of those before it. */
function pushedDown(first: Items, others: Items): Items {
  const placed = [...first];
  for (const item of asRead(others)) {
    let { place } = item;
    for (let met = meets(place, placed); met.length > 0; met = meets(place, placed))
      place = { ...place, y: Math.max(...met.map((one) => bottom(one.place))) };
    placed.push(place === item.place ? item : { ...item, place });
  }
  return placed;
}

/** Each goes up as far as nothing is in its way. Nothing lies on another one before. */
function compacted(items: Items): Items {
  const placed: Item[] = [];
  for (const item of asRead(items)) {
    let { y } = item.place;
    while (y > 0 && meets({ ...item.place, y: y - 1 }, placed).length === 0) y -= 1;
    placed.push(y === item.place.y ? item : { ...item, place: { ...item.place, y } });
  }
  return placed;
}

/** In the order they were given in. */
function inOrder(items: Items, placed: Items): Items {
  const places = new Map(placed.map(({ id, place }) => [id, place]));
  return items.map((item) => (places.get(item.id) === item.place ? item : { ...item, place: places.get(item.id)! }));
}

/** What was kept, made sound: nothing lies on another one or outside, and nothing hangs in the air. */
export function settled(items: Items, columns: number = boardLimits.columns): Items {
  const inside = items.map((item) => ({ ...item, place: within(item.place, columns) }));
  return inOrder(inside, compacted(pushedDown([], inside)));
}

/**
 * Puts one where it is wanted. What is in its way goes below it, or stays above where it was passed by more than half; then everything goes
 * up again. What has nothing to do with it stays where it is.
 */
export function moved(items: Items, id: string, to: { readonly x: number; readonly y: number }, columns: number = boardLimits.columns): Items {
  const item = items.find((one) => one.id === id);
  if (!item) return items;
  const others = items.filter((one) => one !== item);
  const place = within({ ...item.place, x: to.x, y: to.y }, columns);
  const direction = Math.sign(place.y - item.place.y);
  const staysAbove = (one: Place): boolean => {
    if (direction > 0) return middle(one) < bottom(place);
    if (direction < 0) return middle(one) <= place.y;
    return one.y < place.y;
  };
  const above = meets(place, others).filter((one) => staysAbove(one.place));
  const y = Math.max(place.y, ...above.map((one) => bottom(one.place)));
  return inOrder(items, compacted(pushedDown([{ id, place: { ...place, y } }], others)));
}

/** Makes one as large as wanted, from its upper left corner on; what is in its way goes below it. */
export function resized(items: Items, id: string, size: Size, columns: number = boardLimits.columns): Items {
  const item = items.find((one) => one.id === id);
  if (!item) return items;
  const { x, y } = item.place;
  const place = within({ x, y, w: Math.min(size.w, columns - x), h: size.h }, columns);
  const others = items.filter((one) => one !== item);
  return inOrder(items, compacted(pushedDown([{ id, place }], others)));
}

const shareColumns = (a: Place, b: Place): boolean => a.x < b.x + b.w && b.x < a.x + a.w;

/** One step with the keyboard: a column to the side, or past what is next above or below. */
export function stepped(items: Items, id: string, step: Step, columns: number = boardLimits.columns): Items {
  const item = items.find((one) => one.id === id);
  if (!item) return items;
  const { place } = item;
  if (step === 'left' || step === 'right') return moved(items, id, { x: place.x + (step === 'left' ? -1 : 1), y: place.y }, columns);
  const column = items.flatMap((one) => (one !== item && shareColumns(one.place, place) ? [one.place] : []));
  if (step === 'up') {
    const tops = [...new Set(column.map((one) => one.y))].filter((y) => y < place.y).sort((a, b) => b - a);
    const placedAt = (y: number): Items => moved(items, id, { x: place.x, y }, columns);
    // Where something higher stays above, the nearest step leads nowhere: then past that too.
    return tops.map(placedAt).find((next) => next.find((one) => one.id === id)!.place.y < place.y) ?? items;
  }
  const below = column.filter((one) => one.y > place.y);
  if (below.length === 0) return items;
  const next = below.reduce((first, one) => (one.y < first.y ? one : first));
  return moved(items, id, { x: place.x, y: bottom(next) }, columns);
}

/** The first place, as it is read, that is large enough. */
export function firstFree(items: Items, size: Size, columns: number = boardLimits.columns): Place {
  const { w, h } = within({ x: 0, y: 0, ...size }, columns);
  const last = Math.max(0, ...items.map(({ place }) => bottom(place)));
  for (let y = 0; y < last; y += 1) for (let x = 0; x + w <= columns; x += 1) if (meets({ x, y, w, h }, items).length === 0) return { x, y, w, h };
  return { x: 0, y: last, w, h };
}

/** How many rows they take. */
export const rowsOf = (items: Items): number => Math.max(0, ...items.map(({ place }) => bottom(place)));
