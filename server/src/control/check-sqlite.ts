import SqliteDatabase from 'better-sqlite3';

/** Reads a whole SQLite file, which must not be in use, and leaves nothing beside it. @returns what is wrong with it, or null */
export function checkSqlite(file: string): string | null {
  let database: SqliteDatabase.Database | undefined;
  try {
    database = new SqliteDatabase(file, { fileMustExist: true });
    const result = database.pragma('integrity_check', { simple: true });
    return result === 'ok' ? null : String(result);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    database?.close();
  }
}
