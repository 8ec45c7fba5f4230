import { type Entity, erasedColumns, getEntity, personReferences, type EntityId } from '@leadline/kpi';
import type { Erasure } from '#server/erasure.ts';
import { insertValues } from '../value-rows.ts';
import { quoted, type SqlSession } from '../sql-session.ts';
import { erasedPrefix, erasedSql, isErasedSql, plainLiteral } from './erased-value.ts';

/** Relation (entity text, is_person boolean, key64 bigint, prefix text, salt text): one row per key. */
export async function makeErasedKeys(session: SqlSession, relation: string, erasures: readonly Erasure[]): Promise<void> {
  const rows = new Map<string, readonly (string | null)[]>();
  for (const erasure of erasures) {
    const add = (entity: string, isPerson: boolean, key: string): void => {
      const name = `${entity} ${isPerson} ${key}`;
      if (!rows.has(name)) rows.set(name, [entity, String(isPerson), key, erasedPrefix(erasure), erasure.salt]);
    };
    for (const [entity, keys] of Object.entries(erasure.people))
      for (const key of keys) for (const isPerson of [true, false]) add(entity, isPerson, key);
    for (const [entity, keys] of Object.entries(erasure.records)) for (const key of keys) add(entity, false, key);
  }
  await session.run(`CREATE TABLE ${relation} (entity text, is_person boolean, key64 bigint, prefix text, salt text)`);
  const columns = [
    { name: 'entity', sql: 'text' },
    { name: 'is_person', sql: 'boolean' },
    { name: 'key64', sql: 'bigint' },
    { name: 'prefix', sql: 'text' },
    { name: 'salt', sql: 'text' },
  ];
  const all = [...rows.values()];
  for (let start = 0; start < all.length; start += 5_000) await insertValues(session, relation, columns, all.slice(start, start + 5_000));
}

/** Entities with texts to erase. */
export function hasErasedColumns(entity: EntityId): boolean {
  return erasedColumns(getEntity(entity)).length > 0;
}

export interface Mask {
  readonly joins: string;
  /** Of a row `t`; null: nothing of it is erased. */
  readonly prefix: string;
  readonly salt: string;
}

/** How a row `t` of an entity finds the erasure it falls under. @param given columns the rows have */
export function maskOf(entity: Entity, erasedKeys: string, erasures: readonly Erasure[], given: ReadonlySet<string>): Mask {
  const own = { alias: 'e0', on: `e0.entity = '${entity.id}' AND NOT e0.is_person AND e0.key64 = t.key64` };
  const references = personReferences(entity)
    .filter(({ column }) => given.has(column))
    .map(({ column, to }, index) => {
      const alias = `e${index + 1}`;
      return { alias, on: `${alias}.entity = '${to}' AND ${alias}.is_person AND ${alias}.key64 = t.${quoted(column)}` };
    });
  const all = [own, ...references];
  const rules = erasures.filter(({ before }) => before?.entity === entity.id).sort((a, b) => (a.before!.on < b.before!.on ? 1 : -1));
  const date = datedSql(entity, given);
  const byRule = (value: (erasure: Erasure) => string): readonly string[] =>
    date === undefined
      ? []
      : rules.map((erasure) => `CASE WHEN ${date} < DATE ${plainLiteral(erasure.before!.on)} THEN ${plainLiteral(value(erasure))} END`);
  return {
    joins: all.map(({ alias, on }) => `LEFT JOIN ${erasedKeys} ${alias} ON ${on}`).join(' '),
    prefix: `coalesce(${[...all.map(({ alias }) => `${alias}.prefix`), ...byRule(erasedPrefix), 'NULL'].join(', ')})`,
    salt: `coalesce(${[...all.map(({ alias }) => `${alias}.salt`), ...byRule(({ salt }) => salt), 'NULL'].join(', ')})`,
  };
}

/** The date a record is kept by, as far as the rows say it. */
export function datedSql({ businessDate = [] }: Entity, given: ReadonlySet<string>): string | undefined {
  const each = businessDate.flatMap((on) => {
    const at = on.replace(/_on$/, '_at');
    return [...(given.has(on) ? [`t.${quoted(on)}`] : []), ...(given.has(at) ? [`CAST(t.${quoted(at)} AS date)`] : [])];
  });
  return each.length === 0 ? undefined : `coalesce(${each.join(', ')})`;
}

/** The rows of a staged relation with the texts of those erased taken out. */
export function maskedSelect(entity: Entity, relation: string, mask: Mask, given: ReadonlySet<string>): string {
  const columns = erasedColumns(entity).filter(({ name }) => given.has(name));
  const each = columns.map(({ name }) => {
    const text = `t.${quoted(name)}`;
    return `CASE WHEN ${mask.salt} IS NULL OR ${text} IS NULL THEN ${text} ELSE ${erasedSql('duckdb', mask.prefix, mask.salt, text)} END AS ${quoted(name)}`;
  });
  return `SELECT t.* REPLACE (${each.join(', ')}) FROM ${relation} t ${mask.joins}`;
}

/** Rows with a text that is still to be taken out. */
export function unmaskedCondition(entity: Entity, mask: Mask, given: ReadonlySet<string>): string {
  const columns = erasedColumns(entity).filter(({ name }) => given.has(name));
  const says = columns.map(({ name }) => `(t.${quoted(name)} IS NOT NULL AND NOT ${isErasedSql('duckdb', `t.${quoted(name)}`)})`);
  return says.length === 0 ? 'FALSE' : `${mask.salt} IS NOT NULL AND (${says.join(' OR ')})`;
}
