import { entities, type Entity, erasedColumns, getEntity, personReferences } from '@leadline/kpi';
import type { Erasure } from '#server/erasure.ts';
import { quoted, type SqlSession } from '../sql-session.ts';
import type { Tables } from '../tables.ts';
import { erasedPrefix, erasedSql, isErasedSql, plainLiteral } from './erased-value.ts';

const keysAtOnce = 10_000;

/** Takes the texts of an erasure out of the facts, in the transaction that moves the watermark over its entry. */
export async function eraseRows(session: SqlSession, tables: Tables, erasure: Erasure): Promise<void> {
  for (const entity of entities.values()) {
    if (entity.derived || erasedColumns(entity).length === 0) continue;
    for (const condition of conditionsOf(entity, erasure)) await session.run(updateSql(tables, entity, erasure, condition));
  }
}

function updateSql({ engine, of }: Tables, entity: Entity, erasure: Erasure, condition: string): string {
  const names = erasedColumns(entity).map(({ name }) => quoted(name));
  const [prefix, salt] = [plainLiteral(erasedPrefix(erasure)), plainLiteral(erasure.salt)];
  const set = names.map((name) => `${name} = CASE WHEN ${name} IS NULL THEN NULL ELSE ${erasedSql(engine, prefix, salt, name)} END`);
  const says = names.map((name) => `(${name} IS NOT NULL AND NOT ${isErasedSql(engine, name)})`).join(' OR ');
  return `UPDATE ${of(entity.id)} SET ${set.join(', ')} WHERE (${condition}) AND (${says})`;
}

function conditionsOf(entity: Entity, { people, records, before }: Erasure): readonly string[] {
  const own = [...(people[entity.id] ?? []), ...(records[entity.id] ?? [])];
  return [
    ...inKeys('key64', own),
    ...personReferences(entity).flatMap(({ column, to }) => inKeys(quoted(column), people[to] ?? [])),
    ...(before?.entity === entity.id ? [`business_on < DATE ${plainLiteral(before.on)}`] : []),
  ];
}

function inKeys(column: string, keys: readonly string[]): readonly string[] {
  const lists: string[] = [];
  for (let start = 0; start < keys.length; start += keysAtOnce) {
    lists.push(
      `${column} IN (${keys
        .slice(start, start + keysAtOnce)
        .map((key) => String(BigInt(key)))
        .join(', ')})`,
    );
  }
  return lists;
}

/** Entities whose texts can be given a time after which they are erased. */
export function listKeptByDate(): readonly string[] {
  return [...entities.values()]
    .filter(
      (entity) =>
        !entity.derived && entity.kind === 'fact' && erasedColumns(getEntity(entity.id)).length > 0 && (entity.businessDate ?? []).length > 0,
    )
    .map(({ id }) => id);
}
