import { openControl } from '#server/control/open-control.ts';
import { openDuckDbFactStore } from '#server/facts/duckdb-fact-store.ts';
import { openEngine } from '#server/facts/engine.ts';
import { openWorkbench } from '#server/facts/open-workbench.ts';
import { getOrganization } from '#server/features/organization/organization.ts';
import { createStageImport } from '#server/import/stage-entry.ts';
import { openInbox } from '#server/inbox/open-inbox.ts';
import { startApplier } from '#server/ingest/applier.ts';
import { makeFactsMender } from '#server/ingest/mend-facts.ts';
import { openFacts } from '#server/ingest/open-facts.ts';
import { makeLiveHub } from '#server/live/live-hub.ts';
import { makeProgressBoard } from '#server/live/progress-board.ts';
import { engineOptions, type Opening, type Stores } from '#server/open-stores.ts';

/** Everything in the data folder: SQLite for what is decided and received, DuckDB for the facts. */
export async function openEmbeddedStores({ settings, folder, clock, log, opened }: Opening): Promise<Stores> {
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
  const own = { live: makeLiveHub(), progress: makeProgressBoard() };
  return { control, inbox, facts, workbench, applier, organization, mended: mender.last, ...own, own };
}
