import Database from 'better-sqlite3';

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

/** Opens the map of a fact file; one of another file, or one that stopped before the facts did, starts as incomplete. */
export function openKeyMap(path: string, storeId: string, appliedSeq: bigint): KeyMap {
  const database = openFile(path);
  const read = (name: string): string | undefined =>
    database.prepare<[string], { value: string }>('SELECT value FROM meta WHERE name = ?').get(name)?.value;
  const write = database.prepare('INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value');
  const insert = database.prepare('INSERT OR IGNORE INTO place (key64, day) VALUES (?, ?)');
  const select = database.prepare<[bigint], { day: bigint }>('SELECT day FROM place WHERE key64 = ?').safeIntegers();
  const reset = database.transaction((id: string): void => {
    database.exec('DELETE FROM place');
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
      for (const [key64, businessOn] of places)
        insert.run(BigInt(key64), businessOn === null ? undated : Date.parse(`${businessOn}T00:00:00Z`) / dayMs);
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
