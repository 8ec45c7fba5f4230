import type { SqlParameter } from '@leadline/kpi';
import type { ApplyContext } from './apply-context.ts';
import { insertValues, type ValueColumn } from './value-rows.ts';
import type { SqlSession } from './sql-session.ts';
import type { Workbench } from './workbench.ts';

const rowsAtOnce = 5_000;
let copies = 0;

/**
 * Copies a workbench relation into a temporary table of the session, `rowsAtOnce` rows a statement. Columns it lacks are null.
 * @param known the columns the relation has, where they need not be looked up
 * @returns the columns it has
 */
export async function copyIn(
  workbench: Workbench,
  relation: string,
  session: SqlSession,
  temp: ApplyContext['temp'],
  name: string,
  columns: readonly ValueColumn[],
  known?: readonly string[],
): Promise<ReadonlySet<string>> {
  await temp.table(name, `SELECT ${columns.map((column) => `CAST(NULL AS ${column.sql}) AS "${column.name}"`).join(', ')} WHERE FALSE`);
  const has = await workbench.session(async (work) => {
    const given = new Set(known ?? (await work.rows(`SELECT column_name FROM (DESCRIBE ${relation})`)).map(([column]) => String(column)));
    const own = columns.filter((column) => given.has(column.name));
    const list = own.map((column) => `CAST(CAST("${column.name}" AS ${column.sql}) AS text) AS "${column.name}"`).join(', ');
    // A staged relation may be a view, whose rows have no number to page by.
    const copy = `copied_${(copies += 1)}`;
    await work.run(`CREATE TEMPORARY TABLE ${copy} AS SELECT ${list} FROM ${relation}`);
    try {
      for (let start = 0; ; start += rowsAtOnce) {
        const rows = await work.rows(`SELECT * FROM ${copy} WHERE rowid >= ${start} AND rowid < ${start + rowsAtOnce}`);
        if (rows.length > 0) await insertArrays(session, name, own, rows);
        if (rows.length < rowsAtOnce) return given;
      }
    } finally {
      await work.run(`DROP TABLE ${copy}`);
    }
  });
  await session.run(`ANALYZE ${name}`);
  return has;
}

async function insertArrays(
  session: SqlSession,
  table: string,
  columns: readonly ValueColumn[],
  rows: readonly (readonly (string | boolean | null)[])[],
): Promise<void> {
  const fields = columns.map(({ sql }, index) => `CAST(u.c${index} AS ${sql})`).join(', ');
  const arrays = columns.map((_, index) => `CAST($${index + 1} AS text[])`).join(', ');
  const names = columns.map((_, index) => `c${index}`).join(', ');
  const values = columns.map((_, index) => rows.map((row) => row[index] ?? null));
  const into = columns.map(({ name }) => `"${name}"`).join(', ');
  await session.run(
    `INSERT INTO ${table} (${into}) SELECT ${fields} FROM unnest(${arrays}) AS u(${names})`,
    values as unknown as readonly SqlParameter[],
  );
}

/** Copies a select over the session's relations into a new workbench table, through a cursor. */
export async function copyOut(
  session: SqlSession,
  select: string,
  workbench: Workbench,
  relation: string,
  columns: readonly ValueColumn[],
): Promise<void> {
  await workbench.session(async (work) => {
    await work.run(`CREATE TABLE ${relation} (${columns.map(({ name, sql }) => `${name} ${sql}`).join(', ')})`);
    await session.run('BEGIN');
    await session.run(`DECLARE handed NO SCROLL CURSOR FOR ${select}`);
    for (;;) {
      const rows = await session.rows(`FETCH ${rowsAtOnce} FROM handed`);
      if (rows.length === 0) break;
      await insertValues(
        work,
        relation,
        columns,
        rows.map((row) => row.map((value) => (value === null ? null : String(value)))),
      );
    }
    await session.run('COMMIT');
  });
}
