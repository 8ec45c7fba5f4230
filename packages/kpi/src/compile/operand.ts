import { sql } from 'kysely';
import type { Sql } from '../dialect/compiler.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { entityTable } from '../dialect/table.ts';
import { metaColumns, tableColumns, type Entity } from '../entity/entity.ts';
import { getEntity } from '../entity/index.ts';
import type { Operand } from '../measure/predicate.ts';
import { column } from './parts.ts';
import { factAlias, type RecordAlias, viaAlias } from './record-alias.ts';

export function operandSql(operand: Operand, alias = factAlias): Sql {
  return typeof operand === 'string' ? column(alias, operand) : column(viaAlias(alias, operand.via), operand.column);
}

/** Digits after the point of a stored number. */
export function scaleOf(entity: Entity, operand: Operand): number {
  const owner = typeof operand === 'string' ? entity : targetOf(entity, operand.via);
  const name = typeof operand === 'string' ? operand : operand.column;
  const type = tableColumns(owner).find((candidate) => candidate.name === name)?.sql;
  const match = /^decimal\(\d+,(\d+)\)$/.exec(type ?? '');
  return match ? Number(match[1]) : 0;
}

function targetOf(entity: Entity, via: string): Entity {
  const type = entity.columns.find((candidate) => candidate.name === via)?.type;
  if (type?.kind !== 'ref') throw new Error(`${entity.id}.${via} leads nowhere`);
  return getEntity(type.to);
}

/** The joins that operands need, each once; a parent lives on the same shard as its child. */
export function viaJoins(operands: readonly Operand[], entity: Entity, dialect: Dialect, alias = factAlias): Sql {
  const vias = [...new Set(operands.flatMap((operand) => (typeof operand === 'string' ? [] : [operand.via])))];
  return sql.join(
    vias.map((via) => viaJoin(via, { alias, entity, dialect })),
    sql``,
  );
}

function viaJoin(via: string, { alias: own, entity, dialect }: RecordAlias): Sql {
  const target = targetOf(entity, via);
  const alias = viaAlias(own, via);
  const shard = entity.parent?.column === via ? sql` and ${column(alias, 'root64')} = ${column(own, 'root64')}` : sql``;
  return sql` left join ${entityTable(dialect, target.id)} as ${sql.id(alias)} on ${column(alias, 'key64')} = ${column(own, via)}${shard}`;
}

/** @returns whether the entity's table has such a column */
export function hasColumn(entity: Entity, name: string): boolean {
  return metaColumns.some((meta) => meta.name === name) || tableColumns(entity).some((candidate) => candidate.name === name);
}
