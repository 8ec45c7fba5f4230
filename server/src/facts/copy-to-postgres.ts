import type { SqlParameter } from '@leadline/kpi';
import type { ApplyContext } from './apply-context.ts';
import { insertValues, type ValueColumn } from './value-rows.ts';
import type { SqlSession } from './sql-session.ts';
import type { Workbench } from './workbench.ts';

const rowsAtOnce = 5_000;
let copies = 0;

/** Copies a workbench relation into a temporary table of the session, `rowsAtOnce` rows a statement. Columns it lacks are null. */
export async function copyIn(
  workbench: Workbench,
  relation: string,
  session: SqlSession,
  temp: ApplyContext['temp'],
  name: string,
  columns: readonly ValueColumn[],
): Promise<void> {
  await temp.table(name, `SELECT ${columns.map((column) => `CAST(NULL AS ${column.sql}) AS "${column.name}"`).join(', ')} WHERE FALSE`);
  await workbench.session(async (work) => {
    const given = new Set((await work.rows(`SELECT column_name FROM (DESCRIBE ${relation})`)).map(([column]) => String(column)));
    const list = columns
      .map((column) => `CAST(${given.has(column.name) ? `CAST("${column.name}" AS ${column.sql})` : 'NULL'} AS text) AS "${column.name}"`)
      .join(', ');
    // A staged relation may be a view, whose rows have no number to page by.
    const own = `copied_${(copies += 1)}`;
    await work.run(`CREATE TEMPORARY TABLE ${own} AS SELECT ${list} FROM ${relation}`);
    try {
      for (let start = 0; ; start += rowsAtOnce) {
        const rows = await work.rows(`SELECT * FROM ${own} WHERE rowid >= ${start} AND rowid < ${start + rowsAtOnce}`);
        if (rows.length > 0) await insertArrays(session, name, columns, rows);
        if (rows.length < rowsAtOnce) return;
      }
    } finally {
      await work.run(`DROP TABLE ${own}`);
    }
  });
  await session.run(`ANALYZE ${name}`);
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
  await session.run(`INSERT INTO ${table} SELECT ${fields} FROM unnest(${arrays}) AS u(${names})`, values as unknown as readonly SqlParameter[]);
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
