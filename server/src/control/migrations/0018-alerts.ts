import type { ColumnDefinitionBuilder, CreateTableBuilder, Kysely } from 'kysely';

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();

interface Columns {
  readonly key: readonly string[];
  readonly texts: readonly string[];
  readonly numbers?: readonly string[];
  readonly optional?: readonly string[];
}

async function create(db: Kysely<unknown>, name: string, { key, texts, numbers = [], optional = [] }: Columns): Promise<void> {
  let table: CreateTableBuilder<string, string> = db.schema.createTable(name);
  for (const column of [...key, ...texts]) table = table.addColumn(column, 'text', required);
  for (const column of numbers) table = table.addColumn(column, 'bigint', required);
  for (const column of optional) table = table.addColumn(column, 'text');
  await table.addPrimaryKeyConstraint(`${name}_key`, key as never).execute();
}

/** What people want to be told of numbers: rules, what became of them in each period, and whom it was told. */
export async function alerts(db: Kysely<unknown>): Promise<void> {
  await create(db, 'alert_rule', {
    key: ['id'],
    texts: ['account_id', 'kpi', 'subject', 'grain', 'condition', 'since', 'created_at'],
    numbers: ['is_on', 'edition'],
    optional: ['variant', 'each', 'audience'],
  });
  await db.schema.createIndex('alert_rule_account').on('alert_rule').columns(['account_id']).execute();
  await create(db, 'alert_state', {
    key: ['rule_id', 'member', 'period'],
    texts: ['period_from', 'period_to', 'state', 'fired_at'],
    optional: ['value', 'recovered_at'],
  });
  await create(db, 'alert_telling', {
    key: ['rule_id', 'member', 'period', 'account_id'],
    texts: ['once', 'at'],
    optional: ['told_at', 'told_as'],
  });
  await db.schema.createIndex('alert_telling_account').on('alert_telling').columns(['account_id', 'told_at']).execute();
  await db.schema
    .createTable('alert_choice')
    .addColumn('account_id', 'text', (column) => column.notNull().primaryKey())
    .addColumn('quiet_from', 'bigint')
    .addColumn('quiet_to', 'bigint')
    .addColumn('timezone', 'text')
    .execute();
}
