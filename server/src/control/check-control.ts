import SqliteDatabase from 'better-sqlite3';
import { checkRows } from '#server/control/row-sums.ts';

/** Reads a whole control store on SQLite that nobody has open, and leaves nothing beside it. @returns what is wrong with it, or null */
export function checkControl(file: string): string | null {
  let database: SqliteDatabase.Database | undefined;
  try {
    database = new SqliteDatabase(file, { fileMustExist: true });
    return checkRows(database);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    database?.close();
  }
}
