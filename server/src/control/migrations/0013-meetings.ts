import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely } from 'kysely';

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();

interface Columns {
  readonly key: readonly string[];
  readonly texts?: readonly string[];
  readonly numbers?: readonly string[];
  readonly optional?: readonly string[];
}

async function create(db: Kysely<unknown>, name: string, { key, texts = [], numbers = [], optional = [] }: Columns): Promise<void> {
  let table: CreateTableBuilder<string, string> = db.schema.createTable(name);
  for (const column of [...key, ...texts]) table = table.addColumn(column, column === 'stage' ? 'bigint' : 'text', required);
  for (const column of numbers) table = table.addColumn(column, 'bigint', required);
  for (const column of optional) table = table.addColumn(column, 'text');
  await table.addPrimaryKeyConstraint(`${name}_key`, key as never).execute();
}

/** What is said in feedback meetings, what is agreed there and elsewhere, and what became of it. */
export async function meetings(db: Kysely<unknown>): Promise<void> {
  await create(db, 'feedback_talk', {
    key: ['meeting_id'],
    texts: ['employee_id', 'manager_id', 'due_on', 'notes', 'updated_at'],
    numbers: ['edition', 'employee_shares', 'manager_shares', 'minutes', 'sequence'],
    optional: ['held_on', 'employee_confirmed_at', 'manager_confirmed_at', 'planned_at'],
  });
  await create(db, 'feedback_note', { key: ['meeting_id', 'person_id'], texts: ['text', 'updated_at'], numbers: ['edition'] });
  await create(db, 'action_item', {
    key: ['id'],
    texts: ['title', 'owner_id', 'due_on', 'expected', 'state', 'closing_note', 'created_at'],
    numbers: ['position'],
    optional: [
      'meeting_id',
      'made_by',
      'made_by_name',
      'kpi',
      'variant',
      'subject',
      'value_from',
      'value_to',
      'value_then',
      'expected_value',
      'agreed_on',
      'closed_on',
    ],
  });
  await db.schema.createIndex('action_item_meeting').on('action_item').columns(['meeting_id']).execute();
  await db.schema.createIndex('action_item_owner').on('action_item').columns(['owner_id', 'state']).execute();
  await create(db, 'action_result', {
    key: ['action_id', 'stage'],
    texts: ['due_on', 'note'],
    optional: ['value', 'read_at', 'answer', 'answered_on'],
  });
}
