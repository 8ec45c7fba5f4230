import { makeLanes, statementPlaces } from '#server/answering/lanes.ts';
import { makeLeafCache } from '#server/answering/leaf-cache.ts';
import { makeRunStatement } from '#server/answering/run-statement.ts';
import { clockOf, type Settings } from '#server/config.ts';
import type { Context } from '#server/context.ts';
import { openControl } from '#server/control/open-control.ts';
import { openDuckDbFactStore } from '#server/facts/duckdb-fact-store.ts';
import { openEngine } from '#server/facts/engine.ts';
import type { FactStore } from '#server/facts/fact-store.ts';
import { openWorkbench } from '#server/facts/open-workbench.ts';
import { getOrganization } from '#server/features/organization/organization.ts';
import { openFolder } from '#server/folder/open-folder.ts';
import { createStageImport } from '#server/import/stage-entry.ts';
import { openInbox } from '#server/inbox/open-inbox.ts';
import { startApplier } from '#server/ingest/applier.ts';
import { makeFactsMender } from '#server/ingest/mend-facts.ts';
import { openFacts } from '#server/ingest/open-facts.ts';
import { makeLiveHub } from '#server/live/live-hub.ts';
import { makeProgressBoard } from '#server/live/progress-board.ts';
import { tellOfApplier } from '#server/live/tell-of-applier.ts';
import type { Log } from '#server/log.ts';
import { makeMetrics, type Metrics } from '#server/metrics/metrics.ts';
import { watchContext } from '#server/metrics/watch-context.ts';
import { watchProcess } from '#server/metrics/watch-process.ts';
import { join } from 'node:path';

export interface OpenContext {
  readonly ctx: Context;
  /** Lets what is at work finish and closes everything, the folder last. */
  readonly close: () => Promise<void>;
}

const megabyte = 1024 * 1024;
/** More rows than any table of a page has: whoever needs them asks for a file. */
const mostRows = 500_000;
/** Connections of the engine beside those of questions: writing, staging, the state, health. */
const otherConnections = 4;

/**
 * Opens a data folder with all its stores, in order; what was opened is closed again where a later step fails.
 * @throws LeadlineError folder.in_use and what the stores refuse
 */
export async function openContext(settings: Settings, log: Log): Promise<OpenContext> {
  const closers: (() => Promise<void> | void)[] = [];
  const opened = <T>(part: T, close: (part: T) => Promise<void> | void): T => {
    closers.unshift(() => close(part));
    return part;
  };
  const close = async (): Promise<void> => {
    for (const closer of closers.splice(0)) await Promise.resolve(closer()).catch((error: unknown) => log.error({ err: error }, 'closing failed'));
  };
  try {
    const clock = clockOf(settings);
    const folder = opened(await openFolder(settings.dataFolder), (part) => part.close());
    const { layout } = folder;
    const control = opened(await openControl({ kind: 'sqlite', file: layout.control, inbox: layout.inbox }), (part) => part.close());
    const inbox = opened(await openInbox({ layout, clock, diskGuardBytes: settings.diskGuardBytes }), (part) => part.close());
    const engine = opened(await openEngine(engineOptions(settings, layout)), (part) => part.close());
    const workbench = openWorkbench(engine, layout.work);
    const organization = () => getOrganization(control.db);
    const present = await organization();
    const mender = makeFactsMender({ log, clock });
    const open = () =>
      openDuckDbFactStore({
        engine,
        file: layout.facts,
        keysFile: layout.keys,
        workFolder: layout.work,
        organization: present,
        clock,
        diskReserve: settings.diskGuardBytes,
        onDamaged: mender.found,
      });
    const facts = opened(await openFacts(open, layout, { log, clock, onReplaced: mender.found }), (part) => part.close());
    const stageImport = createStageImport({ workbench, uploadPath: inbox.uploadPath });
    const applier = opened(await startApplier({ inbox, facts, db: control.db, workbench, stageImport, organization, clock, log }), (part) =>
      part.stop(),
    );
    opened(mender.watch(applier), (stop) => stop());
    const live = makeLiveHub();
    const progress = makeProgressBoard();
    const metrics = makeMetrics();
    opened(watchProcess(metrics.registry), (end) => end());
    const { lanes, leaves } = openAnswering(settings, facts, metrics);
    const ctx: Context = {
      settings,
      folder,
      clock,
      log,
      control,
      inbox,
      facts,
      workbench,
      applier,
      live,
      progress,
      lanes,
      leaves,
      metrics,
      organization,
      mended: mender.last,
    };
    tellOfApplier(ctx);
    watchContext(metrics, ctx);
    return { ctx, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function openAnswering(settings: Settings, facts: FactStore, metrics: Metrics): Pick<Context, 'lanes' | 'leaves'> {
  const lanes = makeLanes({ statements: settings.lanes, patienceMs: settings.lanePatienceMs }, (kind, lane) => ({
    waited: (ms) => metrics.laneWaitSeconds.observe({ kind, lane }, ms / 1000),
    ran: (ms) => metrics.laneSeconds.observe({ kind, lane }, ms / 1000),
  }));
  const run = makeRunStatement({ facts, lanes, limits: { deadlineMs: settings.queryDeadlineMs, maxRows: mostRows } });
  return { lanes, leaves: makeLeafCache({ run, maxBytes: settings.cacheBytes, schema: facts.dialect.schema }) };
}

function engineOptions(
  settings: Settings,
  layout: { readonly work: string; readonly uploads: string; readonly facts: string },
): Parameters<typeof openEngine>[0] {
  const { engineMemoryBytes, engineThreads } = settings;
  return {
    folders: [layout.work, layout.uploads],
    factFile: layout.facts,
    tempFolder: join(layout.work, 'temp'),
    connections: otherConnections + Object.values(statementPlaces({ statements: settings.lanes })).reduce((sum, places) => sum + places, 0),
    ...(engineMemoryBytes === null ? {} : { memoryLimit: `${Math.floor(engineMemoryBytes / megabyte)}MB` }),
    ...(engineThreads === null ? {} : { threads: engineThreads }),
  };
}
