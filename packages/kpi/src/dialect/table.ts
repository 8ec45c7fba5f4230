import { sql } from 'kysely';
import { tableName } from '../entity/entity.ts';
import { getEntity } from '../entity/index.ts';
import type { Sql } from './compiler.ts';
import type { Dialect } from './dialect.ts';

/** Reference tables the apply step publishes. */
type PublishedTable = 'ref_membership' | 'ref_ancestor';

export function entityTable(dialect: Dialect, entity: string): Sql {
  const relation = dialect.relations?.get(entity);
  return relation === undefined ? sql.id(...dialect.schema.split('.'), tableName(getEntity(entity))) : sql.id(relation);
}

/** An entity's records for a join by something else than the root: `offset 0` has Citus bring them together first. */
export function entityApart(dialect: Dialect, entity: string, columns: readonly string[]): Sql {
  const table = entityTable(dialect, entity);
  if (!dialect.spread?.size) return table;
  return sql`(select ${sql.join(columns.map((name) => sql.id(name)))} from ${table} offset 0)`;
}

export function publishedTable(dialect: Dialect, name: PublishedTable): Sql {
  return sql.id(...dialect.schema.split('.'), name);
}

export function rollupRelation(dialect: Dialect, id: string): Sql {
  return sql.id(...dialect.schema.split('.'), `rollup_${id}`);
}
