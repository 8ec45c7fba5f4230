import { isDeepStrictEqual } from 'node:util';
import type { CompiledSql } from '@leadline/kpi';
import { randomFrom } from '../invariants/random.ts';
import { openDuckdb, openPostgres, type Store } from '../invariants/stores.ts';
import type { World } from '../invariants/world.ts';
import { answerFormulas, compareAnswer, type Written, writeFormulas } from './check-batch.ts';
import { judge, mutate } from './hostile.ts';
import { prepareWorld } from './prepare-world.ts';
import { drawSetting } from './setting.ts';

export interface RunOptions {
  readonly count: number;
  readonly seed: number;
  /** Formulas asked at once. */
  readonly together: number;
  /** Every so manieth batch is asked of PostgreSQL as well; 0: none. */
  readonly postgresEvery: number;
  readonly tell: (line: string) => void;
}

export interface RunResult {
  readonly faults: readonly string[];
  readonly formulas: number;
  readonly cells: number;
  readonly values: number;
  readonly statements: number;
  readonly onPostgres: number;
  readonly mutated: number;
  readonly refused: number;
}

const batchesOfWorld = 20;

/** Words only formulas have: none of them may stand in the text of a statement. */
const bound = ['alpha', 'gamma', 'Duplicate', 'ügy', 'drop table', '__proto__', '123456789012345'];

/** Formulas by chance: read, checked, written, asked of the database and worked out by hand; and as many damaged ones. */
export async function runFormulas(options: RunOptions): Promise<RunResult> {
  const total = { formulas: 0, cells: 0, values: 0, statements: 0, onPostgres: 0, mutated: 0, refused: 0 };
  const faults: string[] = [];
  let bench: Bench | undefined;
  for (let batch = 0; total.formulas < options.count && faults.length < 20; batch += 1) {
    if (batch % batchesOfWorld === 0) {
      await bench?.close();
      bench = await openBench(options.seed + batch / batchesOfWorld, batch === 0 && options.postgresEvery > 0);
      options.tell(
        `${total.formulas} formulas, ${total.cells} numbers, ${total.values} of them values; company ${options.seed + batch / batchesOfWorld}`,
      );
    }
    const together = Math.min(options.together, options.count - total.formulas);
    const onPostgres = bench!.postgres !== undefined && batch % options.postgresEvery === 0;
    const made = await runBatch(bench!, options.seed * 1000 + batch, together, onPostgres, (sql) => {
      total.statements += 1;
      if (bound.some((word) => sql.includes(word))) faults.push(`a word of a formula stands in the text of a statement: ${sql}`);
    });
    total.formulas += made.written.length;
    total.cells += made.cells;
    total.values += made.values;
    total.onPostgres += onPostgres ? made.written.length : 0;
    faults.push(...made.faults);
    const damaged = damage(made.written, options.seed * 7919 + batch);
    total.mutated += damaged.count;
    total.refused += damaged.refused;
    faults.push(...damaged.faults);
  }
  await bench?.close();
  return { ...total, faults };
}

interface Bench {
  readonly world: World;
  readonly duckdb: Store;
  readonly postgres: Store | undefined;
  readonly close: () => Promise<void>;
}

async function openBench(seed: number, withPostgres: boolean): Promise<Bench> {
  const world = prepareWorld(seed);
  const duckdb = await openDuckdb(world);
  const postgres = withPostgres ? await openPostgres(world) : undefined;
  return { world, duckdb, postgres, close: async () => void (await Promise.all([duckdb.close(), postgres?.close()])) };
}

interface BatchResult {
  readonly written: readonly Written[];
  readonly faults: readonly string[];
  readonly cells: number;
  readonly values: number;
}

async function runBatch(bench: Bench, seed: number, count: number, onPostgres: boolean, see: (sql: string) => void): Promise<BatchResult> {
  const { world, duckdb, postgres } = bench;
  const setting = drawSetting(world, randomFrom(seed));
  const { written, faults } = writeFormulas(count, setting);
  if (faults.length > 0) return { written, faults, cells: 0, values: 0 };
  const result = await answerFormulas(written, setting, world, watched(duckdb, see));
  const outcome = compareAnswer(written, result, setting, world);
  const theirs = onPostgres && postgres ? await answerFormulas(written, setting, world, watched(postgres, see)) : result;
  const different = written.filter(
    (_, index) =>
      !isDeepStrictEqual(result.totals[index], theirs.totals[index]) ||
      !isDeepStrictEqual(
        result.rows.map((row) => row.cells[index]),
        theirs.rows.map((row) => row.cells[index]),
      ),
  );
  return { ...outcome, written, faults: [...outcome.faults, ...different.slice(0, 5).map(({ text }) => `${text}: PostgreSQL gives something else`)] };
}

const watched = (store: Store, see: (sql: string) => void): Store => ({
  ...store,
  read: async (statement: CompiledSql) => {
    see(statement.sql);
    return store.read(statement);
  },
});

function damage(written: readonly Written[], seed: number): { readonly faults: readonly string[]; readonly count: number; readonly refused: number } {
  const random = randomFrom(seed);
  const faults: string[] = [];
  let refused = 0;
  for (const { text } of written) {
    const damaged = mutate(text, random);
    try {
      const { fault, isRefused } = judge(damaged, random);
      if (isRefused) refused += 1;
      if (fault !== undefined) faults.push(`${JSON.stringify(damaged.slice(0, 300))}: ${fault}`);
    } catch (error) {
      faults.push(`${JSON.stringify(damaged.slice(0, 300))}: ${String(error)}`);
    }
  }
  return { faults: faults.slice(0, 5), count: written.length, refused };
}
