import { listRollups, type Rollup, rollupColumns, rollupGroups } from '@leadline/kpi';
import { quoted, type SqlSession } from '#server/facts/sql-session.ts';
import type { Tables } from '#server/facts/tables.ts';
import { rollupRelation } from './rollup-tables.ts';

/** A rollup is summed up again where it has so many rows more than it needs, and at least so many in all. */
const most = 1.25;
const fewest = 20_000;

/** Every change is appended to a rollup as rows of its own: once there are many, rows of the same date and members become one. */
export async function compactRollups(session: SqlSession, tables: Tables): Promise<void> {
  for (const rollup of listRollups()) if (await isLoose(session, tables, rollup)) await compact(session, tables, rollup);
}

async function isLoose(session: SqlSession, tables: Tables, rollup: Rollup): Promise<boolean> {
  const groups = rollupGroups(rollup).map(({ name }) => quoted(name));
  const table = rollupRelation(tables, rollup);
  const [row] = await session.rows(`SELECT count(*) FROM ${table}`);
  const rows = Number(row?.[0]);
  if (rows < fewest) return false;
  const [distinct] = await session.rows(`SELECT count(*) FROM (SELECT 1 FROM ${table} GROUP BY ${groups.join(', ')}) g`);
  return rows > Number(distinct?.[0]) * most;
}

async function compact(session: SqlSession, tables: Tables, rollup: Rollup): Promise<void> {
  const table = rollupRelation(tables, rollup);
  const groups = rollupGroups(rollup).map(({ name }) => quoted(name));
  const numbers = rollupColumns(rollup).slice(groups.length);
  const summed = numbers.map(({ name, sql }) => `CAST(sum(${quoted(name)}) AS ${sql}) AS ${quoted(name)}`);
  const isKept = numbers.map(({ name }) => `sum(${quoted(name)}) <> 0`).join(' OR ');
  const columns = [...groups, ...numbers.map(({ name }) => quoted(name))].join(', ');
  await session.run(
    `CREATE TEMPORARY TABLE compacted AS SELECT ${[...groups, ...summed].join(', ')} FROM ${table} GROUP BY ${groups.join(', ')} HAVING ${isKept}`,
  );
  await session.run(`DELETE FROM ${table}`);
  await session.run(`INSERT INTO ${table} (${columns}) SELECT ${columns} FROM compacted ORDER BY 1`);
  await session.run('DROP TABLE compacted');
}
