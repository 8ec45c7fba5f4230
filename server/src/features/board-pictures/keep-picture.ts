import { LeadlineError, pictureLimits, type KeptPicture } from '@leadline/contract';
import { createHash, randomUUID } from 'node:crypto';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import { boardSightOf, getBoard, mayChangeBoard } from '#server/boards/board-sight.ts';
import { cleanPicture } from '#server/boards/clean-picture.ts';
import { readPicture, type PictureHeader } from '#server/boards/picture-header.ts';
import type { Asking } from '#server/context.ts';
import { addBoardPicture, listBoardPictures } from '#server/control/board-picture.ts';
import { actOf } from '#server/http/act-of.ts';

const megabyte = 1024 * 1024;

/**
 * Keeps a picture for a board its bringer may change. What it is, its own bytes say; what stands behind its end, and what it says of itself, is left away.
 * @throws LeadlineError boards.no_board, boards.not_yours, boards.pictures_full, and as `checked`
 */
export async function keepPicture(asking: Asking, boardId: string, given: Buffer): Promise<KeptPicture> {
  const seeing = await boardSightOf(asking);
  const act = actOf(asking);
  return audited(asking.control.db, async (db) => {
    if (!mayChangeBoard(seeing, await getBoard(db, seeing, boardId))) throw new LeadlineError('forbidden', 'boards.not_yours');
    const header = checked(given);
    const { type, width, height } = header;
    const bytes = cleanPicture(given, header);
    const all = (await listBoardPictures(db)).reduce((sum, { size }) => sum + Number(size), 0);
    if (all + bytes.length > pictureLimits.altogether)
      throw new LeadlineError('conflict', 'boards.pictures_full', { most: pictureLimits.altogether / megabyte });
    const id = randomUUID();
    const hash = createHash('sha256').update(bytes).digest('hex');
    const size = { width: BigInt(width), height: BigInt(height), size: BigInt(bytes.length) };
    await addBoardPicture(db, { id, hash, type, ...size, bytes, made_by: seeing.by, made_at: act.now.toISOString() });
    const after = { picture: id, hash, type, width, height, bytes: bytes.length };
    await appendEntry(db, act, { action: 'boards.picture_added', subject: { kind: 'boards', id: boardId }, after, isPersonal: true });
    return { id, type, width, height };
  });
}

/** @throws LeadlineError boards.picture_large, boards.picture_kind, boards.picture_damaged, boards.picture_moving, boards.picture_sides */
function checked(bytes: Buffer): PictureHeader {
  if (bytes.length > pictureLimits.bytes) throw new LeadlineError('too_large', 'boards.picture_large', { most: pictureLimits.bytes / megabyte });
  const header = readPicture(bytes);
  if (header === 'kind') throw new LeadlineError('invalid', 'boards.picture_kind');
  if (header === 'damaged') throw new LeadlineError('invalid', 'boards.picture_damaged');
  if (header.width > pictureLimits.side || header.height > pictureLimits.side)
    throw new LeadlineError('invalid', 'boards.picture_sides', { most: pictureLimits.side });
  if (header.isMoving) throw new LeadlineError('invalid', 'boards.picture_moving');
  return header;
}
