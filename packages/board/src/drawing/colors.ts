/** How many colours there are before they repeat. */
const palette = 8;

function hashOf(text: string): number {
  let hash = 2166136261;
  for (const sign of text) hash = Math.imul(hash ^ sign.codePointAt(0)!, 16777619) >>> 0;
  return hash;
}

/** A colour for each member: the same person or place keeps its own wherever it is drawn, as long as nobody beside it has it already. */
export function colorsOf(ids: readonly string[]): ReadonlyMap<string, number> {
  const taken = new Set<number>();
  const colors = new Map<string, number>();
  for (const id of [...ids].sort()) {
    let color = hashOf(id) % palette;
    while (taken.size < palette && taken.has(color)) color = (color + 1) % palette;
    taken.add(color);
    colors.set(id, color);
  }
  return colors;
}
