import { LeadlineError } from '@leadline/contract';
import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { existsSync, statSync } from 'node:fs';
import { migrations } from '#server/control/migrations/index.ts';
import { migrate } from '#server/control/migrations/migrate.ts';
import type { Control, ControlDatabase } from '#server/control/open-control.ts';
import { failpoint } from '#server/failpoint.ts';
import { rowsByColumn } from '#server/control/rows-by-column.ts';
import { checkRows, forgetSums, watchRows } from '#server/control/row-sums.ts';
import { turns } from '#server/control/turns.ts';
import { strictBinder } from '#server/control/strict-binder.ts';

export interface SqlitePlace {
  readonly kind: 'sqlite';
  readonly file: string;
  /** The inbox beside it: where there is one, the control store is not made anew. */
  readonly inbox?: string;
}

/** @throws LeadlineError folder.control_damaged, folder.control_missing, folder.control_newer */
export async function openSqliteControl({ file, inbox }: SqlitePlace): Promise<Control> {
  if (inbox !== undefined && existsSync(inbox) && isMissing(file)) throw new LeadlineError('unavailable', 'folder.control_missing', { file });
  const database = openSound(file);
  const db: ControlDatabase = new Kysely({ dialect: new SqliteDialect({ database: rowsByColumn(database) }), plugins: [strictBinder()] });
  const close = (): Promise<void> => closeSqlite(db, database);
  try {
    if (hasMigrationsToDo(database)) forgetSums(database);
    failpoint('control.before_migration');
    await migrate(db);
    failpoint('control.migrated');
    watchRows(database);
  } catch (error) {
    await close();
    throw isOfEngine(error) ? damaged(file, (error as Error).message, error) : error;
  }
  return {
    db,
    engine: 'sqlite',
    backup: async (copy) => void (await database.backup(copy)),
    compact: async () => void database.exec('vacuum'),
    inTurn: turns(),
    close,
  };
}

/** What a confirmed write has changed lies in the file itself and in no log beside it that could be lost alone. */
function openSound(file: string): SqliteDatabase.Database {
  const database = new SqliteDatabase(file);
  try {
    database.defaultSafeIntegers(true);
    database.pragma('journal_mode = truncate');
    database.pragma('synchronous = extra');
    database.pragma('foreign_keys = on');
    const reason = checkRows(database);
    if (reason !== null) throw damaged(file, reason);
    return database;
  } catch (error) {
    database.close();
    throw isOfEngine(error) ? damaged(file, (error as Error).message, error) : error;
  }
}

function isMissing(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0;
}

function hasMigrationsToDo(database: SqliteDatabase.Database): boolean {
  if (database.prepare(`select 1 from sqlite_schema where name = 'migration'`).get() === undefined) return true;
  const { n } = database.prepare<[], { n: bigint }>('select count(*) as n from migration').get()!;
  return n < BigInt(migrations.length);
}

/** What SQLite says of a file it cannot make sense of. */
function isOfEngine(error: unknown): boolean {
  return /^SQLITE_(CORRUPT|NOTADB|ERROR|CANTOPEN_ISDIR)/.test((error as { code?: string }).code ?? '');
}

function damaged(file: string, reason: string, cause?: unknown): LeadlineError {
  return new LeadlineError('unavailable', 'folder.control_damaged', { file, reason }, { cause });
}

/** Kysely closes a database only once a query has run. */
async function closeSqlite(db: ControlDatabase, database: SqliteDatabase.Database): Promise<void> {
  await db.destroy();
  if (database.open) database.close();
}
