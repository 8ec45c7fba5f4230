import { readyBoards } from '@leadline/board';
import { answerQueries, type AnswerEnv, type CompiledSql, KpiIssueError, type KpiQuery, type KpiResult, measures } from '@leadline/kpi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dashQueries } from '../../bench/kpi-dash/dash-queries.ts';
import { questionsOf } from '../../server/src/widgets/questions.ts';
import { envOf } from '../invariants/product.ts';
import { openDuckdb, openPostgres, type Store } from '../invariants/stores.ts';
import { generateWorld } from '../invariants/world.ts';
import { citusUrl, startCitus } from '../support/citus.ts';
import { type Answered, listAnswered } from './list-answered.ts';

if (citusUrl === undefined) {
  describe('queries of boards on a Citus cluster', () => {
    // A cluster of three nodes cannot be installed from packages: these tests run where one is named, and say so where none is.
    test.skip('TEST_CITUS_URL names no cluster: see scripts/citus', () => undefined);
  });
} else describeBoards(citusUrl);

function describeBoards(url: string): void {
  const world = generateWorld(1);
  let citus: Store;
  let duckdb: Store;
  beforeAll(async () => {
    citus = await openPostgres(world, await startCitus(url));
    duckdb = await openDuckdb(world);
  }, 120_000);
  afterAll(async () => {
    await citus.close();
    await duckdb.close();
  });

  const explain = async ({ sql, parameters, label }: CompiledSql): Promise<readonly Answered[]> => {
    const rows = await citus.read({ sql: `EXPLAIN (FORMAT JSON, VERBOSE) ${sql}`, parameters, label });
    return listAnswered(JSON.parse(rows.map(([line]) => String(line)).join('\n')));
  };

  const boards: readonly (readonly [name: string, queries: () => readonly KpiQuery[]])[] = [
    ['KPI-Dash', () => Object.values(dashQueries)],
    ['the ready boards', () => questionsOfReadyBoards(envOf(world, citus))],
  ];

  describe.each(boards)('queries of %s on a Citus cluster', (_name, queriesOf) => {
    test.each([
      ['single records', true],
      ['rollups', false],
    ])(
      'are summed where the records lie, and answered as DuckDB answers them, from %s',
      async (_from, isPlain) => {
        const envOn = (store: Store): AnswerEnv => (isPlain ? { ...envOf(world, store), rollups: new Set<string>() } : envOf(world, store));
        const asked = new Map<string, CompiledSql>();
        const tracing = { read: (statement: CompiledSql) => (asked.set(statement.sql, statement), citus.read(statement)) };
        for (const query of queriesOf()) {
          expect(await answered(query, envOn(citus), tracing), JSON.stringify(query)).toEqual(await answered(query, envOn(duckdb), duckdb));
        }
        let parts = 0;
        for (const statement of asked.values()) {
          const answers = await explain(statement);
          parts += answers.length;
          for (const { isFew, output } of answers) {
            if (!isFew)
              expect(isMedian(statement.label), `${statement.label} brings ${output.join(', ')} of single records:\n${statement.sql}`).toBe(true);
          }
        }
        expect(parts, 'statements that reach the workers').toBeGreaterThan(isPlain ? 40 : 0);
      },
      300_000,
    );
  });
}

/** The middle of single values cannot be worked out from sums: the values travel, without the rest of their records. */
function isMedian(label: string): boolean {
  const [, id = ''] = /^\w+: (\w+)/.exec(label) ?? [];
  return measures.get(id)?.aggregate.kind === 'median';
}

function questionsOfReadyBoards({ period }: AnswerEnv): readonly KpiQuery[] {
  const month = { kind: 'named', name: '2026-06' } as const;
  return readyBoards({ t: (key) => key }).flatMap(({ make }) =>
    make(() => 'x').widgets.flatMap((widget) => questionsOf(widget, { period: month, compare: ['previous_period', 'previous_year'] }, period)),
  );
}

/** A question that cannot be asked so is none, on either engine. */
async function answered(query: KpiQuery, env: AnswerEnv, reader: Pick<Store, 'read'>): Promise<readonly KpiResult[] | string> {
  try {
    return await answerQueries([query], env, reader);
  } catch (error) {
    if (error instanceof KpiIssueError) return error.message;
    throw error;
  }
}
