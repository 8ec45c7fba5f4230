import { LeadlineError } from '@leadline/contract';
import { demoOrganization, generateDemo, listDemoPeople } from '@leadline/demo';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { actOfProduct, type Act } from '#server/audit/act.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import { keepDemoAccounts } from '#server/access/demo-accounts.ts';
import { dateIn } from '#server/clock.ts';
import type { Context } from '#server/context.ts';
import { getImportRun } from '#server/control/import-run.ts';
import { saveOrganization } from '#server/control/organization.ts';
import { keepDemoNotes } from './demo-notes.ts';
import { keepDemoRecognition } from './demo-recognition.ts';
import { startImport } from '#server/ingest/start-import.ts';

export interface DemoOptions {
  /** Id of a scale of the demo package. */
  readonly scale: string;
  readonly seed: string;
  /** Who wants it; the product itself where nobody is named. */
  readonly act?: Act;
  /** Told the part done, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
}

/** What part of the whole making the files is; the rest is applying them. */
const generating = 0.4;

/**
 * Makes the demo company and takes it in like any import, through the inbox. Resolves once its facts are there.
 * @throws RangeError for an unknown scale
 */
export async function loadDemo(ctx: Context, options: DemoOptions): Promise<string> {
  const folder = join(ctx.folder.layout.work, 'demo');
  const tell = (done: number): void => {
    ctx.progress.set({ id: 'demo', kind: 'demo', status: 'running', done });
    options.onProgress?.(done);
  };
  try {
    tell(0);
    const act = options.act ?? actOfProduct(ctx.clock.now());
    await setUp(ctx, act, options);
    const endsOn = dateIn(demoOrganization.timezone, ctx.clock.now());
    const { seed, scale } = options;
    const people = listDemoPeople({ seed, scale, endsOn });
    await keepDemoAccounts(ctx.control.db, people, ctx.clock.now());
    await keepDemoRecognition(ctx.control.db, people, endsOn, ctx.clock.now());
    await keepDemoNotes(ctx.control.db, endsOn, ctx.clock.now());
    const { files, recipe } = await generateDemo({
      seed,
      scale,
      endsOn,
      folder,
      onProgress: (done) => tell(done * generating),
    });
    const uploads = [];
    for (const { name } of files) {
      const upload = await ctx.inbox.keepUpload(createReadStream(join(folder, name)), { maxBytes: Number.MAX_SAFE_INTEGER });
      uploads.push({ name, digest: upload.digest });
      await rm(join(folder, name));
    }
    const run = await startImport(
      { db: ctx.control.db, applier: ctx.applier, clock: ctx.clock },
      { files: uploads, recipe, recipeName: recipe.name, act },
    );
    const rows = files.reduce((sum, file) => sum + file.rows, 0);
    await untilDone(ctx, run.id, (rowsDone) => tell(generating + Math.min(0.95, rowsDone / rows) * (1 - generating)));
    return run.id;
  } finally {
    ctx.progress.remove('demo');
    await rm(folder, { recursive: true, force: true });
  }
}

async function setUp(ctx: Context, act: Act, { scale, seed }: DemoOptions): Promise<void> {
  const before = await ctx.organization();
  await audited(ctx.control.db, async (db) => {
    await saveOrganization(db, demoOrganization, act.now);
    await appendEntry(db, act, { action: 'demo.loaded', subject: { kind: 'demo', id: 'demo' }, after: { scale, seed } });
  });
  await ctx.applier.publish(demoOrganization, before);
}

async function untilDone(ctx: Context, id: string, tell: (rowsDone: number) => void): Promise<void> {
  const leave = ctx.applier.subscribe((event) => {
    if (event.kind === 'import' && event.id === id) tell(event.rowsDone);
  });
  try {
    const { seq } = await getImportRun(ctx.control.db, id);
    await ctx.applier.until(seq!);
    const { error } = await getImportRun(ctx.control.db, id);
    if (error) throw new LeadlineError('unavailable', error.code, error.parameters);
  } finally {
    leave();
  }
}
