import type SqliteDatabase from 'better-sqlite3';
import type { SqliteDatabase as Queried, SqliteStatement } from 'kysely';

/** Statements asked again and again are parsed once; the one unused for longest is forgotten. */
const mostPrepared = 500;
/** What changes tables: columns of statements prepared before may be others now. */
const changesTables = /^\s*(?:create|alter|drop|attach|detach|vacuum|reindex)\b/i;

/** The database as Kysely asks it, with rows put together here: the engine's binding takes three times as long to name each of many columns. */
export function rowsByColumn(database: SqliteDatabase.Database): Queried {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => void database.close(),
    prepare: (sql) => {
      if (changesTables.test(sql)) prepared.clear();
      const statement = prepared.get(sql) ?? prepare(database, sql);
      prepared.delete(sql);
      prepared.set(sql, statement);
      if (prepared.size > mostPrepared) prepared.delete(prepared.keys().next().value!);
      return statement;
    },
  };
}

function prepare(database: SqliteDatabase.Database, sql: string): SqliteStatement {
  const statement = database.prepare<unknown[], unknown>(sql);
  return statement.reader ? reading(database, statement) : (statement as unknown as SqliteStatement);
}

function reading(database: SqliteDatabase.Database, statement: SqliteDatabase.Statement<unknown[], unknown>): SqliteStatement {
  const names = statement.columns().map(({ name }) => name);
  statement.raw(true);
  const named = (values: unknown): unknown => rowOf(names, values as readonly unknown[]);
  return {
    reader: true,
    all: (parameters) => statement.all(...parameters).map(named),
    run: (parameters) => statement.run(...parameters),
    // A statement is busy while it is gone through: whoever does so has one of their own.
    iterate: function* (parameters) {
      for (const values of database
        .prepare(statement.source)
        .raw(true)
        .iterate(...parameters))
        yield named(values);
    },
  };
}

function rowOf(names: readonly string[], values: readonly unknown[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (let at = 0; at < names.length; at += 1) row[names[at]!] = values[at];
  return row;
}
