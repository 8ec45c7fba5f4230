import { widthOf } from './surroundings.ts';

/** Where a name stands beside its dot. */
export type LabelPlace = 'right' | 'left' | 'top' | 'bottom';

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly name: string;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const size = 11;
const high = 14;
/** From the middle of a dot to what may stand beside it. */
const reach = 8;

/**
 * For each dot where its name is free of other dots and of names that stand already, the earlier ones first; null: nowhere, it is read by pointing at the
 * dot. A name never leaves the picture.
 */
export function labelPlaces(dots: readonly Dot[], room: { readonly width: number; readonly height: number }): readonly (LabelPlace | null)[] {
  const taken: Box[] = [];
  return dots.map((dot, index) => {
    const others = dots.flatMap((other, at) => (at === index ? [] : [around(other)]));
    const free = (['right', 'left', 'top', 'bottom'] as const).find((place) => {
      const box = boxOf(dot, place);
      const isInside = box.left >= 0 && box.top >= 0 && box.right <= room.width && box.bottom <= room.height;
      return isInside && [...others, ...taken].every((other) => !isOver(box, other));
    });
    if (free !== undefined) taken.push(boxOf(dot, free));
    return free ?? null;
  });
}

const around = ({ x, y }: Dot): Box => ({ left: x - 6, top: y - 6, right: x + 6, bottom: y + 6 });
const isOver = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function boxOf({ x, y, name }: Dot, place: LabelPlace): Box {
  const wide = widthOf(name, size);
  const left = { right: x + reach, left: x - reach - wide, top: x - wide / 2, bottom: x - wide / 2 }[place];
  const top = { right: y - high / 2, left: y - high / 2, top: y - reach - high, bottom: y + reach }[place];
  return { left, top, right: left + wide, bottom: top + high };
}

/** Round ends of an axis that hold all of some numbers, for drawing alone. */
export function roundEnds(values: readonly number[]): readonly [number, number] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (values.length === 0) return [0, 1];
  const size = Math.max(Math.abs(least), Math.abs(most));
  if (size < 1e-300) return [least < 0 ? -1 : 0, 1];
  // As good as one value: no round numbers lie between.
  if (most - least <= size * 1e-9) return [Math.min(0, least * 2), Math.max(0, most * 2)];
  const rough = (most - least) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5].find((times) => times * power >= rough) ?? 10);
  // Powers of ten below one are no exact numbers: what is left of them is cut off.
  const exact = (value: number): number => Number(value.toPrecision(12));
  return [exact(Math.floor(exact(least / step)) * step), exact(Math.ceil(exact(most / step)) * step)];
}
