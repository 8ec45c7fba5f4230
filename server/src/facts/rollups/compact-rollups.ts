import { listRollups, type Rollup, rollupGroups } from '@leadline/kpi';
import { quoted, type SqlSession } from '#server/facts/sql-session.ts';
import type { Tables } from '#server/facts/tables.ts';
import { rollupRelation } from './rollup-tables.ts';
import { sumInto } from './sum-into.ts';

/** A rollup is summed up again where it has so many rows more than it needs, and at least so many in all. */
const most = 1.25;
const fewest = 20_000;

/** Every change is appended to a rollup as rows of its own: once there are many, rows of the same date and members become one. */
export async function compactRollups(session: SqlSession, tables: Tables, fewestRows = fewest): Promise<void> {
  for (const rollup of listRollups()) if (await isLoose(session, tables, rollup, fewestRows)) await compact(session, tables, rollup);
}

async function isLoose(session: SqlSession, tables: Tables, rollup: Rollup, fewestRows: number): Promise<boolean> {
  const groups = rollupGroups(rollup).map(({ name }) => quoted(name));
  const table = rollupRelation(tables, rollup);
  const [row] = await session.rows(`SELECT count(*) FROM ${table}`);
  const rows = Number(row?.[0]);
  if (rows < fewestRows) return false;
  const [distinct] = await session.rows(`SELECT count(*) FROM (SELECT 1 FROM ${table} GROUP BY ${groups.join(', ')}) g`);
  return rows > Number(distinct?.[0]) * most;
}

async function compact(session: SqlSession, tables: Tables, rollup: Rollup): Promise<void> {
  const table = rollupRelation(tables, rollup);
  await session.run(`CREATE TEMPORARY TABLE loose AS SELECT * FROM ${table}`);
  await session.run(`DELETE FROM ${table}`);
  await session.run(sumInto(tables, rollup, 'loose'));
  await session.run('DROP TABLE loose');
}
