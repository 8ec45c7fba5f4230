import { type CompiledSql, type LeafReader, mayMeet, type SqlRow } from '@leadline/kpi';
import { createHash } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import type { FactState, FactStore } from '#server/facts/fact-store.ts';
import { listNamed, timesNamed } from '#server/facts/table-names.ts';
import type { RunStatement, StatementRun } from './run-statement.ts';
import type { Call } from './trace.ts';

/** Which data an answer is of. */
export type DataVersions = Pick<FactState, 'dataVersion' | 'tableVersions'>;

export interface CacheState {
  readonly entries: number;
  readonly bytes: number;
  readonly hits: number;
  /** Asked of the store. */
  readonly misses: number;
  /** Asked while another was asking the same. */
  readonly shared: number;
  /** Dropped for want of room. */
  readonly evicted: number;
}

export interface LeafCache {
  /** A reader that sees one version of the data, on behalf of a request. Scope stands in the statement, so two scopes never share an entry. */
  readonly reader: (versions: DataVersions, call?: Call) => LeafReader;
  readonly state: () => CacheState;
}

export interface LeafCacheOptions {
  readonly run: RunStatement;
  readonly maxBytes: number;
  /** Of the fact tables, as statements name it. */
  readonly schema: string;
  /** As FactStore.changedBetween: what lies outside of what a statement reads leaves its answer as it is. */
  readonly changedBetween?: ChangedBetween;
}

export type ChangedBetween = FactStore['changedBetween'];

/** By table, in the order of their names. */
type Versions = ReadonlyMap<string, string>;

interface Kept {
  readonly versions: Versions;
  readonly rows: readonly SqlRow[];
  readonly bytes: number;
}

/** A statement under way and who waits for it. */
interface Flight {
  readonly done: Promise<StatementRun>;
  readonly stop: AbortController;
  waiting: number;
}

const noCall: Pick<Call, 'lane'> & { readonly trace?: undefined; readonly signal?: undefined } = { lane: 'interactive' };

/**
 * Answers of the fact store by statement and parameters, each good for as long as none of the tables it names has changed, or only in
 * records the statement does not read; the least recently used go first. Equal statements under way are run once, for all who wait; where the last of them has gone it is interrupted.
 */
export function makeLeafCache({ run, maxBytes, schema, changedBetween = () => undefined }: LeafCacheOptions): LeafCache {
  const kept = new Map<string, Kept>();
  const flights = new Map<string, Flight>();
  const counts = { hits: 0, misses: 0, shared: 0, evicted: 0 };
  let bytes = 0;

  const drop = (key: string): void => {
    bytes -= kept.get(key)?.bytes ?? 0;
    kept.delete(key);
  };
  /** What says the same as before is the same: what was made of it is still good. */
  const known = (key: string, answer: StatementRun): StatementRun => {
    const before = kept.get(key)?.rows;
    return before && areEqual(before, answer.rows) ? { ...answer, rows: before } : answer;
  };
  const keep = (key: string, versions: Versions, rows: readonly SqlRow[]): void => {
    const size = entryBytes + textOf(versions).length * 2 + sizeOf(rows);
    drop(key);
    if (size > maxBytes / 4) return;
    kept.set(key, { versions, rows, bytes: size });
    bytes += size;
    for (const oldest of kept.keys()) {
      if (bytes <= maxBytes) break;
      drop(oldest);
      counts.evicted += 1;
    }
  };
  const find = (key: string, versions: Versions, statement: CompiledSql): Kept | undefined => {
    const known = kept.get(key);
    if (!known || !isStill(known.versions, versions, statement, { schema, changedBetween })) return undefined;
    const hit = { ...known, versions };
    kept.delete(key);
    kept.set(key, hit);
    return hit;
  };
  const begin = (key: string, versions: Versions, statement: CompiledSql, lane: Call['lane']): Flight => {
    const name = `${key} ${textOf(versions)}`;
    const stop = new AbortController();
    setMaxListeners(0, stop.signal);
    const done = run(statement, lane, stop.signal).then((answer) => known(key, answer));
    const flight: Flight = { done, stop, waiting: 0 };
    const land = (): void => void (flights.get(name) === flight && flights.delete(name));
    stop.signal.addEventListener('abort', land, { once: true });
    done.then(({ rows }) => (keep(key, versions, rows), land()), land);
    flights.set(name, flight);
    return flight;
  };

  const answer = async (statement: CompiledSql, data: DataVersions, call: Call | typeof noCall): Promise<readonly SqlRow[]> => {
    call.signal?.throwIfAborted();
    const key = keyOf(statement);
    const versions = versionsByTable(statement, data, schema);
    const note = (cache: 'hit' | 'shared' | 'miss', { rows, lane, waitMs, ms }: StatementRun): readonly SqlRow[] => {
      const { label, source = sourceOf(statement, schema) } = statement;
      call.trace?.add({ label, lane, cache, waitMs, ms, rows: rows.length, ...(source ? { source } : {}) });
      return rows;
    };
    const hit = find(key, versions, statement);
    if (hit) {
      counts.hits += 1;
      return note('hit', { rows: hit.rows, lane: call.lane, waitMs: 0, ms: 0 });
    }
    const underWay = flights.get(`${key} ${textOf(versions)}`);
    counts[underWay ? 'shared' : 'misses'] += 1;
    const flight = underWay ?? begin(key, versions, statement, call.lane);
    return note(underWay ? 'shared' : 'miss', await join(flight, call.signal));
  };

  return {
    reader: (versions, call) => ({ read: (statement) => answer(statement, versions, call ?? noCall) }),
    state: () => ({ entries: kept.size, bytes, ...counts }),
  };
}

