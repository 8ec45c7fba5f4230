import { createHash } from 'node:crypto';
import { listRollups, type Rollup, rollupColumns, rollupTable } from '@leadline/kpi';
import { quoted, type SqlSession } from '#server/facts/sql-session.ts';
import type { Tables } from '#server/facts/tables.ts';

/** Raised where the same tables come to hold other values. */
const revision = 1;
const metaName = 'rollups';

/** Tells one set of rollups from another: stored with the facts, so that rollups of another version are made again. */
export const rollupsVersion = createHash('sha256')
  .update(JSON.stringify([revision, listRollups()]))
  .digest('hex')
  .slice(0, 16);

export const rollupRelation = (tables: Tables, rollup: Pick<Rollup, 'id'>): string => `${tables.schema}.${quoted(rollupTable(rollup))}`;

/** Whether the tables of the present rollups stand and hold what the facts say. */
export async function isUpToDate(session: SqlSession, tables: Tables): Promise<boolean> {
  const [row] = await session.rows(`SELECT value FROM ${tables.named('meta')} WHERE name = '${metaName}'`);
  return row?.[0] === rollupsVersion;
}

export async function markUpToDate(session: SqlSession, tables: Tables): Promise<void> {
  await markOutdated(session, tables);
  await session.run(`INSERT INTO ${tables.named('meta')} (name, value) VALUES ('${metaName}', '${rollupsVersion}')`);
}

export async function markOutdated(session: SqlSession, tables: Tables): Promise<void> {
  await session.run(`DELETE FROM ${tables.named('meta')} WHERE name = '${metaName}'`);
}

/** Makes the empty tables of all rollups; those of other versions go. */
export async function createRollupTables(session: SqlSession, tables: Tables): Promise<void> {
  const [, schema] = tables.schema.includes('.') ? tables.schema.split('.') : ['', tables.schema];
  const catalog = tables.engine === 'duckdb' ? ` AND table_catalog = '${tables.schema.split('.')[0]}'` : '';
  const known = await session.rows(
    `SELECT table_name FROM information_schema.tables WHERE table_schema = '${schema}'${catalog} AND starts_with(table_name, 'rollup_')`,
  );
  for (const [name] of known) await session.run(`DROP TABLE ${tables.schema}.${quoted(String(name))}`);
  for (const rollup of listRollups()) {
    const columns = rollupColumns(rollup).map(({ name, sql }) => `${quoted(name)} ${sql}`);
    await session.run(`CREATE TABLE ${rollupRelation(tables, rollup)} (${columns.join(', ')})`);
    if (tables.engine === 'postgres') await session.run(`CREATE INDEX ON ${rollupRelation(tables, rollup)} (on_date)`);
  }
}
