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
  for (const column of [...key, ...texts]) table = table.addColumn(column, 'text', required);
  for (const column of numbers) table = table.addColumn(column, 'bigint', required);
  for (const column of optional) table = table.addColumn(column, 'text');
  await table.addPrimaryKeyConstraint(`${name}_key`, key as never).execute();
}

/** Boards sent by mail and to chats, what was sent to whom, and the channels. */
export async function sendings(db: Kysely<unknown>): Promise<void> {
  await create(db, 'sending', {
    key: ['id'],
    texts: ['board_id', 'account_id', 'rhythm', 'scope', 'file', 'planned_on', 'created_at'],
    numbers: ['at', 'is_on'],
    optional: ['channel_id', 'ended_because'],
  });
  await db.schema.createIndex('sending_board').on('sending').column('board_id').execute();
  await create(db, 'sending_reader', { key: ['sending_id', 'reader'] });
  await create(db, 'sending_state', { key: ['sending_id', 'account_id'], numbers: ['failures'], optional: ['stopped_because', 'stopped_at'] });
  await create(db, 'sending_delivery', {
    key: ['id'],
    texts: ['kind', 'source_id', 'target', 'occurrence', 'status', 'created_at', 'next_at'],
    numbers: ['attempts'],
    optional: ['claimed_by', 'claimed_until', 'tried_at', 'error'],
  });
  const once = db.schema.createIndex('sending_delivery_once').unique().on('sending_delivery');
  await once.columns(['source_id', 'target', 'occurrence']).execute();
  await db.schema.createIndex('sending_delivery_due').on('sending_delivery').columns(['status', 'next_at']).execute();
  await create(db, 'chat_channel', {
    key: ['id'],
    texts: ['name', 'kind', 'shown', 'secret', 'locale', 'created_by', 'created_at'],
    numbers: ['is_on'],
    optional: ['team', 'token_until', 'renewing_by', 'renewing_until', 'wait_until', 'tried_at', 'error'],
  });
  await create(db, 'alert_route', { key: ['rule_id', 'channel_id'] });
}
