import { systemClock } from '#server/clock.ts';
import { accountItem, accountRecipe, keepCsv, openWorld } from '#server/ingest/ingest-world.fixture.ts';
import { startImport } from '#server/ingest/start-import.ts';
import { undoImport } from '#server/ingest/undo-import.ts';

/** Sends items and imports, undoes and rebuilds until it is killed; tells its parent what was acknowledged. */
const [root, round] = process.argv.slice(2) as [string, string];
const { applier, control, inbox } = await openWorld(root);
const parts = { db: control.db, applier, clock: systemClock };

async function sendItems(): Promise<void> {
  for (let n = 0; ; n += 1) {
    const items = [accountItem(`shared-${n % 5}`, `${round}-${n}`), accountItem(`own-${round}-${n}`, 'new')];
    const { seq } = await applier.submit({ kind: 'items', items }, `${round}-${n}`);
    process.send!({ seq: String(seq) });
    if (n % 4 === 3) await applier.until(seq);
  }
}

async function sendImports(): Promise<void> {
  for (let n = 0; ; n += 1) {
    const file = await keepCsv(
      inbox,
      Array.from({ length: 20 }, (_, row) => [`shared-${row}`, `file-${round}-${n}-${row}`] as const),
    );
    const run = await startImport(parts, { files: [file], recipe: accountRecipe, recipeName: null });
    process.send!({ seq: String(run.seq), importId: run.id });
    await applier.until(run.seq!);
    if (n % 3 === 2) await undoImport(parts, run.id);
  }
}

process.send!({ kind: 'open' });
await Promise.all([sendItems(), sendImports()]);
