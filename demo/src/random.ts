/** A stream of chance that depends on its seed alone. */
export interface Random {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  /** A whole number, both ends included. */
  readonly int: (from: number, to: number) => number;
  readonly between: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  readonly weighted: <T>(items: readonly (readonly [T, number])[]) => T;
  /** Around the median, longer to the right: times and sizes. */
  readonly skewed: (median: number, spread: number) => number;
  readonly count: (mean: number) => number;
  /** A stream of its own, so that what one part draws does not move another. */
  readonly fork: (name: string) => Random;
}

/** sfc32, seeded with a 32-bit hash of the text. */
export function createRandom(seed: string): Random {
  const next = sfc32(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return {
    next,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    between: (from, to) => from + next() * (to - from),
    chance: (probability) => next() < probability,
    pick: (items) => items[Math.floor(next() * items.length)]!,
    weighted: (items) => pickWeighted(items, next()),
    skewed: (median, spread) => median * Math.exp(spread * normal()),
    count: (mean) => poisson(mean, next, normal),
    fork: (name) => createRandom(`${seed}/${name}`),
  };
}

function pickWeighted<T>(items: readonly (readonly [T, number])[], chance: number): T {
  let rest = chance * items.reduce((sum, [, weight]) => sum + weight, 0);
  for (const [item, weight] of items) {
    rest -= weight;
    if (rest < 0) return item;
  }
  return items[items.length - 1]![0];
}

function poisson(mean: number, next: () => number, normal: () => number): number {
  if (mean > 40) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = next(); product > limit; product *= next()) count += 1;
  return count;
}

function sfc32(seed: string): () => number {
  let hash = 0x811c9dc5;
  const word = () => {
    for (let index = 0; index < seed.length; index += 1) hash = Math.imul(hash ^ seed.charCodeAt(index), 0x01000193);
    hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b);
    return (hash ^= hash >>> 13) >>> 0;
  };
  let [a, b, c, counter] = [word(), word(), word(), 1];
  const next = () => {
    const t = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return (t >>> 0) / 4294967296;
  };
  for (let warm = 0; warm < 12; warm += 1) next();
  return next;
}
