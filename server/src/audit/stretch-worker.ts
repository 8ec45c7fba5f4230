import SqliteDatabase from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { parentPort, workerData } from 'node:worker_threads';
import { proveStretch, type StretchPlace } from '#server/audit/prove-stretch.ts';
import type { ControlTables } from '#server/control/control-tables.ts';
import { rowsByColumn } from '#server/control/rows-by-column.ts';

/** The thread that goes through a piece of the trail: reads, and nothing else. */
const { file, place } = workerData as { readonly file: string; readonly place: StretchPlace };
const database = new SqliteDatabase(file, { readonly: true, fileMustExist: true });
database.defaultSafeIntegers(true);
const db = new Kysely<ControlTables>({ dialect: new SqliteDialect({ database: rowsByColumn(database) }) });
const proven = await proveStretch(db, place).finally(() => database.close());
parentPort!.postMessage(proven);
