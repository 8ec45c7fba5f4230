import { entities, tableName } from '@leadline/kpi';
import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '#server/folder/durable-file.ts';
import { storedColumns } from './create-tables.ts';
import { quoted, type SqlSession } from './sql-session.ts';
import type { Tables } from './tables.ts';

const rowsAtOnce = 5_000;

/** One consistent copy of every fact as CSV files in `facts/`. The facts can also be made again from the inbox. */
export async function backUpPostgres(session: SqlSession, tables: Tables, folder: string): Promise<void> {
  const half = join(folder, 'facts.tmp');
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true });
  await session.run('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  for (const entity of entities.values()) {
    const columns = storedColumns(entity).map(({ name }) => name);
    await writeTable(
      session,
      `SELECT ${columns.map(quoted).join(', ')} FROM ${tables.of(entity.id)}`,
      columns,
      join(half, `${tableName(entity)}.csv`),
    );
  }
  await writeTable(session, `SELECT name, value FROM ${tables.named('meta')}`, ['name', 'value'], join(half, 'meta.csv'));
  await session.run('COMMIT');
  rmSync(join(folder, 'facts'), { recursive: true, force: true });
  renameSync(half, join(folder, 'facts'));
  syncFolder(folder);
}

async function writeTable(session: SqlSession, select: string, columns: readonly string[], path: string): Promise<void> {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, `${columns.join(',')}\n`);
    await session.run(`DECLARE copied NO SCROLL CURSOR FOR ${select}`);
    for (;;) {
      const rows = await session.rows(`FETCH ${rowsAtOnce} FROM copied`);
      if (rows.length === 0) break;
      writeSync(file, rows.map((row) => `${row.map(csvField).join(',')}\n`).join(''));
    }
    await session.run('CLOSE copied');
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Null is an empty field, an empty text a quoted one. */
function csvField(value: string | boolean | null): string {
  if (value === null) return '';
  const text = String(value);
  return text === '' || /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
