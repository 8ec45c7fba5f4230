import type { Kysely } from 'kysely';

/** Pictures people put on boards. */
export async function boardPictures(db: Kysely<unknown>): Promise<void> {
  let table = db.schema.createTable('board_picture').addColumn('id', 'text', (column) => column.notNull().primaryKey());
  for (const name of ['hash', 'type', 'made_by', 'made_at']) table = table.addColumn(name, 'text', (column) => column.notNull());
  for (const name of ['width', 'height', 'size']) table = table.addColumn(name, 'bigint', (column) => column.notNull());
  // SQLite keeps bytes as they are in a column of any type.
  await table.addColumn('bytes', 'bytea', (column) => column.notNull()).execute();
}
