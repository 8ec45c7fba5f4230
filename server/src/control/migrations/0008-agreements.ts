import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely } from 'kysely';

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();

/** What is agreed about KPIs: understood or asked, influence, how verdicts are handled; and next steps that were put away. */
export async function agreements(db: Kysely<unknown>): Promise<void> {
  let acknowledgement: CreateTableBuilder<string, string> = db.schema.createTable('kpi_acknowledgement');
  for (const column of ['assignment_id', 'person_id', 'terms']) acknowledgement = acknowledgement.addColumn(column, 'text', required);
  for (const column of ['confirmed_at', 'question', 'asked_at', 'answer', 'answered_by', 'answered_at'])
    acknowledgement = acknowledgement.addColumn(column, 'text');
  await acknowledgement.addPrimaryKeyConstraint('kpi_acknowledgement_key', ['assignment_id', 'person_id']).execute();
  await db.schema
    .createTable('influence_answered')
    .addColumn('kpi', 'text', required)
    .addColumn('person_id', 'text', required)
    .addPrimaryKeyConstraint('influence_answered_key', ['kpi', 'person_id'])
    .execute();
  await db.schema
    .createTable('influence_count')
    .addColumn('kpi', 'text', required)
    .addColumn('answer', 'text', required)
    .addColumn('count', 'bigint', required)
    .addColumn('shown', 'bigint', required)
    .addPrimaryKeyConstraint('influence_count_key', ['kpi', 'answer'])
    .execute();
  let handling: CreateTableBuilder<string, string> = db.schema.createTable('verdict_handling');
  for (const column of ['role', 'verdict', 'text', 'locale', 'changed_at']) handling = handling.addColumn(column, 'text', required);
  await handling.addPrimaryKeyConstraint('verdict_handling_key', ['role', 'verdict']).execute();
  let step: CreateTableBuilder<string, string> = db.schema.createTable('dismissed_step');
  for (const column of ['person_id', 'kind', 'record_id', 'reason', 'dismissed_at']) step = step.addColumn(column, 'text', required);
  await step.addPrimaryKeyConstraint('dismissed_step_key', ['person_id', 'kind', 'record_id']).execute();
}
