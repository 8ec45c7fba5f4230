import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely } from 'kysely';

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();
const key = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull().primaryKey();

/** Screens that show boards without a seat, and those that wait to be told what. */
export async function displays(db: Kysely<unknown>): Promise<void> {
  let display: CreateTableBuilder<string, string> = db.schema.createTable('display').addColumn('id', 'text', key);
  for (const column of ['hash', 'name', 'boards', 'locale', 'timezone', 'wins', 'made_by', 'made_at'])
    display = display.addColumn(column, 'text', required);
  for (const column of ['seconds', 'with_names', 'has_sound', 'has_motion']) display = display.addColumn(column, 'bigint', required);
  for (const column of ['team', 'last_seen_at', 'revoked_at']) display = display.addColumn(column, 'text');
  await display.execute();
  await db.schema.createIndex('display_hash').unique().on('display').column('hash').execute();
  await db.schema
    .createTable('display_pairing')
    .addColumn('code_hash', 'text', key)
    .addColumn('hash', 'text', required)
    .addColumn('expires_at', 'text', required)
    .execute();
}
