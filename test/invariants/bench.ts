import { listAsked, type Asked } from './questions.ts';
import { randomFrom } from './random.ts';
import { openDuckdb, openPostgres, type Store } from './stores.ts';
import { generateWorld, type World } from './world.ts';

/** One world on both engines, and what is asked of it. */
export interface Bench {
  readonly world: World;
  readonly duckdb: Store;
  readonly postgres: Store;
  /** KPI × dimension: all there are, or a part of them drawn by the seed. */
  readonly asked: readonly Asked[];
  readonly close: () => Promise<void>;
}

/** @param part of all KPIs × dimensions, 0 … 1 */
export async function openBench(seed: number, part: number): Promise<Bench> {
  const world = generateWorld(seed);
  const random = randomFrom(seed + 1);
  const [duckdb, postgres] = await Promise.all([openDuckdb(world), openPostgres(world)]);
  const asked = listAsked().filter(() => random.chance(part));
  return { world, duckdb, postgres, asked, close: async () => void (await Promise.all([duckdb.close(), postgres.close()])) };
}
