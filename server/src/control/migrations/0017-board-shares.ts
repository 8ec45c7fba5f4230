import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely } from 'kysely';

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();
const key = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull().primaryKey();

/** Links that show some widgets of a board to whoever has them. */
export async function boardShares(db: Kysely<unknown>): Promise<void> {
  let share: CreateTableBuilder<string, string> = db.schema
    .createTable('board_share')
    .addColumn('id', 'text', key)
    .addColumn('hash', 'text', required);
  for (const column of ['board_id', 'title', 'document', 'scope', 'origins', 'made_by', 'made_at', 'expires_at'])
    share = share.addColumn(column, 'text', required);
  await share.addColumn('with_names', 'bigint', required).addColumn('revoked_at', 'text').execute();
  await db.schema.createIndex('board_share_hash').unique().on('board_share').column('hash').execute();
  await db.schema.createIndex('board_share_board').on('board_share').column('board_id').execute();
}
