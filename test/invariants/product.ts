import {
  answerQueries,
  listRecords,
  type AnswerEnv,
  type KpiQuery,
  type KpiResult,
  type LeafReader,
  type RecordsPage,
  type RecordsRequest,
  type Scope,
} from '@leadline/kpi';
import { findBuiltInCalendar, minorExponent } from '@leadline/kpi';
import { statementKey } from '../../packages/kpi/src/answer/read-statements.ts';
import { type CompiledSql, listRollups } from '@leadline/kpi';
import type { Store } from './stores.ts';
import type { World } from './world.ts';

/** What the invariants are about. The checks know nothing else of the product, so that a copy of it can be broken on purpose. */
export interface Product {
  readonly answer: (queries: readonly KpiQuery[], env: AnswerEnv, reader: LeafReader) => Promise<readonly KpiResult[]>;
  readonly records: (request: RecordsRequest, env: AnswerEnv, reader: LeafReader) => Promise<RecordsPage>;
  /** What a cache of statements would keep an answer under. */
  readonly cacheKey: (statement: CompiledSql) => string;
  /** What reads rollups. */
  readonly onRollups: (store: Store) => LeafReader;
  /** What reads PostgreSQL. */
  readonly onPostgres: (store: Store) => LeafReader;
}

export const product: Product = {
  answer: answerQueries,
  records: listRecords,
  cacheKey: statementKey,
  onRollups: (store) => store,
  onPostgres: (store) => store,
};

const allRollups: ReadonlySet<string> = new Set(listRollups().map(({ id }) => id));

export function envOf(world: World, store: Store, scope: Scope = { kind: 'all' }): AnswerEnv {
  return {
    scope,
    dialect: store.dialect,
    rollups: allRollups,
    period: {
      today: world.today,
      dataThrough: world.dataThrough,
      fiscalYearStartMonth: 7,
      fiscalYearNamedBy: 'end',
      calendar: findBuiltInCalendar('HU')!,
    },
    organization: { currency: 'HUF', minorExponent: minorExponent('HUF') },
    asOf: { changedAt: null, dataThrough: world.dataThrough, dataVersion: String(world.seed) },
  };
}

export async function answerOne(made: Product, query: KpiQuery, env: AnswerEnv, reader: LeafReader): Promise<KpiResult> {
  const [result] = await made.answer([query], env, reader);
  if (!result) throw new Error('no answer');
  return result;
}
