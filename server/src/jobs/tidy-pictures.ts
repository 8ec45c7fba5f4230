import { actOfProduct } from '#server/audit/act.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { Context } from '#server/context.ts';
import { listBoardPictures, picturesInUse, removeBoardPicture } from '#server/control/board-picture.ts';
import { nowAndThen } from './now-and-then.ts';

/** Whoever has just brought a picture has not saved the board yet. */
const draftMs = 24 * 60 * 60 * 1000;

/** Removes the pictures that no board, version of one or link shows any more, a day after they came at the earliest. @returns how many */
export async function tidyPictures({ control, clock }: Pick<Context, 'control' | 'clock'>): Promise<number> {
  const now = clock.now();
  const before = new Date(now.getTime() - draftMs).toISOString();
  const old = (await listBoardPictures(control.db)).filter(({ made_at }) => made_at < before);
  if (old.length === 0) return 0;
  return audited(control.db, async (db) => {
    const used = await picturesInUse(db);
    const unused = old.filter(({ id }) => !used.has(id));
    for (const { id } of unused) await removeBoardPicture(db, id);
    for (const { id, hash } of unused)
      await appendEntry(db, actOfProduct(now), { action: 'boards.picture_tidied', subject: { kind: 'board_picture', id }, before: { hash } });
    return unused.length;
  });
}

/** Every hour. @returns what ends it */
export function tidyPicturesHourly(ctx: Context, everyMs = 60 * 60 * 1000): () => Promise<void> {
  return nowAndThen(ctx, { everyMs, failed: 'pictures no board shows any more could not be removed; tried again' }, async () => {
    const removed = await tidyPictures(ctx);
    if (removed > 0) ctx.log.info({ removed }, 'pictures no board shows any more were removed');
  });
}
