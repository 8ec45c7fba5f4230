import { entities, type Entity, type SqlRow } from '@leadline/kpi';
import { rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { StoredDates, Temporary } from './apply-context.ts';
import type { Engine } from './engine.ts';
import { openKeyMap, type KeyMap, type KeyPlace } from './key-map.ts';
import { insertValues } from './value-rows.ts';
import { count, type SqlSession } from './sql-session.ts';
import type { Tables } from './tables.ts';

/** How the DuckDB store uses the key map: small batches look up and add, a large one leaves a gap that is filled in the background. */
export interface KeyPlaces {
  readonly storedDates: (session: SqlSession, temp: Temporary, entity: Entity) => Promise<StoredDates | undefined>;
  /** Notes the rows of a relation (key64, business_on) as about to be written. */
  readonly note: (session: SqlSession, relation: string) => Promise<void>;
  /** Makes what was noted durable; nothing may be committed before. */
  readonly keep: (appliedSeq: bigint) => void;
  readonly forget: () => void;
  /** @param storeId of the file the facts are in from now on; default: the same */
  readonly reset: (storeId?: string) => void;
  /** Fills the gap left by a large batch; resolves when the map is complete or the store closes. */
  readonly fill: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const most = 20_000;
/** The map is filled in small steps, a quarter of the time and never while a batch is written: the program has other things to do. */
const filledAtOnce = 2_000;
const restPerWork = 3;

/** A map that cannot be opened is thrown away: the facts hold all it knows. */
export function openKeyPlaces(engine: Engine, tables: Tables, path: string, firstStoreId: string, appliedSeq: bigint): KeyPlaces {
  let storeId = firstStoreId;
  let map: KeyMap;
  try {
    map = openKeyMap(path, storeId, appliedSeq);
  } catch {
    for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
    map = openKeyMap(path, storeId, appliedSeq);
  }
  let noted: KeyPlace[] = [];
  let hasGap = false;
  let isClosed = false;
  let filling: Promise<void> | undefined;
  let isWriting = false;
  /** Counts the moments after which a copy of the keys taken earlier is no longer all of them. */
  let gaps = 0;
  return {
    storedDates: async (session, temp, { id, kind }) => {
      isWriting = true;
      if (kind !== 'fact' || !map.isComplete()) return undefined;
      const keys = await session.rows(`SELECT DISTINCT key64 FROM in_${id} LIMIT ${most + 1}`);
      if (keys.length > most) return undefined;
      const places = map.find(keys.map(([key]) => String(key)));
      const relation = await temp.table(`date_${id}`, 'SELECT CAST(NULL AS bigint) AS key64, CAST(NULL AS date) AS business_on WHERE FALSE');
      if (places.length === 0) return { relation, places: 0 };
      await insertValues(
        session,
        relation,
        [
          { name: 'key64', sql: 'bigint' },
          { name: 'business_on', sql: 'date' },
        ],
        places,
      );
      return { relation, places: places.length };
    },
    note: async (session, relation) => {
      isWriting = true;
      if (hasGap) return;
      const rows = await session.rows(`SELECT key64, business_on FROM ${relation} LIMIT ${most + 1}`);
      if (noted.length + rows.length > most) hasGap = true;
      else noted.push(...rows.map(placeOf));
    },
    keep: (seq) => {
      if (hasGap) {
        gaps += 1;
        map.beginGap();
      }
      map.put(noted, seq);
    },
    forget: () => {
      isWriting = false;
      if (hasGap) gaps += 1;
      noted = [];
      hasGap = false;
    },
    reset: (id = storeId) => {
      storeId = id;
      map.reset(id);
    },
    fill: () => {
      filling ??= (
        map.isComplete()
          ? Promise.resolve()
          : fillGap(engine, tables, map, { isClosed: () => isClosed, isWriting: () => isWriting, gaps: () => gaps })
      ).finally(() => (filling = undefined));
      return filling;
    },
    close: async () => {
      isClosed = true;
      await filling?.catch(() => undefined);
      map.close();
    },
  };
}

interface Surroundings {
  readonly isClosed: () => boolean;
  readonly isWriting: () => boolean;
  readonly gaps: () => number;
}

/** All keys of the facts as they are now, in key order; what is written meanwhile is added by its own batch. */
async function fillGap(engine: Engine, tables: Tables, map: KeyMap, around: Surroundings): Promise<void> {
  const seen = around.gaps();
  const facts = [...entities.values()]
    .filter(({ kind, derived }) => kind === 'fact' && !derived)
    .map(({ id }) => `SELECT key64, business_on FROM ${tables.of(id)}`);
  await engine.session(
    async (session) => {
      await session.run(`CREATE TEMPORARY TABLE every_key AS SELECT key64, business_on FROM (${facts.join(' UNION ALL ')}) f ORDER BY key64`);
      const total = await count(session, 'SELECT count(*) FROM every_key');
      for (let start = 0; start < total; start += filledAtOnce) {
        const began = performance.now();
        const rows = await session.rows(`SELECT key64, business_on FROM every_key WHERE rowid >= ${start} AND rowid < ${start + filledAtOnce}`);
        if (around.isClosed()) return;
        map.put(rows.map(placeOf), 0n);
        await setTimeout((performance.now() - began) * restPerWork);
        while (around.isWriting() && !around.isClosed()) await setTimeout(20);
      }
    },
    { isOwn: true },
  );
  if (around.isClosed()) return;
  if (around.gaps() === seen) map.finish();
  else await fillGap(engine, tables, map, around);
}

function placeOf([key64, on]: SqlRow): KeyPlace {
  return [String(key64), typeof on === 'string' ? on : null];
}
