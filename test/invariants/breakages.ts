import type { AnswerEnv, CompiledSql, KpiQuery, KpiResult, LeafReader, RecordsRequest } from '@leadline/kpi';
import { product, type Product } from './product.ts';

/** A copy of the product for every invariant, broken on purpose: the check of that invariant must notice. */
export const breakages: ReadonlyMap<number, { readonly how: string; readonly product: Product }> = new Map([
  [1, { how: 'the list of records forgets the filters', product: { ...product, records: withoutFilters } }],
  [2, { how: 'members that one of several KPIs asked together has nothing for are lost', product: { ...product, answer: onlyCommonRows } }],
  [3, { how: 'rollups lose the records without a member', product: { ...product, onRollups: withoutUnassigned } }],
  [4, { how: 'PostgreSQL joins members so that records without one are lost', product: { ...product, onPostgres: innerJoins } }],
  [5, { how: 'the cache forgets which persons and teams a statement is limited to', product: { ...product, cacheKey: withoutScope } }],
]);

function withoutFilters(request: RecordsRequest, env: AnswerEnv, reader: LeafReader): ReturnType<Product['records']> {
  const { filters: _forgotten, ...query } = request.query;
  return product.records({ ...request, query }, env, reader);
}

/** As an inner join of the KPIs would do. */
async function onlyCommonRows(queries: readonly KpiQuery[], env: AnswerEnv, reader: LeafReader): Promise<readonly KpiResult[]> {
  const results = await product.answer(queries, env, reader);
  return results.map((result) => ({
    ...result,
    rows: result.rows.filter(({ cells }) => cells.length === 1 || cells.every(({ value }) => value !== null && value !== '0')),
  }));
}

function innerJoins(store: LeafReader): LeafReader {
  return { read: (statement) => store.read({ ...statement, sql: statement.sql.replaceAll(' left join ', ' join ') }) };
}

function withoutUnassigned(store: LeafReader): LeafReader {
  const isRollup = ({ source }: CompiledSql): boolean => source?.kind === 'rollup';
  return { read: async (statement) => (await store.read(statement)).filter((row) => !isRollup(statement) || row[0] !== null) };
}

/** Persons and teams are the only whole numbers of that size among the values. */
function withoutScope({ sql, parameters }: CompiledSql): string {
  return JSON.stringify([sql, parameters.map((value) => (/^-?\d{12,}$/.test(String(value)) ? 'somebody' : String(value)))]);
}
