import { createHash } from 'node:crypto';
import { entities, metaColumns, tableColumns, tableName, type Entity } from '@leadline/kpi';
import { quoted, type SqlSession } from './sql-session.ts';
import type { Tables } from './tables.ts';

/** Raised where the same tables come to hold other values. */
const revision = 6;

/** Stored with the facts; another number means the facts must be made again from the inbox. It changes with every column by itself. */
export const schemaVersion = numberOf(
  JSON.stringify([revision, [...entities.values()].map((entity) => [tableName(entity), storedColumns(entity).map(({ name, sql }) => [name, sql])])]),
);

function numberOf(text: string): number {
  return createHash('sha256').update(text).digest().readUIntBE(0, 6);
}

/** Every statement that makes an empty store. No secondary index and no foreign key (engines.md §5.1); only PostgreSQL has primary keys. */
export function createTables(tables: Tables): readonly string[] {
  const primaryKey = (columns: string): string => (tables.engine === 'postgres' ? `, PRIMARY KEY (${columns})` : '');
  return [
    ...[...entities.values()].map((entity) => `CREATE TABLE ${tables.of(entity.id)} (${columnsOf(entity)}${primaryKey('root64, key64')})`),
    `CREATE TABLE ${tables.named('tombstone')} (entity text, key64 bigint, source text, external_id text, version bigint, batch bigint${primaryKey('key64, entity')})`,
    `CREATE TABLE ${tables.named('meta')} (name text, value text${primaryKey('name')})`,
    `CREATE TABLE ${tables.named('ref_membership')} (user_key bigint, from_on date, to_on date, team_key bigint, sales_role text, manager_key bigint, location_key bigint)`,
    `CREATE TABLE ${tables.named('ref_ancestor')} (kind text, key bigint, ancestor bigint, depth integer)`,
    `CREATE TABLE ${tables.named('ref_calendar_day')} (calendar_key bigint, day_on date, work_fraction decimal(9,6), usual_part decimal(9,6), status text)`,
    `CREATE TABLE ${tables.named('ref_fx')} (currency text, on_date date, factor decimal(28,18))`,
  ];
}

function columnsOf(entity: Entity): string {
  return storedColumns(entity)
    .map(({ name, sql }) => `${quoted(name)} ${sql}`)
    .join(', ');
}

/** All columns of an entity's table, in table order. */
export function storedColumns(entity: Entity): readonly { readonly name: string; readonly sql: string }[] {
  return [...metaColumns, ...tableColumns(entity).map(({ name, sql }) => ({ name, sql }))];
}

export async function emptyTables(session: SqlSession, tables: Tables): Promise<void> {
  for (const entity of entities.values()) await session.run(`DELETE FROM ${tables.of(entity.id)}`);
  for (const name of ['tombstone', 'ref_membership', 'ref_ancestor', 'ref_calendar_day', 'ref_fx'] as const) {
    await session.run(`DELETE FROM ${tables.named(name)}`);
  }
}
