import { sql } from 'kysely';
import { tableName } from '../entity/entity.ts';
import { getEntity } from '../entity/index.ts';
import type { Sql } from './compiler.ts';
import type { Dialect } from './dialect.ts';

/** Reference tables the apply step publishes. */
type PublishedTable = 'ref_membership' | 'ref_ancestor';

export function entityTable(dialect: Dialect, entity: string): Sql {
  return sql.id(...dialect.schema.split('.'), tableName(getEntity(entity)));
}

export function publishedTable(dialect: Dialect, name: PublishedTable): Sql {
  return sql.id(...dialect.schema.split('.'), name);
}
