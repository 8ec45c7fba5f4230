import type { Organization } from '@leadline/contract';
import { entities, getEntity } from '@leadline/kpi';
import type { Clock } from '#server/clock.ts';
import type { Claim } from '#server/database/claim.ts';
import { openDatabase } from '#server/database/database.ts';
import { databasePlaceOf, type DatabasePlace } from '#server/database/database-place.ts';
import type { Backend } from './backend.ts';
import { backUpPostgres } from './back-up-postgres.ts';
import { copyIn, copyOut } from './copy-to-postgres.ts';
import { createPostgresSchema } from './create-postgres-schema.ts';
import type { FactStore, ReadOptions } from './fact-store.ts';
import { inputColumns } from './input-columns.ts';
import { asDatabaseError, openPool, postgresSession } from './postgres-session.ts';
import { hasErasedColumns } from './personal/mask-select.ts';
import { openSharedFactStore } from './shared-fact-store.ts';
import { withSpread } from './spread-facts.ts';
import type { TrackedSession } from './sql-session.ts';
import { tablesOf, type Tables } from './tables.ts';
import { underDeadline } from './under-deadline.ts';
import type { Workbench } from './workbench.ts';

export interface PostgresFactStoreOptions {
  /** Address of the database; the facts live in its schema `leadline_facts`. */
  readonly url: string;
  /** Where batches are staged. */
  readonly workbench: Workbench;
  readonly organization: Organization;
  readonly clock: Clock;
  readonly connections?: number;
  /** Where several servers share the facts: the right to write them, on whose connection they are written. */
  readonly claim?: Claim;
}

export interface PostgresFactStore extends FactStore {
  /** Looks again at facts another server has written, before writing them: nothing remembered counts any more. */
  readonly renew: (organization: Organization) => Promise<void>;
}

const plainTables = tablesOf('postgres', 'leadline_facts');
const referenceColumns = [
  { name: 'entity', sql: 'text' },
  { name: 'key64', sql: 'bigint' },
  { name: 'source', sql: 'text' },
  { name: 'external_id', sql: 'text' },
];

/**
 * The facts in PostgreSQL: the same tables and statements, found by primary key instead of the key map.
 * @throws LeadlineError unavailable store.engine_failed; precondition store.other_version
 */
export async function openPostgresFactStore(options: PostgresFactStoreOptions): Promise<PostgresFactStore> {
  const { workbench, claim } = options;
  const place = databasePlaceOf(options.url);
  const pool = openPool(options.url, options.connections ?? 8);
  const session = async <T>(work: (own: TrackedSession) => Promise<T>, readOptions: ReadOptions = {}, isOwn = false): Promise<T> => {
    const client = await pool.connect().catch((error: unknown) => {
      throw asDatabaseError(error, place, 'connect', []);
    });
    let isSound = false;
    const pid = (client as unknown as { readonly processID: number }).processID;
    const stop = (): void => void pool.query('SELECT pg_cancel_backend($1)', [pid]).catch(() => undefined);
    try {
      const result = await underDeadline(stop, readOptions, () => work(postgresSession(client, place, readOptions.maxRows)));
      if (isOwn) await client.query('DISCARD TEMP');
      isSound = true;
      return result;
    } finally {
      client.release(!isSound);
    }
  };
  try {
    await session((own) => createPostgresSchema(own, plainTables));
    const tables = await session((own) => withSpread(own, plainTables));
    const backend: Backend = {
      dialect: { name: 'postgres', schema: tables.schema, ...(tables.spread.size > 0 ? { spread: tables.spread } : {}) },
      tables,
      session,
      writingSession: (work) => (claim ? writeWithClaim(claim, place, work) : session(work, {}, true)),
      assertWritable: async () => undefined,
      bringIn: (own, temp, { entity, relation, columns }) =>
        copyIn(workbench, relation, own, temp, `in_${entity}`, inputColumns(getEntity(entity)), columns),
      bringReferences: async (own, temp, relation) => {
        await copyIn(
          workbench,
          relation,
          own,
          temp,
          'in_references',
          referenceColumns,
          referenceColumns.map(({ name }) => name),
        );
        return 'in_references';
      },
      handOut: (own, relation, select, columns) => copyOut(own, select, workbench, relation, columns),
    };
    let shared = await openSharedFactStore(backend, options.organization, options.clock, !claim);
    return {
      dialect: backend.dialect,
      rollups: () => shared.rollups(),
      tendRollups: (chance) => shared.tendRollups(chance),
      read: (statement, readOptions) => shared.read(statement, readOptions),
      apply: (batch) => shared.apply(batch),
      findBrought: (relation, seq, into) => shared.findBrought(relation, seq, into),
      publish: (organization) => shared.publish(organization),
      state: () => shared.state(),
      changedBetween: (table, from, to) => shared.changedBetween(table, from, to),
      clear: () => shared.clear(),
      renew: async (organization) => void (shared = await openSharedFactStore(backend, organization, options.clock)),
      purge: () => shared.queued(() => session((own) => vacuum(own, tables))),
      check: () => session((own) => own.run(`SELECT count(*) FROM ${tables.named('meta')}`), { deadlineMs: 10_000 }),
      backup: (folder) => shared.queued(() => session((own) => backUpPostgres(own, tables, folder))),
      close: () => shared.queued(() => pool.end()),
    };
  } catch (error) {
    await pool.end();
    throw error;
  }
}

/** Old versions of rows go at once and not when the database finds the time. */
async function vacuum(session: TrackedSession, tables: Tables): Promise<void> {
  for (const entity of entities.values()) if (hasErasedColumns(entity.id)) await session.run(`VACUUM ${tables.of(entity.id)}`);
}

/** Where cleaning up fails the connection is gone, and the right to write with it. */
function writeWithClaim<T>(claim: Claim, place: DatabasePlace, work: (own: TrackedSession) => Promise<T>): Promise<T> {
  return claim.session(async (client) => {
    try {
      return await work(postgresSession(client, place));
    } finally {
      await client.query('DISCARD TEMP').catch(() => claim.abandon());
    }
  });
}

/** Removes the facts, which another version has written in another shape; they are made again from the inbox. */
export async function dropPostgresFacts(url: string): Promise<void> {
  const database = openDatabase(url, { connections: 1 });
  await database.rows(`DROP SCHEMA IF EXISTS ${plainTables.schema} CASCADE`).finally(() => database.close());
}
