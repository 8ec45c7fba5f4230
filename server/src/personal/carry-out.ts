import { actOfProduct } from '#server/audit/act.ts';
import type { Context } from '#server/context.ts';
import { failpoint } from '#server/failpoint.ts';
import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { listBackups } from './list-backups.ts';
import { addToLedger, ledgerBeside, ledgerOf } from './ledger.ts';
import { forgetPending, type PendingErasure } from './pending.ts';
import { needlesOf, rewriteInbox } from './rewrite-inbox.ts';
import { scrubControl } from './scrub-control.ts';

export type ErasingContext = Pick<Context, 'control' | 'inbox' | 'facts' | 'workbench' | 'applier' | 'organization' | 'clock' | 'log' | 'folder'>;

/** From here on it is done whatever happens: kept as pending, noted beside the backups, and in the inbox. @returns its entry */
export async function submitErasure(ctx: ErasingContext, { erasure }: PendingErasure): Promise<bigint> {
  addToLedger(ledgerOf(ctx.folder.layout.root), [erasure]);
  failpoint('erase.noted');
  const { seq } = await ctx.applier.submit({ kind: 'erase', erasure }, `erase:${erasure.id}`);
  failpoint('erase.appended');
  return seq;
}

/** Leaves nothing of what is erased in the stores; the facts are without it before. Repeatable. */
export async function carryOut(ctx: ErasingContext, pending: PendingErasure): Promise<void> {
  const { control, inbox, facts, workbench, applier, clock, log } = ctx;
  await applier.until(await submitErasure(ctx, pending));
  await noteBesideBackups(ctx, pending);
  const parts = { inbox, workbench, db: control.db, organization: await ctx.organization() };
  await applier.exclusively(() => rewriteInbox(parts, pending));
  await scrubControl(control.db, inbox, needlesOf(pending), actOfProduct(clock.now()));
  failpoint('erase.scrubbed');
  await inbox.purge();
  await applier.exclusively(() => facts.purge());
  failpoint('erase.purged');
  await forgetPending(control.db, pending.erasure.id);
  await control.compact();
  log.info({ erasure: pending.erasure.id }, 'an erasure was carried out');
}

/** Places that cannot be reached now are told of with the erasure; a backup made there later brings the note. */
async function noteBesideBackups({ control, log }: ErasingContext, { erasure }: PendingErasure): Promise<void> {
  for (const place of new Set((await listBackups(control.db)).map(({ folder }) => folder))) {
    if (!existsSync(dirname(place))) continue;
    try {
      addToLedger(ledgerBeside(place), [erasure]);
    } catch (error) {
      log.warn({ err: error, place }, 'an erasure could not be noted beside a backup');
    }
  }
}
