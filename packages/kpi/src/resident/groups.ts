/** Groups of members, numbered in the order they come. */
export interface Groups {
  /** The numbers of the groups rows belong to. @param keys members of the rows, by dimension */
  readonly of: (keys: readonly Int32Array[], length: number) => Int32Array;
  /** Codes of the members of each group, by its number. */
  readonly members: readonly (readonly number[])[];
}

/** @param codes how many codes there are @returns undefined where numbers cannot tell all groups apart */
export function makeGroups(dimensions: number, codes: number): Groups | undefined {
  const base = codes + 1;
  if (base ** dimensions > Number.MAX_SAFE_INTEGER) return undefined;
  const members: (readonly number[])[] = [];
  const add = (own: readonly number[]): number => members.push(own) - 1;
  if (dimensions === 0) {
    add([]);
    return { members, of: (_, length) => new Int32Array(length) };
  }
  if (dimensions === 1) {
    const known = new Int32Array(base).fill(-1);
    return { members, of: ([key]) => key!.map((code) => (known[code + 1]! >= 0 ? known[code + 1]! : (known[code + 1] = add([code])))) };
  }
  const known = new Map<number, number>();
  const groupAt = (keys: readonly Int32Array[], row: number): number => {
    let name = 0;
    for (const key of keys) name = name * base + key[row]! + 1;
    const found = known.get(name) ?? add(keys.map((key) => key[row]!));
    known.set(name, found);
    return found;
  };
  return { members, of: (keys, length) => Int32Array.from({ length }, (_, row) => groupAt(keys, row)) };
}
