export * from './entity/entity.ts';
export * from './entity/identity.ts';
export { entities, getEntity } from './entity/index.ts';
export * from './query/kpi-query.ts';
export * from './result/kpi-result.ts';
export type { CompiledSql, LeafReader, SqlParameter, SqlRow } from './store/leaf-reader.ts';
export type { Dialect } from './dialect/dialect.ts';
