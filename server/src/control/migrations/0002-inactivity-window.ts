import type { Kysely } from 'kysely';

/** Days without a purchase after which a customer without a contract counts as lost. */
export async function inactivityWindow(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('organization')
    .addColumn('inactivity_window_days', 'bigint', (column) => column.notNull().defaultTo(180))
    .execute();
}
