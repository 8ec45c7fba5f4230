import type { ColumnDefinitionBuilder, Kysely } from 'kysely';

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();
const key = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull().primaryKey();

/** KPIs of one's own in versions, what is switched off, further settings, and who changed what. */
export async function ownKpis(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('kpi_definition')
    .addColumn('id', 'text', key)
    .addColumn('created_at', 'text', required)
    .addColumn('archived_at', 'text')
    .execute();
  await db.schema
    .createTable('kpi_version')
    .addColumn('kpi_id', 'text', required)
    .addColumn('version', 'bigint', required)
    .addColumn('definition', 'text', required)
    .addColumn('valid_from', 'text')
    .addColumn('changed_at', 'text', required)
    .addColumn('changed_by', 'text', required)
    .addColumn('reason', 'text')
    .addPrimaryKeyConstraint('kpi_version_key', ['kpi_id', 'version'])
    .execute();
  await db.schema.createTable('kpi_setting').addColumn('kpi_id', 'text', key).addColumn('is_off', 'bigint', required).execute();
  await db.schema
    .createTable('setting')
    .addColumn('name', 'text', key)
    .addColumn('value', 'text', required)
    .addColumn('changed_at', 'text', required)
    .execute();
  await db.schema
    .createTable('change_log')
    .addColumn('id', 'text', key)
    .addColumn('subject', 'text', required)
    .addColumn('subject_id', 'text', required)
    .addColumn('position', 'bigint', required)
    .addColumn('what', 'text', required)
    .addColumn('reason', 'text')
    .addColumn('details', 'text')
    .addColumn('changed_at', 'text', required)
    .addColumn('changed_by', 'text', required)
    .execute();
  await db.schema.createIndex('change_log_subject').unique().on('change_log').columns(['subject', 'subject_id', 'position']).execute();
}
