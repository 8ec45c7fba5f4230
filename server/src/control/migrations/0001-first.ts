import type { ColumnDefinitionBuilder, Kysely } from 'kysely';

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();
const key = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull().primaryKey();

/** Only `text` and `bigint`: they mean the same on SQLite and PostgreSQL. */
export async function first(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('organization')
    .addColumn('id', 'bigint', key)
    .addColumn('name', 'text', required)
    .addColumn('country', 'text', required)
    .addColumn('currency', 'text', required)
    .addColumn('timezone', 'text', required)
    .addColumn('locale', 'text', required)
    .addColumn('fiscal_year_start_month', 'bigint', required)
    .addColumn('fiscal_year_named_by', 'text', required)
    .addColumn('recognition', 'text', required)
    .addColumn('winback_after_days', 'bigint', required)
    .addColumn('calendar', 'text')
    .addColumn('is_demo', 'bigint', required)
    .addColumn('updated_at', 'text', required)
    .execute();
  await db.schema
    .createTable('recipe')
    .addColumn('name', 'text', key)
    .addColumn('definition', 'text', required)
    .addColumn('updated_at', 'text', required)
    .execute();
  await db.schema
    .createTable('import_run')
    .addColumn('id', 'text', key)
    .addColumn('seq', 'bigint')
    .addColumn('status', 'text', required)
    .addColumn('recipe_name', 'text')
    .addColumn('recipe', 'text', required)
    .addColumn('files', 'text', required)
    .addColumn('rows_done', 'bigint', required)
    .addColumn('rows_total', 'bigint')
    .addColumn('report', 'text')
    .addColumn('error', 'text')
    .addColumn('created_at', 'text', required)
    .addColumn('finished_at', 'text')
    .addColumn('undone_at', 'text')
    .execute();
  await db.schema.createIndex('import_run_seq').unique().on('import_run').column('seq').execute();
  await db.schema.createTable('mark').addColumn('name', 'text', key).addColumn('value', 'text', required).execute();
}
