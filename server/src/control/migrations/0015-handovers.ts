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
  for (const column of [...key, ...texts]) table = table.addColumn(column, column === 'position' ? 'bigint' : 'text', required);
  for (const column of numbers) table = table.addColumn(column, 'bigint', required);
  for (const column of optional) table = table.addColumn(column, 'text');
  await table.addPrimaryKeyConstraint(`${name}_key`, key as never).execute();
}

/** Customers that pass from one person to another: the offer, what goes with it, and what was answered. */
export async function handovers(db: Kysely<unknown>): Promise<void> {
  await create(db, 'handover', {
    key: ['id'],
    texts: ['giver_id', 'receiver_id', 'agreed_on', 'state', 'notes', 'offered_at'],
    numbers: ['edition'],
    optional: ['offered_by', 'starts_on', 'accepted_at', 'told_at'],
  });
  await create(db, 'handover_customer', { key: ['handover_id', 'account_id'] });
  await db.schema.createIndex('handover_customer_account').on('handover_customer').columns(['account_id']).execute();
  await create(db, 'handover_claim', { key: ['account_id'], texts: ['handover_id'] });
  await create(db, 'handover_check', { key: ['handover_id', 'position'], texts: ['text'], numbers: ['is_given', 'is_received'], optional: ['code'] });
  await create(db, 'handover_event', { key: ['handover_id', 'position'], texts: ['kind', 'text', 'at'], optional: ['by_name'] });
}
