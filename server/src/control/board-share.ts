import { cleanDocument } from '#server/control/board.ts';
import type { BoardShareTable } from '#server/control/board-share-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export async function addBoardShare(db: ControlDatabase, row: BoardShareTable): Promise<void> {
  await db.insertInto('board_share').values(row).execute();
}

export async function findBoardShare(db: ControlDatabase, hash: string): Promise<BoardShareTable | undefined> {
  return db.selectFrom('board_share').selectAll().where('hash', '=', hash).executeTakeFirst();
}

export async function getBoardShare(db: ControlDatabase, id: string): Promise<BoardShareTable | undefined> {
  return db.selectFrom('board_share').selectAll().where('id', '=', id).executeTakeFirst();
}

/** The newest first. */
export async function listBoardShares(db: ControlDatabase, board: string): Promise<readonly BoardShareTable[]> {
  return db.selectFrom('board_share').selectAll().where('board_id', '=', board).orderBy('made_at', 'desc').orderBy('id').execute();
}

export async function revokeBoardShare(db: ControlDatabase, id: string, at: string): Promise<void> {
  await db.updateTable('board_share').set({ revoked_at: at }).where('id', '=', id).where('revoked_at', 'is', null).execute();
}

/** Takes words out of titles and of what is shown. `clean` answers undefined where nothing has to go. */
export async function cleanBoardShares(db: ControlDatabase, clean: (text: string) => string | undefined): Promise<void> {
  for (const { id, title, document } of await db.selectFrom('board_share').select(['id', 'title', 'document']).execute()) {
    const next = { title: clean(title) ?? title, document: cleanDocument(document, clean) };
    if (next.title === title && next.document === document) continue;
    await db.updateTable('board_share').set(next).where('id', '=', id).execute();
  }
}
