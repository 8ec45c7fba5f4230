import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely } from 'kysely';

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();
const key = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull().primaryKey();

/** Comments with their threads and mentions; what people are told, and how. */
export async function comments(db: Kysely<unknown>): Promise<void> {
  let thread: CreateTableBuilder<string, string> = db.schema.createTable('comment_thread').addColumn('id', 'text', key);
  for (const column of ['about_key', 'about', 'started_by', 'started_at']) thread = thread.addColumn(column, 'text', required);
  thread = thread.addColumn('private', 'bigint', required);
  for (const column of ['resolved_at', 'resolved_by_name']) thread = thread.addColumn(column, 'text');
  await thread.execute();
  await db.schema.createIndex('comment_thread_about').on('comment_thread').columns(['about_key']).execute();
  let comment: CreateTableBuilder<string, string> = db.schema.createTable('comment').addColumn('id', 'text', key);
  for (const column of ['thread_id', 'author', 'author_name', 'text', 'written_at']) comment = comment.addColumn(column, 'text', required);
  for (const column of ['changed_at', 'removed_at']) comment = comment.addColumn(column, 'text');
  await comment.execute();
  await db.schema.createIndex('comment_thread_id').on('comment').columns(['thread_id', 'written_at']).execute();
  let mention: CreateTableBuilder<string, string> = db.schema.createTable('comment_mention');
  for (const column of ['comment_id', 'account_id', 'name']) mention = mention.addColumn(column, 'text', required);
  await mention.addPrimaryKeyConstraint('comment_mention_key', ['comment_id', 'account_id']).execute();
  await notifications(db);
}

async function notifications(db: Kysely<unknown>): Promise<void> {
  let notification: CreateTableBuilder<string, string> = db.schema.createTable('notification').addColumn('id', 'text', key);
  for (const column of ['account_id', 'kind', 'path', 'data', 'once', 'at']) notification = notification.addColumn(column, 'text', required);
  for (const column of ['read_at', 'mailed_at']) notification = notification.addColumn(column, 'text');
  await notification.execute();
  await db.schema.createIndex('notification_once').on('notification').columns(['account_id', 'once']).unique().execute();
  await db.schema
    .createTable('notification_choice')
    .addColumn('account_id', 'text', key)
    .addColumn('mail', 'text', required)
    .addColumn('digest_on', 'text')
    .execute();
}
