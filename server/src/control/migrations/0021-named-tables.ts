import type { Kysely } from 'kysely';

/** Tables that name the first three of a team, the votes about them, and who wants to be named where. */
export async function namedTables(db: Kysely<unknown>): Promise<void> {
  let table = db.schema.createTable('named_table').addColumn('id', 'text', (column) => column.notNull().primaryKey());
  for (const name of ['team', 'kpi', 'basis', 'quarter', 'starts_on', 'ends_on', 'closes_on', 'made_at'])
    table = table.addColumn(name, 'text', (column) => column.notNull());
  for (const name of ['variant', 'made_by', 'counted_at', 'stopped_by_name', 'stopped_at', 'stop_reason']) table = table.addColumn(name, 'text');
  for (const name of ['agreed', 'members']) table = table.addColumn(name, 'bigint');
  await table.execute();
  await db.schema
    .createTable('named_table_vote')
    .addColumn('table_id', 'text', (column) => column.notNull())
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('sealed', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('named_table_vote_key', ['table_id', 'person_id'] as never)
    .execute();
  await db.schema
    .createTable('name_choice')
    .addColumn('person_id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('hides_in_tables', 'bigint', (column) => column.notNull())
    .addColumn('shows_in_wins', 'bigint', (column) => column.notNull())
    .execute();
}
