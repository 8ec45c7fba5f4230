import type { HealthCheck, HealthResponse } from '@leadline/contract';
import { LeadlineError } from '@leadline/contract';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Context } from '#server/context.ts';
import { diskSpace, reserveOf } from '#server/folder/file-system.ts';
import { listAside } from '#server/ingest/list-aside.ts';
import { version } from '#server/version.ts';

const patienceMs = 5_000;

/** Asks every part whether it works: the fact store answers a query, the inbox and the settings read, the disk takes a file. */
export async function checkHealth(ctx: Context): Promise<HealthResponse> {
  const checks = await Promise.all([
    check('facts', () => checkFacts(ctx)),
    check('inbox', () => ctx.inbox.check()),
    check('control', () => ctx.organization()),
    check('applier', () => checkApplier(ctx)),
    check('disk', () => checkDisk(ctx)),
  ]);
  const status = checks.every((each) => each.isHealthy) ? 'ok' : 'failing';
  return { status, checks, instance: ctx.folder.instance, version };
}

async function check(name: HealthCheck['name'], ask: () => Promise<unknown>): Promise<HealthCheck> {
  let timer: NodeJS.Timeout | undefined;
  const impatience = new Promise<never>((_, give) => {
    timer = setTimeout(() => give(new LeadlineError('unavailable', 'http.deadline')), patienceMs);
  });
  try {
    const detail = await Promise.race([ask(), impatience]);
    return { name, isHealthy: true, ...(typeof detail === 'string' ? { detail } : {}) };
  } catch (error) {
    return { name, isHealthy: false, detail: error instanceof LeadlineError ? error.code : ((error as NodeJS.ErrnoException).code ?? 'failed') };
  } finally {
    clearTimeout(timer);
  }
}

/** @returns that the file was damaged and when it was replaced, if it was */
async function checkFacts(ctx: Context): Promise<string | undefined> {
  await ctx.facts.check();
  const mended = ctx.mended();
  return mended === null ? undefined : `made again: ${mended.at}`;
}

/** @returns how many entries were set aside: the others go on without them, and a rebuild tries them again */
async function checkApplier(ctx: Context): Promise<string | undefined> {
  const { fault } = ctx.applier.state();
  if (fault) throw fault;
  const aside = await listAside(ctx.control.db);
  return aside.length > 0 ? `aside: ${aside.length}` : undefined;
}

async function checkDisk(ctx: Context): Promise<void> {
  const path = join(ctx.folder.layout.root, '.health.tmp');
  const file = await open(path, 'w', 0o600);
  try {
    await file.write('ok');
  } finally {
    await file.close();
    await rm(path, { force: true });
  }
  const { free, total } = await diskSpace(ctx.folder.layout.root);
  if (free < (ctx.settings.diskGuardBytes ?? reserveOf(total))) throw new LeadlineError('storage_full', 'inbox.disk_full');
}
