import type { CreateTableBuilder, Kysely } from 'kysely';

/** Notes on the axis of time of charts, and who was offered to practise reading them. */
export async function chartNotes(db: Kysely<unknown>): Promise<void> {
  let note: CreateTableBuilder<string, string> = db.schema
    .createTable('chart_note')
    .addColumn('id', 'text', (column) => column.notNull().primaryKey());
  for (const name of ['scope', 'starts_on', 'ends_on', 'kind', 'title', 'text', 'written_by', 'changed_at'])
    note = note.addColumn(name, 'text', (column) => column.notNull());
  for (const name of ['kpis', 'subject', 'removed_at']) note = note.addColumn(name, 'text');
  await note.addColumn('edition', 'bigint', (column) => column.notNull()).execute();
  const offer = db.schema.createTable('reading_offer').addColumn('account_id', 'text', (column) => column.notNull().primaryKey());
  await offer.addColumn('closed_at', 'text', (column) => column.notNull()).execute();
  await db.schema.createIndex('chart_note_ends').on('chart_note').column('ends_on').execute();
}
