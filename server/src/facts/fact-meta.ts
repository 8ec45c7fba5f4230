import { randomUUID } from 'node:crypto';
import { LeadlineError } from '@leadline/contract';
import { schemaVersion } from './create-tables.ts';
import type { FactState } from './fact-store.ts';
import type { Settings } from './settings.ts';
import { insertValues } from './value-rows.ts';
import type { SqlSession } from './sql-session.ts';
import type { Tables } from './tables.ts';

/** What the facts say about themselves; written in the transaction that changes them. */
export interface FactMeta {
  readonly schemaVersion: number;
  /** Tells this store from every other; made with it. */
  readonly storeId: string;
  readonly appliedSeq: bigint;
  readonly dataVersion: string;
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
    changedAt: text('changed_at'),
    settings: text('settings'),
  };
}

/** Counts the change: a data version is never used twice, not even after a rebuild. */
export async function writeMeta(
  session: SqlSession,
  tables: Tables,
  change: { readonly appliedSeq: bigint; readonly changedAt: string | null; readonly settings: string },
): Promise<void> {
  const table = tables.named('meta');
  const rows: [string, string | null][] = [
    ['schema_version', String(schemaVersion)],
    ['applied_seq', String(change.appliedSeq)],
    ['data_version', `${change.appliedSeq}-${randomUUID().slice(0, 8)}`],
    ['changed_at', change.changedAt],
    ['settings', change.settings],
  ];
  await session.run(`DELETE FROM ${table} WHERE name IN (${rows.map(([name]) => `'${name}'`).join(', ')})`);
  await insertValues(
    session,
    table,
    [
      { name: 'name', sql: 'text' },
      { name: 'value', sql: 'text' },
    ],
    rows,
  );
}

/** @throws LeadlineError precondition store.other_version: the facts have to be made again from the inbox */
export function assertVersion({ schemaVersion: found }: FactMeta): void {
  if (found !== schemaVersion) throw new LeadlineError('precondition', 'store.other_version', { found, expected: schemaVersion });
}

export function settingsText(settings: Settings): string {
  return JSON.stringify(settings, Object.keys(settings).sort());
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

/** Last date up to today that holds facts. @param today `YYYY-MM-DD` */
export async function readDataThrough(session: SqlSession, tables: Tables, today: string): Promise<string | null> {
  const each = eventDates.map(
    ([entity, date]) => `SELECT max(CASE WHEN ${date} <= CAST($1 AS date) THEN ${date} END) AS d FROM ${tables.of(entity)}`,
  );
  const [row] = await session.rows(`SELECT CAST(max(d) AS text) FROM (${each.join(' UNION ALL ')}) e`, [today]);
  return typeof row?.[0] === 'string' ? row[0] : null;
}

export function stateOf(meta: FactMeta, dataThrough: string | null): FactState {
  return { appliedSeq: meta.appliedSeq, dataVersion: meta.dataVersion, changedAt: meta.changedAt, dataThrough };
}
