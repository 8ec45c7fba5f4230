import { sql } from 'kysely';
import type { Sql } from '../dialect/compiler.ts';
import type { Dialect } from '../dialect/dialect.ts';
import { entityApart, entityTable } from '../dialect/table.ts';
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
  const vias = new Map<string, Set<string>>();
  for (const operand of operands) {
    if (typeof operand !== 'string') vias.set(operand.via, (vias.get(operand.via) ?? new Set(['key64'])).add(operand.column));
  }
  return sql.join(
    [...vias].map(([via, columns]) => viaJoin(via, [...columns], { alias, entity, dialect })),
    sql``,
  );
}

function viaJoin(via: string, columns: readonly string[], { alias: own, entity, dialect }: RecordAlias): Sql {
  const target = targetOf(entity, via);
  const alias = viaAlias(own, via);
  const isParent = entity.parent?.column === via;
  const shard = isParent ? sql` and ${column(alias, 'root64')} = ${column(own, 'root64')}` : sql``;
  const relation = isParent ? entityTable(dialect, target.id) : entityApart(dialect, target.id, columns);
  return sql` left join ${relation} as ${sql.id(alias)} on ${column(alias, 'key64')} = ${column(own, via)}${shard}`;
}

/** @returns whether the entity's table has such a column */
export function hasColumn(entity: Entity, name: string): boolean {
  return metaColumns.some((meta) => meta.name === name) || tableColumns(entity).some((candidate) => candidate.name === name);
}
