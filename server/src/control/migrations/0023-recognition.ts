import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely } from 'kysely';

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();

interface Columns {
  readonly key: readonly string[];
  readonly texts?: readonly string[];
  readonly numbers?: readonly string[];
  readonly optional?: readonly string[];
  readonly optionalNumbers?: readonly string[];
}

async function create(db: Kysely<unknown>, name: string, columns: Columns): Promise<void> {
  const { key, texts = [], numbers = [], optional = [], optionalNumbers = [] } = columns;
  let table: CreateTableBuilder<string, string> = db.schema.createTable(name);
  for (const column of [...key, ...texts]) table = table.addColumn(column, 'text', required);
  for (const column of numbers) table = table.addColumn(column, 'bigint', required);
  for (const column of optional) table = table.addColumn(column, 'text');
  for (const column of optionalNumbers) table = table.addColumn(column, 'bigint');
  await table.addPrimaryKeyConstraint(`${name}_key`, key as never).execute();
}

/** What people thank each other for, what they reach, the points it brings, and what they can do. */
export async function recognition(db: Kysely<unknown>): Promise<void> {
  await create(db, 'recognition', {
    key: ['id'],
    texts: ['kind', 'receiver_kind', 'receiver_id', 'text', 'once', 'day', 'at'],
    optional: ['giver_id', 'value_code', 'value_text', 'about', 'rule', 'period', 'removed_at'],
    optionalNumbers: ['days'],
  });
  await db.schema.createIndex('recognition_once').unique().on('recognition').columns(['once']).execute();
  await db.schema.createIndex('recognition_at').on('recognition').columns(['at']).execute();
  await create(db, 'points_entry', {
    key: ['id'],
    texts: ['person_id', 'rule', 'source', 'reason', 'day', 'expires_on', 'at', 'once'],
    numbers: ['points'],
    optional: ['given_by', 'kpi', 'period'],
  });
  await db.schema.createIndex('points_entry_once').unique().on('points_entry').columns(['once']).execute();
  await db.schema.createIndex('points_entry_person').on('points_entry').columns(['person_id', 'day']).execute();
  await create(db, 'skill', { key: ['id'], texts: ['person_id', 'name', 'at'], optional: ['named_by', 'removed_at'] });
  await db.schema.createIndex('skill_person').on('skill').columns(['person_id']).execute();
  await create(db, 'skill_confirmation', { key: ['skill_id', 'confirmer_id'], texts: ['said_as', 'at'] });
  await create(db, 'recognition_choice', { key: ['person_id'], numbers: ['hides_thanks', 'shows_achievements'] });
}
