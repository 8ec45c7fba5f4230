import type { ColumnDefinitionBuilder, Kysely } from 'kysely';

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();
const key = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull().primaryKey();

/** What goes out to other systems, and sign-in by way of them. */
export async function outside(db: Kysely<unknown>): Promise<void> {
  await webhooks(db);
  let provider = db.schema.createTable('sign_in_provider').addColumn('id', 'text', key);
  for (const column of ['name', 'issuer', 'client_id', 'client_secret', 'domains', 'created_at', 'updated_at'])
    provider = provider.addColumn(column, 'text', required);
  await provider.addColumn('is_on', 'bigint', required).execute();
  let attempt = db.schema.createTable('sign_in_attempt').addColumn('state_hash', 'text', key);
  for (const column of ['provider_id', 'browser_hash', 'verifier', 'nonce', 'created_at', 'expires_at'])
    attempt = attempt.addColumn(column, 'text', required);
  await attempt.addColumn('invitation', 'text').addColumn('return_to', 'text').execute();
}

async function webhooks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('outbox_event')
    .addColumn('id', 'text', key)
    .addColumn('type', 'text', required)
    .addColumn('data', 'text', required)
    .addColumn('at', 'text', required)
    .execute();
  let endpoint = db.schema.createTable('webhook_endpoint').addColumn('id', 'text', key);
  for (const column of ['name', 'url', 'events', 'status', 'secret', 'created_by', 'created_at'])
    endpoint = endpoint.addColumn(column, 'text', required);
  for (const column of ['old_secret', 'old_secret_until', 'failing_since', 'disabled_at', 'disabled_because'])
    endpoint = endpoint.addColumn(column, 'text');
  await endpoint.execute();
  let delivery = db.schema.createTable('webhook_delivery').addColumn('id', 'text', key);
  for (const column of ['endpoint_id', 'event_id', 'type', 'body', 'status', 'created_at', 'next_at'])
    delivery = delivery.addColumn(column, 'text', required);
  for (const column of ['claimed_until', 'tried_at', 'error']) delivery = delivery.addColumn(column, 'text');
  await delivery.addColumn('attempts', 'bigint', required).addColumn('http_status', 'bigint').addColumn('took_ms', 'bigint').execute();
  await db.schema.createIndex('webhook_delivery_due').on('webhook_delivery').columns(['status', 'next_at']).execute();
  await db.schema.createIndex('webhook_delivery_endpoint').on('webhook_delivery').columns(['endpoint_id', 'id']).execute();
}
