import { LeadlineError } from '@leadline/contract';
import type { SqlParameter } from '@leadline/kpi';
import { DuckDBInstance, type DuckDBConnection, type DuckDBMaterializedResult } from '@duckdb/node-api';
import { mkdir } from 'node:fs/promises';
import { availableParallelism, totalmem } from 'node:os';
import { DatabaseError } from './database-error.ts';
import { type ColumnKind, columnsOf, type ColumnValues } from './column-values.ts';
import { bindable, rowsAsText, typesOf } from './duckdb-values.ts';
import { assertFewRows } from './row-cap.ts';
import type { ReadOptions } from './fact-store.ts';
import type { TrackedSession } from './sql-session.ts';
import { makeChangedTables } from './table-names.ts';
import { underDeadline } from './under-deadline.ts';

export interface EngineOptions {
  /** Files the engine may read besides its own: the data folder's work/ and uploads/ (absolute). */
  readonly folders: readonly string[];
  /** The fact file (absolute): it and the names the engine derives from it are the only other files allowed. */
  readonly factFile?: string;
  /** Where large intermediate results go (absolute; made if missing). */
  readonly tempFolder: string;
  /** For example `2GB`; default half of the machine's. */
  readonly memoryLimit?: string;
  readonly threads?: number;
  readonly tempSize?: string;
  /** Most connections open at once. */
  readonly connections?: number;
  /** Holds nothing that lasts: others may run beside it. */
  readonly isScratch?: boolean;
}

export interface SessionOptions extends ReadOptions {
  /** The connection is closed afterwards, and with it go the temporary relations made on it. */
  readonly isOwn?: boolean;
}

/** A session that also hands out columns as they lie in the engine. */
export interface EngineSession extends TrackedSession {
  readonly columns: (sql: string, kinds: readonly ColumnKind[]) => Promise<readonly ColumnValues[]>;
}

/** The one DuckDB of this process. Every query in flight has a connection to itself (a connection is a transaction). */
export interface Engine {
  readonly session: <T>(work: (session: EngineSession) => Promise<T>, options?: SessionOptions) => Promise<T>;
  readonly close: () => Promise<void>;
}

let running: Engine | undefined;

/**
 * Opens `:memory:`, limits it and locks its settings.
 * @throws LeadlineError conflict store.second_engine where this process has one already: two engines on one file lose commits
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  if (running && !options.isScratch) throw new LeadlineError('conflict', 'store.second_engine');
  const engine = makeEngine(options);
  if (!options.isScratch) running = engine;
  try {
    await engine.session(async () => undefined);
  } catch (error) {
    if (running === engine) running = undefined;
    throw error;
  }
  return engine;
}

function makeEngine(options: EngineOptions): Engine {
  const instance = openInstance(options);
  const idle: DuckDBConnection[] = [];
  const waiting: (() => void)[] = [];
  let used = 0;
  const most = options.connections ?? 8;

  const take = async (): Promise<DuckDBConnection> => {
    while (used >= most) await new Promise<void>((resolve) => waiting.push(resolve));
    used += 1;
    return idle.pop() ?? (await (await instance).connect());
  };
  const giveBack = (connection: DuckDBConnection, isKept: boolean): void => {
    used -= 1;
    if (isKept) idle.push(connection);
    else connection.closeSync();
    waiting.shift()?.();
  };

  const engine: Engine = {
    session: async (work, sessionOptions = {}) => {
      const connection = await take();
      let isKept = false;
      try {
        const result = await underDeadline(
          () => connection.interrupt(),
          sessionOptions,
          () => work(sessionOf(connection, sessionOptions)),
        );
        isKept = sessionOptions.isOwn !== true;
        return result;
      } finally {
        giveBack(connection, isKept);
      }
    },
    close: async () => {
      for (const connection of idle.splice(0)) connection.closeSync();
      (await instance).closeSync();
      if (running === engine) running = undefined;
    },
  };
  return engine;
}

async function openInstance(options: EngineOptions): Promise<DuckDBInstance> {
  await mkdir(options.tempFolder, { recursive: true });
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(options.threads ?? availableParallelism()),
    memory_limit: options.memoryLimit ?? `${Math.max(1024, Math.floor(totalmem() / 2 / 1024 / 1024))}MiB`,
    temp_directory: options.tempFolder,
    max_temp_directory_size: options.tempSize ?? '20GB',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    // Files begun from now on: texts with few values, and empty ones, are written in half the time.
    storage_compatibility_version: 'v1.5.0',
  });
  const connection = await instance.connect();
  const list = (paths: readonly string[]): string => `[${paths.map((path) => `'${path.replaceAll("'", "''")}'`).join(', ')}]`;
  for (const setting of [
    "SET GLOBAL TimeZone = 'UTC'",
    "SET wal_autocheckpoint = '64MB'",
    `SET allowed_directories = ${list(options.folders)}`,
    `SET allowed_paths = ${list(options.factFile === undefined ? [] : factPaths(options.factFile))}`,
    'SET enable_external_access = false',
    'SET lock_configuration = true',
    'CREATE SCHEMA work',
  ]) {
    await connection.run(setting);
  }
  connection.closeSync();
  return instance;
}

function factPaths(file: string): readonly string[] {
  return [file, `${file}.tmp`].flatMap((path) => ['', '.wal', '.wal.checkpoint', '.wal.recovery'].map((suffix) => path + suffix));
}

function sessionOf(connection: DuckDBConnection, { maxRows }: ReadOptions): EngineSession {
  const changed = makeChangedTables();
  const ask = async <T>(sql: string, parameters: readonly SqlParameter[], read: () => Promise<T>): Promise<T> => {
    try {
      return await read();
    } catch (error) {
      throw new DatabaseError(error instanceof Error ? error.message : String(error), sql, parameters);
    }
  };
  return {
    changed: changed.list,
    run: (sql, parameters = []) =>
      ask(sql, parameters, async () => {
        const result = await connection.run(sql, bindable(parameters), typesOf(parameters));
        changed.note(sql, result.rowsChanged);
      }),
    columns: async (sql, kinds) => columnsOf(await ask(sql, [], () => runOnce(connection, sql, [])), kinds),
    rows: async (sql, parameters = []) => {
      const result = await ask(sql, parameters, () => runOnce(connection, sql, parameters));
      assertFewRows(result.rowCount, maxRows);
      const rows = await ask(sql, parameters, () => rowsAsText(result));
      changed.note(sql, Math.max(rows.length, result.rowsChanged));
      return rows;
    },
  };
}

/**
 * A statement is prepared for one run and never kept: plans hold what the statistics of the tables said when they were made, and a plan
 * that outlives a change of the data answers wrongly without an error (DuckDB 1.5.6; engine.test.ts).
 */
async function runOnce(connection: DuckDBConnection, sql: string, parameters: readonly SqlParameter[]): Promise<DuckDBMaterializedResult> {
  const statement = await connection.prepare(sql);
  try {
    if (parameters.length > 0) statement.bind(bindable(parameters), typesOf(parameters));
    return await statement.run();
  } finally {
    statement.destroySync();
  }
}
