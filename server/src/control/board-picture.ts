import type { BoardPictureTable } from '#server/control/board-picture-tables.ts';
import type { BoardTable } from '#server/control/board-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export async function addBoardPicture(db: ControlDatabase, row: BoardPictureTable): Promise<void> {
  await db.insertInto('board_picture').values(row).execute();
}

export async function findBoardPicture(db: ControlDatabase, id: string): Promise<BoardPictureTable | undefined> {
  return db.selectFrom('board_picture').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function hasBoardPicture(db: ControlDatabase, id: string): Promise<boolean> {
  return (await db.selectFrom('board_picture').select('id').where('id', '=', id).executeTakeFirst()) !== undefined;
}

/** All but the bytes. */
export async function listBoardPictures(db: ControlDatabase): Promise<readonly Omit<BoardPictureTable, 'bytes'>[]> {
  return db.selectFrom('board_picture').select(['id', 'hash', 'type', 'width', 'height', 'size', 'made_by', 'made_at']).orderBy('id').execute();
}

export async function removeBoardPicture(db: ControlDatabase, id: string): Promise<void> {
  await db.deleteFrom('board_picture').where('id', '=', id).execute();
}

type Holding = Pick<BoardTable, 'owner' | 'audience' | 'team' | 'is_shared'>;

/** Boards that are there and hold a picture now. */
export async function boardsHolding(db: ControlDatabase, picture: string): Promise<readonly Holding[]> {
  const rows = await db
    .selectFrom('board')
    .select(['owner', 'audience', 'team', 'is_shared', 'document'])
    .where('removed_at', 'is', null)
    .where('document', 'like', `%${picture}%`)
    .execute();
  return rows.filter(({ document }) => picturesIn(document).has(picture));
}

/** Boards that are there and held a picture in a version that is kept. */
export async function boardsThatHeld(db: ControlDatabase, picture: string): Promise<readonly Holding[]> {
  const rows = await db
    .selectFrom('board_version')
    .innerJoin('board', 'board.id', 'board_version.board_id')
    .select(['board.owner', 'board.audience', 'board.team', 'board.is_shared', 'board_version.document'])
    .where('board.removed_at', 'is', null)
    .where('board_version.document', 'like', `%${picture}%`)
    .execute();
  return rows.filter(({ document }) => picturesIn(document).has(picture));
}

/** Every picture a board, one of its versions or a link shows, also of boards that can be brought back. */
export async function picturesInUse(db: ControlDatabase): Promise<ReadonlySet<string>> {
  const used = new Set<string>();
  for (const table of ['board', 'board_version', 'board_share'] as const) {
    const rows = await db.selectFrom(table).select('document').where('document', 'like', '%"kind":"picture"%').execute();
    for (const { document } of rows) for (const id of picturesIn(document)) used.add(id);
  }
  return used;
}

/** The pictures of widgets; what only looks like the id of one, in a note, is none. */
export function picturesIn(document: string): ReadonlySet<string> {
  const { widgets } = JSON.parse(document) as { readonly widgets: readonly { readonly kind: string; readonly pictureId?: string }[] };
  return new Set(widgets.flatMap(({ kind, pictureId }) => (kind === 'picture' && pictureId !== undefined ? [pictureId] : [])));
}
