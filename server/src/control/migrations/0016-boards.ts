import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely } from 'kysely';

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();
const key = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull().primaryKey();

/** Boards people make, what they were before, and who likes which best. */
export async function boards(db: Kysely<unknown>): Promise<void> {
  let board: CreateTableBuilder<string, string> = db.schema.createTable('board').addColumn('id', 'text', key).addColumn('title', 'text', required);
  board = board.addColumn('folder', 'text').addColumn('audience', 'text', required).addColumn('team', 'text');
  for (const column of ['is_shared', 'edition', 'widgets']) board = board.addColumn(column, 'bigint', required);
  for (const column of ['document', 'owner', 'changed_at']) board = board.addColumn(column, 'text', required);
  await board.addColumn('removed_at', 'text').execute();
  let version: CreateTableBuilder<string, string> = db.schema.createTable('board_version').addColumn('board_id', 'text', required);
  for (const column of ['edition', 'widgets']) version = version.addColumn(column, 'bigint', required);
  for (const column of ['title', 'document', 'at', 'by']) version = version.addColumn(column, 'text', required);
  await version.addPrimaryKeyConstraint('board_version_key', ['board_id', 'edition']).execute();
  let favourite: CreateTableBuilder<string, string> = db.schema.createTable('board_favourite');
  for (const column of ['board_id', 'account']) favourite = favourite.addColumn(column, 'text', required);
  await favourite.addPrimaryKeyConstraint('board_favourite_key', ['board_id', 'account']).execute();
}
