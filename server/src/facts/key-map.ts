import Database from 'better-sqlite3';
import { statSync } from 'node:fs';

/** Where a record lies: its key and the date it is stored by (null: undated). */
export type KeyPlace = readonly [key64: string, businessOn: string | null];

/**
 * `keys.db`: from the key of a fact to the dates it may be stored under. Always a superset of the facts, because it is
 * written before them and never shrinks but by `reset`; where it is not known to be one, `isComplete` is false.
 */
export interface KeyMap {
  readonly isComplete: () => boolean;
  /** Rows of this store are missing from the map until `finish`. Durable when it returns. */
  readonly beginGap: () => void;
  readonly finish: () => void;
  /** Durable when it returns. */
  readonly put: (places: readonly KeyPlace[], appliedSeq: bigint) => void;
  readonly find: (keys: readonly string[]) => readonly KeyPlace[];
  readonly reset: (storeId: string) => void;
  readonly close: () => void;
}

const undated = -1_000_000;
const dayMs = 86_400_000;

/** A larger map is not read whole at every start. */
const readAtOnceBytes = 32 * 1024 * 1024;

/**
 * Opens the map of a fact file; one of another file, or one that stopped before the facts did, starts as incomplete.
 * @throws Error where the file is not as it was written
 */
export function openKeyMap(path: string, storeId: string, appliedSeq: bigint): KeyMap {
  const database = openFile(path);
  try {
    assertSound(database, path);
    return mapOf(database, storeId, appliedSeq);
  } catch (error) {
    database.close();
    throw error;
  }
}

/** A key that changed by itself would be a record found twice. */
function assertSound(database: Database.Database, path: string): void {
  if (statSync(path).size > readAtOnceBytes) return;
  const read = (name: string) => database.prepare<[string], { value: string }>('SELECT value FROM meta WHERE name = ?').get(name)?.value;
  const { rows, sum } = database
    .prepare<[], { rows: bigint; sum: bigint | null }>(`SELECT count(*) AS rows, sum(${sumSql}) AS sum FROM place`)
    .safeIntegers()
    .get()!;
  const isAsKept = read('sum') === undefined || (read('rows') === String(rows) && read('sum') === String(sum ?? 0n));
  if (!isAsKept || database.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Error('the key map is damaged');
}

const low = 0xffff_ffffn;
const sumSql = `(key64 & ${low}) + ((key64 >> 32) & ${low}) + day * 7919`;

function sumOf(key64: bigint, day: bigint): bigint {
  return (key64 & low) + ((key64 >> 32n) & low) + day * 7919n;
}

function mapOf(database: Database.Database, storeId: string, appliedSeq: bigint): KeyMap {
  const read = (name: string): string | undefined =>
    database.prepare<[string], { value: string }>('SELECT value FROM meta WHERE name = ?').get(name)?.value;
  const write = database.prepare('INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value');
  const insert = database.prepare('INSERT OR IGNORE INTO place (key64, day) VALUES (?, ?)');
  const select = database.prepare<[bigint], { day: bigint }>('SELECT day FROM place WHERE key64 = ?').safeIntegers();
  const reset = database.transaction((id: string): void => {
    database.exec('DELETE FROM place');
    write.run('rows', '0');
    write.run('sum', '0');
    write.run('store', id);
    write.run('seq', '0');
    write.run('complete', '1');
  });
  if (read('store') !== storeId) {
    reset(storeId);
    write.run('complete', appliedSeq === 0n ? '1' : '0');
  } else if (BigInt(read('seq') ?? 0) < appliedSeq) write.run('complete', '0');
  return {
    isComplete: () => read('complete') === '1',
    beginGap: () => void write.run('complete', '0'),
    finish: () => void write.run('complete', '1'),
    put: database.transaction((places: readonly KeyPlace[], seq: bigint): void => {
      let [rows, sum] = [0n, 0n];
      for (const [key64, businessOn] of places) {
        const [key, day] = [BigInt(key64), businessOn === null ? undated : Date.parse(`${businessOn}T00:00:00Z`) / dayMs];
        if (insert.run(key, day).changes === 0) continue;
        rows += 1n;
        sum += sumOf(key, BigInt(day));
      }
      if (rows > 0n) {
        write.run('rows', String(BigInt(read('rows') ?? 0) + rows));
        write.run('sum', String(BigInt(read('sum') ?? 0) + sum));
      }
      if (seq > BigInt(read('seq') ?? 0)) write.run('seq', String(seq));
    }),
    find: (keys) =>
      keys.flatMap((key) =>
        select
          .all(BigInt(key))
          .map(({ day }): KeyPlace => [key, Number(day) === undated ? null : new Date(Number(day) * dayMs).toISOString().slice(0, 10)]),
      ),
    reset,
    close: () => database.close(),
  };
}

function openFile(path: string): Database.Database {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE IF NOT EXISTS place (key64 INTEGER NOT NULL, day INTEGER NOT NULL, PRIMARY KEY (key64, day)) WITHOUT ROWID');
  database.exec('CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID');
  return database;
}
