import { LeadlineError } from '@leadline/contract';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openControl } from '#server/control/open-control.ts';
import { makeClaim } from '#server/database/claim.ts';
import { openDatabase, type Database } from '#server/database/database.ts';
import { openPresence } from '#server/database/presence.ts';
import { schemaVersion } from '#server/facts/create-tables.ts';
import { openEngine } from '#server/facts/engine.ts';
import { openWorkbench } from '#server/facts/open-workbench.ts';
import {
  dropPostgresFacts,
  openPostgresFactStore,
  type PostgresFactStore,
  type PostgresFactStoreOptions,
} from '#server/facts/postgres-fact-store.ts';
import { textTypes } from '#server/facts/postgres-session.ts';
import { getOrganization } from '#server/features/organization/organization.ts';
import { createStageImport } from '#server/import/stage-entry.ts';
import { applyingQueue } from '#server/inbox/postgres/applying-queue.ts';
import { findInboxMark } from '#server/inbox/postgres/create-inbox-schema.ts';
import { openPostgresInbox } from '#server/inbox/postgres/open-postgres-inbox.ts';
import { startSharedApplier } from '#server/ingest/shared-applier.ts';
import { forgetEntryKeys } from '#server/ingest/stage/entry-keys.ts';
import { announceData } from '#server/live/announce-data.ts';
import { openChannel } from '#server/live/channel.ts';
import { makeLiveHub } from '#server/live/live-hub.ts';
import { makeProgressBoard } from '#server/live/progress-board.ts';
import { shareLive, shareProgress } from '#server/live/share-live.ts';
import type { Log } from '#server/log.ts';
import { connectionsOf, engineOptions, type Opening, type Stores } from '#server/open-stores.ts';
import { version } from '#server/version.ts';

/** Set in the inbox while data are moved into the database. */
export const movingMark = 'moving';

const inboxConnections = 6;
/** Servers of one version that would keep the facts in different shapes count as different. */
export const versionName = `${version} ${schemaVersion.toString(36).slice(-5)}`;

export interface DatabaseOpening extends Opening {
  /** The mover itself opens what nobody else may yet. */
  readonly isMoving?: boolean;
}

/**
 * Everything in PostgreSQL, shared with other servers; in the data folder only what is needed for the moment. Stores are opened by one
 * server at a time.
 * @throws LeadlineError database.*, inbox.newer, folder.control_newer
 */
export async function openDatabaseStores({ settings, folder, clock, log, opened, isMoving = false }: DatabaseOpening): Promise<Stores> {
  const url = settings.databaseUrl!;
  const work = join(folder.layout.work, 'database');
  const layout = { work, uploads: join(work, 'uploads') };
  mkdirSync(layout.uploads, { recursive: true, mode: 0o700 });

  const presence = opened(await openPresence(url, versionName), (part) => part.close());
  const control = opened(await openControl({ kind: 'postgres', url }), (part) => part.close());
  const database = openDatabase(url, { connections: inboxConnections });
  const inbox = opened(
    await openPostgresInbox({ database, clock, folder: layout.uploads, diskGuardBytes: settings.diskGuardBytes }).catch(async (error: unknown) => {
      await database.close();
      throw error;
    }),
    (part) => part.close(),
  );
  await assertMoved(database, isMoving);
  const engine = opened(await openEngine(engineOptions(settings, layout)), (part) => part.close());
  const workbench = openWorkbench(engine, work);
  const organization = () => getOrganization(control.db);
  const claim = opened(makeClaim(url, 'applying', { types: textTypes }), (part) => part.release());
  presence.onLost(claim.abandon);
  const facts = opened(
    await openFacts({ url, workbench, organization: await organization(), clock, claim, connections: connectionsOf(settings) }, log),
    (part) => part.close(),
  );
  await presence.opened();

  const channel = openChannel(presence, database);
  const stageImport = createStageImport({ workbench, uploadPath: inbox.uploadPath });
  const applier = opened(
    await startSharedApplier({
      inbox,
      facts,
      db: control.db,
      workbench,
      stageImport,
      organization,
      clock,
      log,
      claim,
      queue: applyingQueue(database),
      channel,
      isShared: true,
      renew: async (present) => {
        forgetEntryKeys(workbench);
        await facts.renew(present);
      },
    }),
    (part) => part.stop(),
  );
  const own = { live: makeLiveHub(), progress: makeProgressBoard() };
  const tellAgain = (): void => void announceData({ facts, live: own.live }).catch(() => undefined);
  return {
    control,
    inbox,
    facts,
    workbench,
    applier,
    organization,
    mended: () => null,
    live: shareLive(own.live, channel, tellAgain),
    progress: shareProgress(own.progress, channel),
    own,
    refused: presence.refused,
  };
}

async function assertMoved(database: Database, isMoving: boolean): Promise<void> {
  if (isMoving || (await findInboxMark(database.rows, movingMark)) === undefined) return;
  throw new LeadlineError('conflict', 'database.being_moved', { address: database.place.shown });
}

/** The facts are a projection: those of another version are made again. Nobody else has them open, or the versions would be the same. */
async function openFacts(options: PostgresFactStoreOptions, log: Log): Promise<PostgresFactStore> {
  try {
    return await openPostgresFactStore(options);
  } catch (error) {
    if (!(error instanceof LeadlineError) || error.code !== 'store.other_version') throw error;
    log.warn({ err: error }, 'the facts are of another version and are made again from the inbox');
    await dropPostgresFacts(options.url);
    return openPostgresFactStore(options);
  }
}
