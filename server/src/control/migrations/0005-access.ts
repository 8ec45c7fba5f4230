import type { ColumnDefinitionBuilder, Kysely } from 'kysely';

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();
const key = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull().primaryKey();

/** Who may come in, as whom, and with what. */
export async function access(db: Kysely<unknown>): Promise<void> {
  await accounts(db);
  await sessions(db);
  await db.schema
    .createTable('api_token')
    .addColumn('id', 'text', key)
    .addColumn('prefix', 'text', required)
    .addColumn('hash', 'text', required)
    .addColumn('name', 'text', required)
    .addColumn('permissions', 'text', required)
    .addColumn('team', 'text')
    .addColumn('created_by', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('expires_at', 'text')
    .addColumn('last_used_at', 'text')
    .addColumn('revoked_at', 'text')
    .execute();
  await db.schema.createIndex('api_token_prefix').unique().on('api_token').column('prefix').execute();
}

async function accounts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('account')
    .addColumn('id', 'text', key)
    .addColumn('email', 'text')
    .addColumn('email_key', 'text')
    .addColumn('name', 'text', required)
    .addColumn('locale', 'text')
    .addColumn('status', 'text', required)
    .addColumn('password_hash', 'text')
    .addColumn('person', 'text')
    .addColumn('is_demo', 'bigint', required)
    .addColumn('totp_secret', 'text')
    .addColumn('totp_step', 'bigint')
    .addColumn('created_at', 'text', required)
    .addColumn('signed_in_at', 'text')
    .execute();
  await db.schema.createIndex('account_email').unique().on('account').column('email_key').execute();
  await db.schema
    .createTable('account_role')
    .addColumn('account_id', 'text', required)
    .addColumn('role', 'text', required)
    .addColumn('team', 'text', required)
    .addColumn('granted_at', 'text', required)
    .addPrimaryKeyConstraint('account_role_key', ['account_id', 'role', 'team'])
    .execute();
  await db.schema
    .createTable('recovery_code')
    .addColumn('account_id', 'text', required)
    .addColumn('hash', 'text', required)
    .addColumn('used_at', 'text')
    .addPrimaryKeyConstraint('recovery_code_key', ['account_id', 'hash'])
    .execute();
  await db.schema
    .createTable('outside_identity')
    .addColumn('issuer', 'text', required)
    .addColumn('subject', 'text', required)
    .addColumn('account_id', 'text', required)
    .addColumn('created_at', 'text', required)
    .addPrimaryKeyConstraint('outside_identity_key', ['issuer', 'subject'])
    .execute();
}

async function sessions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('session')
    .addColumn('hash', 'text', key)
    .addColumn('id', 'text', required)
    .addColumn('account_id', 'text', required)
    .addColumn('stage', 'text', required)
    .addColumn('created_at', 'text', required)
    .addColumn('seen_at', 'text', required)
    .addColumn('expires_at', 'text', required)
    .addColumn('address', 'text', required)
    .addColumn('agent', 'text', required)
    .execute();
  await db.schema.createIndex('session_account').on('session').column('account_id').execute();
  await db.schema
    .createTable('single_use_token')
    .addColumn('hash', 'text', key)
    .addColumn('kind', 'text', required)
    .addColumn('account_id', 'text')
    .addColumn('created_at', 'text', required)
    .addColumn('expires_at', 'text')
    .addColumn('used_at', 'text')
    .execute();
}