/** Waits with the others; the last one to go takes the statement along. */
function join(flight: Flight, signal: AbortSignal | undefined): Promise<StatementRun> {
  flight.waiting += 1;
  if (!signal) return flight.done;
  return new Promise((resolve, reject) => {
    const leave = (): void => {
      flight.waiting -= 1;
      if (flight.waiting === 0) flight.stop.abort(signal.reason);
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', leave, { once: true });
    flight.done.then(resolve, reject).finally(() => signal.removeEventListener('abort', leave));
  });
}

/** Everything but the data that decides about the rows. Nothing a client sends stands in it but as bound values of compiled statements. */
export function keyOf({ sql, parameters }: Pick<CompiledSql, 'sql' | 'parameters'>): string {
  const values = JSON.stringify(parameters, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));
  const typed = parameters.map((value) => (typeof value === 'bigint' ? 'b' : 'v')).join('');
  return createHash('sha256').update(`${sql}\n${typed}\n${values}`).digest('base64');
}

/** The versions of the tables a statement names; of all data where it names none. */
export function versionsOf(statement: CompiledSql, data: DataVersions, schema: string): string {
  return textOf(versionsByTable(statement, data, schema));
}

function versionsByTable({ sql }: CompiledSql, { dataVersion, tableVersions }: DataVersions, schema: string): Versions {
  const tables = listNamed(sql, schema);
  return tables.length === 0 ? new Map([['', dataVersion]]) : new Map(tables.map((name) => [name, tableVersions.get(name) ?? '']));
}

const textOf = (versions: Versions): string => [...versions].map(([name, version]) => `${name}=${version}`).join(' ');

type Changes = Required<Pick<LeafCacheOptions, 'schema' | 'changedBetween'>>;

/** Whether the rows a statement reads are the same in both versions of its tables. */
function isStill(before: Versions, now: Versions, statement: CompiledSql, { schema, changedBetween }: Changes): boolean {
  return [...now].every(([table, version]) => {
    const was = before.get(table);
    if (was === version) return true;
    const reads = statement.reads?.filter((one) => one.table === table) ?? [];
    const times = reads.reduce((sum, one) => sum + one.times, 0);
    if (was === undefined || times === 0 || times !== timesNamed(statement.sql, schema, table)) return false;
    const changed = changedBetween(table, was, version);
    return changed !== undefined && changed.every((sketch) => reads.every(({ where }) => !where.every((condition) => mayMeet(condition, sketch))));
  });
}

function sourceOf({ sql }: CompiledSql, schema: string): CompiledSql['source'] {
  const id = listNamed(sql, schema).find((name) => name.startsWith('rollup_'));
  return id === undefined ? undefined : { kind: 'rollup', id };
}

function areEqual(before: readonly SqlRow[], rows: readonly SqlRow[]): boolean {
  return (
    before.length === rows.length &&
    rows.every((row, at) => row.length === before[at]!.length && row.every((value, index) => value === before[at]![index]))
  );
}

const entryBytes = 200;

/** Bytes rows take in memory, roughly. */
export function sizeOf(rows: readonly SqlRow[]): number {
  let size = 0;
  for (const row of rows) {
    size += 32;
    for (const value of row) size += 16 + (typeof value === 'string' ? value.length * 2 : 0);
  }
  return size;
}
