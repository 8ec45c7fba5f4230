import { measures, type Dimension, type Measure } from '@leadline/kpi';
import { listAskable, listDimensionsOf, type Asked } from './questions.ts';
import { drawn, randomFrom, type Random } from './random.ts';
import { remembering } from './remembering.ts';
import { openDuckdb, openPostgres, type Store } from './stores.ts';
import { generateWorld, type World } from './world.ts';

/** One world on both engines, and what is asked of it. */
export interface Bench {
  readonly world: World;
  readonly duckdb: Store;
  readonly postgres: Store;
  readonly dimensionsEach: number;
  /** Every KPI × every dimension, or × so many of them drawn by the seed; those of one dimension follow each other, so that they share statements. */
  readonly asked: readonly Asked[];
  readonly measures: readonly Measure[];
  readonly close: () => Promise<void>;
}

/** Of few dimensions for each KPI most are the same, so that KPIs share statements; every run has others. */
const sharedDimensions = 6;

/** @param dimensionsEach how many dimensions of each KPI are checked; Infinity: all */
export async function openBench(seed: number, dimensionsEach: number): Promise<Bench> {
  const world = generateWorld(seed);
  const [duckdb, postgres] = await Promise.all([openDuckdb(world), openPostgres(world)]);
  return {
    world,
    duckdb: remembering(duckdb),
    postgres,
    dimensionsEach,
    asked: drawAsked(dimensionsEach, randomFrom(seed + 1)),
    measures: [...measures.values()],
    close: async () => void (await Promise.all([duckdb.close(), postgres.close()])),
  };
}

function drawAsked(each: number, random: Random): readonly Asked[] {
  const askable = listAskable().map((one) => ({ one, dimensions: listDimensionsOf(one) }));
  const all = [...new Set(askable.flatMap(({ dimensions }) => dimensions))];
  const shared = drawn(all, sharedDimensions, random);
  const asked = askable.flatMap(({ one, dimensions }) => draw(dimensions, each, shared, random).map((dimension) => ({ ...one, dimension })));
  return all.flatMap((dimension) => asked.filter((one) => one.dimension === dimension));
}

function draw(
  dimensions: readonly (Dimension | null)[],
  each: number,
  shared: readonly (Dimension | null)[],
  random: Random,
): readonly (Dimension | null)[] {
  const among = dimensions.filter((dimension) => shared.includes(dimension));
  return drawn(among.length >= each ? among : dimensions, each, random);
}

/** The same company with less asked of it, piece by piece. */
export function* piecesOf(bench: Bench, size: number): Generator<Bench> {
  const count = Math.ceil(Math.max(bench.asked.length, bench.measures.length) / size);
  const cut = <T>(items: readonly T[], piece: number): readonly T[] => items.filter((_, index) => index % count === piece);
  for (let piece = 0; piece < count; piece += 1) yield { ...bench, asked: cut(bench.asked, piece), measures: cut(bench.measures, piece) };
}
