import { listAskable, listDimensionsOf, type Asked } from './questions.ts';
import { drawn, randomFrom } from './random.ts';
import { openDuckdb, openPostgres, type Store } from './stores.ts';
import { generateWorld, type World } from './world.ts';

/** One world on both engines, and what is asked of it. */
export interface Bench {
  readonly world: World;
  readonly duckdb: Store;
  readonly postgres: Store;
  readonly dimensionsEach: number;
  /** Every KPI × every dimension, or × so many of them drawn by the seed. */
  readonly asked: readonly Asked[];
  readonly close: () => Promise<void>;
}

/** @param dimensionsEach how many dimensions of each KPI are checked; Infinity: all */
export async function openBench(seed: number, dimensionsEach: number): Promise<Bench> {
  const world = generateWorld(seed);
  const random = randomFrom(seed + 1);
  const [duckdb, postgres] = await Promise.all([openDuckdb(world), openPostgres(world)]);
  const asked = listAskable().flatMap((askable) =>
    drawn(listDimensionsOf(askable), dimensionsEach, random).map((dimension) => ({ ...askable, dimension })),
  );
  return { world, duckdb, postgres, dimensionsEach, asked, close: async () => void (await Promise.all([duckdb.close(), postgres.close()])) };
}
