import { LeadlineError, type OpenLinks } from '@leadline/contract';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Asking } from '#server/context.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { findSetting, saveSetting } from '#server/control/setting.ts';
import { actOf } from '#server/http/act-of.ts';

const setting = 'open_links';

/** Whether anything is shown to who has not signed in: links to boards, and screens on walls. */
export async function readOpenLinks(db: ControlDatabase): Promise<OpenLinks> {
  return { isAllowed: (await findSetting(db, setting)) !== false };
}

/** @throws LeadlineError shares.not_allowed */
export async function assertOpenLinks(db: ControlDatabase): Promise<void> {
  if (!(await readOpenLinks(db)).isAllowed) throw new LeadlineError('forbidden', 'shares.not_allowed');
}

/** Switched off, everything that is open shows nothing at once; switched on again, it shows what it did. */
export async function decideOpenLinks(asking: Asking, { isAllowed }: OpenLinks): Promise<OpenLinks> {
  await audited(asking.control.db, async (db) => {
    const before = await readOpenLinks(db);
    if (before.isAllowed === isAllowed) return;
    await saveSetting(db, setting, isAllowed, asking.clock.now());
    await appendEntry(db, actOf(asking), {
      action: 'boards.open_links',
      subject: { kind: 'boards', id: 'open_links' },
      before: before.isAllowed,
      after: isAllowed,
    });
  });
  return { isAllowed };
}
