import type { ColumnDefinitionBuilder, Kysely } from 'kysely';
import { appendQuietly } from '#server/audit/append-entry.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

const required = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull();
const key = (column: ColumnDefinitionBuilder): ColumnDefinitionBuilder => column.notNull().primaryKey();

interface LoggedChange {
  readonly subject: string;
  readonly subject_id: string;
  readonly what: string;
  readonly reason: string | null;
  readonly details: string | null;
  readonly changed_at: string;
  readonly changed_by: string;
}

/** One chained trail of everything that was changed; what was logged so far becomes its beginning. */
export async function audit(db: Kysely<unknown>): Promise<void> {
  let table = db.schema.createTable('audit_entry').addColumn('seq', 'bigint', key).addColumn('id', 'text', required);
  for (const column of ['at', 'actor', 'action', 'subject_kind', 'subject_id', 'previous_hash', 'hash'])
    table = table.addColumn(column, 'text', required);
  for (const value of ['before', 'after', 'reason']) {
    table = table.addColumn(value, 'text').addColumn(`${value}_salt`, 'text').addColumn(`${value}_digest`, 'text');
  }
  for (const column of ['actor_name', 'on_behalf_of', 'request_id']) table = table.addColumn(column, 'text');
  await table.addColumn('personal', 'bigint', required).execute();
  await db.schema.createIndex('audit_entry_id').unique().on('audit_entry').column('id').execute();
  await db.schema.createIndex('audit_entry_subject').on('audit_entry').columns(['subject_kind', 'subject_id', 'seq']).execute();
  await moveLog(db);
  await db.schema.dropTable('change_log').execute();
}

async function moveLog(db: Kysely<unknown>): Promise<void> {
  const rows = await (db as unknown as Kysely<{ readonly change_log: LoggedChange & { readonly id: string } }>)
    .selectFrom('change_log')
    .selectAll()
    .orderBy('changed_at')
    .orderBy('id')
    .execute();
  for (const row of rows) {
    await appendQuietly(
      db as unknown as ControlDatabase,
      { by: row.changed_by, now: new Date(row.changed_at), reason: row.reason },
      {
        action: `${row.subject}.${row.what.startsWith('preset ') ? 'changed' : row.what}`,
        subject: { kind: row.subject, id: row.subject_id },
        ...(row.details === null ? {} : { after: JSON.parse(row.details) as unknown }),
      },
    );
  }
}
