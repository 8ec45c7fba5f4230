import { randomUUID } from 'node:crypto';
import { LeadlineError } from '@leadline/contract';
import { schemaVersion } from './create-tables.ts';
import type { FactState } from './fact-store.ts';
import type { Settings } from './settings.ts';
import { insertValues } from './value-rows.ts';
import type { SqlSession, TrackedSession } from './sql-session.ts';
import type { Tables } from './tables.ts';

const versionOf = 'version:';

/** What the facts say about themselves; written in the transaction that changes them. */
export interface FactMeta {
  readonly schemaVersion: number;
  /** Tells this store from every other; made with it. */
  readonly storeId: string;
  readonly appliedSeq: bigint;
  readonly dataVersion: string;
  /** By table: the data version of its last change. */
  readonly tableVersions: ReadonlyMap<string, string>;
  readonly changedAt: string | null;
  readonly settings: string | null;
}

export async function readMeta(session: SqlSession, tables: Tables): Promise<FactMeta> {
  const rows = new Map((await session.rows(`SELECT name, value FROM ${tables.named('meta')}`)).map(([name, value]) => [String(name), value]));
  const text = (name: string): string | null => (typeof rows.get(name) === 'string' ? String(rows.get(name)) : null);
  return {
    schemaVersion: Number(text('schema_version') ?? 0),
    storeId: text('store_id') ?? '',
    appliedSeq: BigInt(text('applied_seq') ?? 0),
    dataVersion: text('data_version') ?? '0',
    tableVersions: new Map([...rows].flatMap(([name, value]) => (name.startsWith(versionOf) ? [[name.slice(versionOf.length), String(value)]] : []))),
    changedAt: text('changed_at'),
    settings: text('settings'),
  };
}

/**
 * Counts the change, of the whole and of every table changed in the transaction: a data version is never used twice, not even after a
 * rebuild. It stands last in the transaction.
 * @returns the new version, and the tables (without schema) that have it
 */
export async function writeMeta(
  session: TrackedSession,
  tables: Tables,
  change: { readonly appliedSeq: bigint; readonly changedAt: string | null; readonly settings: string },
): Promise<{ readonly version: string; readonly changed: readonly string[] }> {
  const table = tables.named('meta');
  const version = `${change.appliedSeq}-${randomUUID().slice(0, 8)}`;
  const changed = [...session.changed().keys()]
    .filter((name) => name.startsWith(`${tables.schema}.`))
    .map((name) => name.slice(tables.schema.length + 1))
    .filter((name) => name !== 'meta');
  const rows: [string, string | null][] = [
    ...changed.map((name): [string, string] => [`${versionOf}${name}`, version]),
    ['schema_version', String(schemaVersion)],
    ['applied_seq', String(change.appliedSeq)],
    ['data_version', version],
    ['changed_at', change.changedAt],
    ['settings', change.settings],
  ];
  const names = rows.map(([name]) => name);
  await session.run(`DELETE FROM ${table} WHERE name IN (${names.map((_, index) => `$${index + 1}`).join(', ')})`, names);
  await insertValues(
    session,
    table,
    [
      { name: 'name', sql: 'text' },
      { name: 'value', sql: 'text' },
    ],
    rows,
  );
  return { version, changed };
}

/** @throws LeadlineError precondition store.other_version: the facts have to be made again from the inbox */
export function assertVersion({ schemaVersion: found }: FactMeta): void {
  if (found !== schemaVersion) throw new LeadlineError('precondition', 'store.other_version', { found, expected: schemaVersion });
}

export function settingsText(settings: Settings): string {
  return JSON.stringify(settings, Object.keys(settings).sort());
}

/** The zone the facts were worked out in. */
export function timezoneOf({ settings }: FactMeta): string | undefined {
  return settings ? (JSON.parse(settings) as Settings).timezone : undefined;
}

/** The dates things happened on, per table: what "data through" looks at. */
const eventDates = [
  ['activity', 'started_on'],
  ['order', 'coalesce(recognised_on, ordered_on)'],
  ['refund', 'refunded_on'],
  ['lead', 'created_on'],
  ['opportunity', 'created_on'],
  ['stage_change', 'changed_on'],
] as const;

/** Mostly there is something of the last weeks: then older rows need not be read. */
const recentDays = 31;

/**
 * Last date up to today that holds facts.
 * @param today `YYYY-MM-DD`
 * @param known a date that held some a moment ago: as long as there is something on or after it, nothing older need be read
 */
export async function readDataThrough(session: SqlSession, tables: Tables, today: string, known: string | null = null): Promise<string | null> {
  const latest = async (since: string): Promise<string | null> => {
    const each = eventDates.map(
      ([entity, date]) => `SELECT max(${date}) AS d FROM ${tables.of(entity)} WHERE ${date} <= CAST($1 AS date)${since.replaceAll('?', date)}`,
    );
    const [row] = await session.rows(`SELECT CAST(max(d) AS text) FROM (${each.join(' UNION ALL ')}) e`, [today]);
    return typeof row?.[0] === 'string' ? row[0] : null;
  };
  const since = known !== null && /^\d{4}-\d{2}-\d{2}$/.test(known) ? await latest(` AND ? >= DATE '${known}'`) : null;
  return since ?? (await latest(` AND ? > CAST($1 AS date) - ${recentDays}`)) ?? (await latest(''));
}

export function stateOf(meta: FactMeta, dataThrough: string | null): FactState {
  return { appliedSeq: meta.appliedSeq, dataVersion: meta.dataVersion, tableVersions: meta.tableVersions, changedAt: meta.changedAt, dataThrough };
}
