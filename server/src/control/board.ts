import type { BoardTable, BoardVersionTable } from '#server/control/board-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export type KeptBoard = BoardTable;
export type BoardHeadRow = Omit<BoardTable, 'document'>;

const headColumns = ['id', 'title', 'folder', 'audience', 'team', 'is_shared', 'edition', 'widgets', 'owner', 'changed_at', 'removed_at'] as const;

/** Those that are there, without what is on them. */
export async function listBoards(db: ControlDatabase): Promise<readonly BoardHeadRow[]> {
  return db.selectFrom('board').select(headColumns).where('removed_at', 'is', null).orderBy('id').execute();
}

/** One that is there, or was removed and can come back. */
export async function findBoard(db: ControlDatabase, id: string): Promise<KeptBoard | undefined> {
  return db.selectFrom('board').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function addBoard(db: ControlDatabase, row: KeptBoard): Promise<void> {
  await db.insertInto('board').values(row).execute();
}

export async function changeBoard(db: ControlDatabase, id: string, changes: Partial<Omit<KeptBoard, 'id' | 'owner'>>): Promise<void> {
  await db.updateTable('board').set(changes).where('id', '=', id).execute();
}

/** Keeps what a board is now among its versions; the oldest go. */
export async function keepBoardVersion(db: ControlDatabase, version: BoardVersionTable, most: number): Promise<void> {
  await db.insertInto('board_version').values(version).execute();
  const before = version.edition - BigInt(most);
  await db.deleteFrom('board_version').where('board_id', '=', version.board_id).where('edition', '<=', before).execute();
}

/** The newest first, without what was on them. */
export async function listBoardVersions(db: ControlDatabase, board: string): Promise<readonly Omit<BoardVersionTable, 'document' | 'board_id'>[]> {
  const all = db.selectFrom('board_version').select(['edition', 'title', 'widgets', 'at', 'by']);
  return all.where('board_id', '=', board).orderBy('edition', 'desc').execute();
}

export async function findBoardVersion(db: ControlDatabase, board: string, edition: number): Promise<BoardVersionTable | undefined> {
  return db.selectFrom('board_version').selectAll().where('board_id', '=', board).where('edition', '=', BigInt(edition)).executeTakeFirst();
}

export async function favouriteBoards(db: ControlDatabase, account: string): Promise<ReadonlySet<string>> {
  const rows = await db.selectFrom('board_favourite').select('board_id').where('account', '=', account).execute();
  return new Set(rows.map(({ board_id }) => board_id));
}

export async function setFavouriteBoard(db: ControlDatabase, board: string, account: string, isFavourite: boolean): Promise<void> {
  if (isFavourite) {
    const row = { board_id: board, account };
    await db.insertInto('board_favourite').values(row).onConflict((on) => on.columns(['board_id', 'account']).doNothing()).execute(); // prettier-ignore
  } else await db.deleteFrom('board_favourite').where('board_id', '=', board).where('account', '=', account).execute();
}

/** Takes words out of titles, sections and notes, now and in every version. `clean` answers undefined where nothing has to go. */
export async function cleanBoards(db: ControlDatabase, clean: (text: string) => string | undefined): Promise<void> {
  for (const { id, title, folder, document } of await db.selectFrom('board').select(['id', 'title', 'folder', 'document']).execute()) {
    const next = {
      title: clean(title) ?? title,
      folder: folder === null ? null : (clean(folder) ?? folder),
      document: cleanDocument(document, clean),
    };
    if (next.title === title && next.folder === folder && next.document === document) continue;
    await db.updateTable('board').set(next).where('id', '=', id).execute();
  }
  for (const { board_id, edition, title, document } of await db
    .selectFrom('board_version')
    .select(['board_id', 'edition', 'title', 'document'])
    .execute()) {
    const next = { title: clean(title) ?? title, document: cleanDocument(document, clean) };
    if (next.title === title && next.document === document) continue;
    await db.updateTable('board_version').set(next).where('board_id', '=', board_id).where('edition', '=', edition).execute();
  }
}

const freeWords: ReadonlySet<string> = new Set(['title', 'text', 'tab', 'alt', 'caption']);

/** What is on a board without words that have to go. */
export function cleanDocument(document: string, clean: (text: string) => string | undefined): string {
  const cleaned = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(cleaned);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, freeWords.has(name) && typeof each === 'string' ? (clean(each) ?? each) : cleaned(each)]),
    );
  };
  return JSON.stringify(cleaned(JSON.parse(document)));
}
