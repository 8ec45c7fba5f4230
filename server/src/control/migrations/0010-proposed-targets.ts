import type { ColumnDefinitionBuilder, Kysely } from 'kysely';

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();
const key = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull().primaryKey();

/** Targets people propose, and what was decided about them. */
export async function proposedTargets(db: Kysely<unknown>): Promise<void> {
  let table = db.schema.createTable('proposed_target').addColumn('id', 'text', key);
  for (const column of ['kpi', 'subject', 'period', 'period_from', 'period_to', 'value', 'note', 'state', 'proposed_by', 'proposed_at'])
    table = table.addColumn(column, 'text', required);
  for (const column of ['proposed_by_name', 'decided_by', 'decided_by_name', 'decided_at', 'decided_value', 'decision_note'])
    table = table.addColumn(column, 'text');
  await table.execute();
  await db.schema.createIndex('proposed_target_state').on('proposed_target').columns(['state', 'subject']).execute();
}
