import { retentionSchema } from '@leadline/contract';
import { actOfProduct } from '#server/audit/act.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import { dateIn } from '#server/clock.ts';
import { findSetting } from '#server/control/setting.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';
import { carryOut, type ErasingContext } from './carry-out.ts';
import { saltFor } from './erase-person.ts';
import { keepPending, type PendingErasure } from './pending.ts';

export const retentionSetting = 'personal.retention';

/** Erases the texts whose time has passed, entity by entity; once a month each. @returns entities something was done for */
export async function keepRetention(ctx: ErasingContext): Promise<readonly string[]> {
  const kept = retentionSchema.safeParse(await findSetting(ctx.control.db, retentionSetting));
  if (!kept.success) return [];
  return ctx.control.inTurn('erase', async () => {
    const done: string[] = [];
    const today = dateIn((await ctx.organization()).timezone, ctx.clock.now());
    for (const [entity, months] of Object.entries(kept.data.months)) {
      const on = firstKept(today, months);
      const known = await ctx.inbox.erasures();
      if (known.some(({ before }) => before?.entity === entity && before.on >= on)) continue;
      await eraseBefore(ctx, entity, on);
      done.push(entity);
    }
    return done;
  });
}

async function eraseBefore(ctx: ErasingContext, entity: string, on: string): Promise<void> {
  const now = ctx.clock.now();
  const erasure = { id: uuidV7(now), at: now.toISOString(), salt: saltFor([]), people: {}, records: {}, before: { entity, on } };
  const pending: PendingErasure = { erasure, texts: [], ways: [], externalIds: [], replaced: [] };
  await audited(ctx.control.db, async (db) => {
    await keepPending(db, pending);
    await appendEntry(db, actOfProduct(now), {
      action: 'personal.expired',
      subject: { kind: 'retention', id: entity },
      after: { entity, before: on },
    });
  });
  await carryOut(ctx, pending);
}

/** The first day of the month so many months ago: what is older goes. */
export function firstKept(today: string, months: number): string {
  const [year, month] = today.split('-').map(Number);
  const at = new Date(Date.UTC(year!, month! - 1 - months, 1));
  return at.toISOString().slice(0, 10);
}
