import type { ColumnDefinitionBuilder, Kysely } from 'kysely';

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();
const key = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull().primaryKey();

/** Closed periods with what was shown in them, and reasons people give for numbers. */
export async function periods(db: Kysely<unknown>): Promise<void> {
  let close = db.schema.createTable('period_close').addColumn('id', 'text', key);
  for (const column of ['name', 'period_from', 'period_to', 'closed_at', 'closed_by', 'data_version'])
    close = close.addColumn(column, 'text', required);
  await close.addColumn('closed_by_name', 'text').execute();
  await db.schema.createIndex('period_close_period').on('period_close').columns(['period_from', 'period_to']).unique().execute();
  await db.schema
    .createTable('closed_card')
    .addColumn('close_id', 'text', required)
    .addColumn('subject', 'text', required)
    .addColumn('card', 'text', required)
    .addPrimaryKeyConstraint('closed_card_key', ['close_id', 'subject'])
    .execute();
  let reason = db.schema.createTable('value_reason').addColumn('id', 'text', key);
  for (const column of ['subject', 'kpi', 'period_from', 'period_to', 'kind', 'cause', 'text', 'author', 'created_at'])
    reason = reason.addColumn(column, 'text', required);
  await reason.addColumn('variant', 'text').addColumn('author_name', 'text').execute();
  await db.schema.createIndex('value_reason_subject').on('value_reason').columns(['subject', 'period_from']).execute();
}
