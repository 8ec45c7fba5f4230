/** A box of the map before it has a place. */
export interface Box {
  readonly id: string;
  readonly parentId: string | null;
  readonly level: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedBox extends Box {
  readonly x: number;
  readonly y: number;
}

export interface Layout {
  readonly boxes: ReadonlyMap<string, PlacedBox>;
  readonly width: number;
  readonly height: number;
}

/** Between a box and those below it; between neighbours; between branches of the first. */
const [aside, between, apart, margin] = [44, 10, 22, 24];
/** Between the first box and its branches: their lines fan out there. */
const asideFirst = 76;

/**
 * A tree from left to right: every box right of the one it hangs on, those below it stacked beside it and it in their middle. Nothing lies on
 * anything else, and the order is the order given: the same tree always looks the same.
 */
export function layOut(given: readonly Box[]): Layout {
  const below = new Map<string | null, Box[]>();
  for (const box of given) below.set(box.parentId, [...(below.get(box.parentId) ?? []), box]);
  const boxes = new Map<string, PlacedBox>();
  /** @returns the first free line below */
  const place = (box: Box, x: number, top: number): number => {
    const children = below.get(box.id) ?? [];
    const gap = box.level === 0 ? apart : between;
    const stacked = heightOf(below, box);
    const own = children.length === 0 ? box.height : stackOf(below, box);
    let at = top + (stacked - own) / 2;
    for (const child of children) at = place(child, x + box.width + (box.level === 0 ? asideFirst : aside), at) + gap;
    const ends = children.map(({ id }) => boxes.get(id)!).map(({ y, height }) => y + height / 2);
    const middle = ends.length === 0 ? top + stacked / 2 : (ends[0]! + ends.at(-1)!) / 2;
    const y = Math.min(Math.max(middle - box.height / 2, top), top + stacked - box.height);
    boxes.set(box.id, { ...box, x, y });
    return top + stacked;
  };
  let bottom = margin;
  for (const first of below.get(null) ?? []) bottom = place(first, margin, bottom) + apart;
  const all = [...boxes.values()];
  return {
    boxes,
    width: Math.max(0, ...all.map(({ x, width }) => x + width)) + margin,
    height: Math.max(0, ...all.map(({ y, height }) => y + height)) + margin,
  };
}

const stackOf = (below: ReadonlyMap<string | null, readonly Box[]>, box: Box): number => {
  const children = below.get(box.id) ?? [];
  return children.reduce((sum, child) => sum + heightOf(below, child), 0) + Math.max(0, children.length - 1) * (box.level === 0 ? apart : between);
};

const heightOf = (below: ReadonlyMap<string | null, readonly Box[]>, box: Box): number => Math.max(box.height, stackOf(below, box));

/** The line from a box to one that hangs on it. */
export function lineBetween(from: PlacedBox, to: PlacedBox): string {
  const [x1, y1, x2, y2] = [from.x + from.width, from.y + from.height / 2, to.x, to.y + to.height / 2];
  const bend = (x1 + x2) / 2;
  return `M${x1} ${y1}C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`;
}
