import { entities } from '@leadline/kpi';
import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Context } from '../../../server/src/context.ts';
import { layoutOf } from '../../../server/src/folder/layout.ts';
import type { Item } from '../../../server/src/inbox/inbox.ts';
import { keepUploadOf } from './keep-upload-of.ts';
import { startImport } from '../../../server/src/ingest/start-import.ts';
import { undoImport } from '../../../server/src/ingest/undo-import.ts';
import { saveRecipe } from '../../../server/src/control/recipe.ts';
import { saveSettings } from '../../../server/src/features/organization/save-settings.ts';
import { accountRecipe, csvOf } from '../power-loss/promises.ts';

const source = 'bench';

function order(n: number, version: number, day: number): Item {
  return {
    entity: 'order',
    op: 'put',
    source,
    externalId: `o${n}`,
    version,
    values: {
      account_id: `f1-${n % 40}`,
      ordered_on: `2026-${String(1 + (day % 9)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}`,
      status: 'confirmed',
      amount: n * 10,
    },
  };
}

/** Batches, imports, one of them taken back, settings: something in every store. */
export async function fill(ctx: Context): Promise<void> {
  const present = await ctx.organization();
  await saveSettings(ctx, { ...present, name: 'Before', currency: 'EUR', timezone: 'UTC' });
  await saveRecipe(ctx.control.db, 'accounts', accountRecipe, ctx.clock.now());
  const runs: string[] = [];
  for (let n = 1; n <= 3; n += 1) {
    const file = await keepUploadOf(ctx, `f${n}.csv`, csvOf(n));
    runs.push(
      (
        await startImport(
          { db: ctx.control.db, applier: ctx.applier, clock: ctx.clock },
          { files: [file], recipe: accountRecipe, recipeName: 'accounts' },
        )
      ).id,
    );
    await ctx.applier.submit({ kind: 'items', items: Array.from({ length: 60 }, (_, index) => order(n * 100 + index, 1, index)) }, `batch-${n}`);
  }
  await settled(ctx);
  await undoImport({ db: ctx.control.db, applier: ctx.applier }, runs[2]!);
  await saveSettings(ctx, { ...(await ctx.organization()), name: 'After' });
}

/** Records that are there already, on other days: whoever does not find them has them twice. */
export async function change(ctx: Context): Promise<void> {
  await ctx.applier.submit({ kind: 'items', items: Array.from({ length: 60 }, (_, index) => order(100 + index, 2, index + 5)) }, 'change');
  await settled(ctx);
}

/** All received is applied. @throws what keeps it from being applied */
export async function settled(ctx: Context): Promise<void> {
  const last = await ctx.inbox.lastSeq();
  let isDone = false;
  const done = ctx.applier.until(last).then(() => (isDone = true));
  done.catch(() => undefined);
  for (let failing = 0; !isDone;) {
    await Promise.race([done, wait(25)]);
    failing = ctx.applier.state().fault === null ? 0 : failing + 1;
    if (failing > 2) throw ctx.applier.state().fault!;
  }
}

/** Tables that hold rows once everything is applied; all others stay empty. */
export async function listFilled(ctx: Context): Promise<ReadonlySet<string>> {
  const rows = await ctx.facts.read({ sql: `${countsOf(ctx, [...entities.keys()])} ORDER BY 1`, parameters: [], label: 'bench' });
  return new Set(rows.flatMap(([name, n]) => (String(n) === '0' ? [] : [String(name)])));
}

function tableOf(ctx: Context, id: string): string {
  return `${ctx.facts.dialect.schema}.${entities.get(id as never)!.kind === 'fact' ? 'fact' : 'dim'}_${id}`;
}

function countsOf(ctx: Context, ids: readonly string[]): string {
  return ids.map((id) => `SELECT '${id}' AS name, count(*) AS n FROM ${tableOf(ctx, id)}`).join(' UNION ALL ');
}

/** Everything that can be asked, as one digest for each store. */
export async function readContent(ctx: Context, filled: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const facts: string[] = [];
  for (const id of filled) {
    const sql = `SELECT external_id, key64, is_stub, flags, hash(COLUMNS(* EXCLUDE (batch, recorded_at))) FROM ${tableOf(ctx, id)} ORDER BY 1, 2`;
    facts.push(`${id} ${JSON.stringify(await ctx.facts.read({ sql, parameters: [], label: 'bench' }))}`);
  }
  const others = [...entities.keys()].filter((id) => !filled.has(id));
  const sql = `SELECT sum(n) FROM (${countsOf(ctx, others)})`;
  facts.push(JSON.stringify(await ctx.facts.read({ sql, parameters: [], label: 'bench' })));
  const entries: string[] = [];
  for await (const { seq, content } of ctx.inbox.entries(0n)) entries.push(`${seq} ${JSON.stringify(content)}`);
  const { db } = ctx.control;
  const control = [
    await db.selectFrom('organization').selectAll().execute(),
    await db.selectFrom('recipe').selectAll().execute(),
    await db.selectFrom('import_run').select(['id', 'seq', 'status', 'files', 'report']).orderBy('id').execute(),
    await db.selectFrom('mark').selectAll().where('name', 'like', 'aside%').execute(),
  ];
  return new Map([
    ['facts', digest(facts.join('\n'))],
    ['inbox', digest(entries.join('\n'))],
    ['control', digest(JSON.stringify(control, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)))],
  ]);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Files of a data folder that are damaged, by what they are called in the summary. */
export function targetsOf(data: string): ReadonlyMap<string, string> {
  const { control, inbox, keys, facts } = layoutOf(data);
  return new Map([
    ['facts.duckdb', facts],
    ['facts.duckdb.wal', `${facts}.wal`],
    ['inbox.db', inbox],
    ['inbox.db-wal', `${inbox}-wal`],
    ['control.db', control],
    ['control.db-journal', `${control}-journal`],
    ['keys.db', keys],
    ['keys.db-wal', `${keys}-wal`],
  ]);
}
