import { LeadlineError } from '@leadline/contract';
import { PostgresAdapter, sql, type Kysely, type Transaction } from 'kysely';
import { failpoint } from '#server/failpoint.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import type { ControlTables } from '#server/control/control-tables.ts';
import { migrations, type Migration } from '#server/control/migrations/index.ts';

/** Number of the advisory lock that lets one of several servers migrate. */
const migrationLock = 7_474_001;

/**
 * Applies what is missing, in order, each in a transaction of its own. Forward only.
 * @throws LeadlineError folder.control_newer where the store holds a migration this version does not know
 */
export async function migrate(db: ControlDatabase, list: readonly Migration[] = migrations): Promise<readonly string[]> {
  const applied: string[] = [];
  for (const migration of list) {
    const isNew = await db.transaction().execute((transaction) => applyOne(transaction, migration, list));
    if (isNew) applied.push(migration.name);
  }
  return applied;
}

async function applyOne(db: Transaction<ControlTables>, migration: Migration, list: readonly Migration[]): Promise<boolean> {
  if (db.getExecutor().adapter instanceof PostgresAdapter) await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(db);
  await db.schema
    .createTable('migration')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('applied_at', 'text', (column) => column.notNull())
    .execute();
  const known = await db.selectFrom('migration').select('name').execute();
  refuseNewer(
    known.map(({ name }) => name),
    list,
  );
  if (known.some(({ name }) => name === migration.name)) return false;
  await migration.up(db as unknown as Kysely<unknown>);
  failpoint('control.migrating');
  await db.insertInto('migration').values({ name: migration.name, applied_at: new Date().toISOString() }).execute();
  return true;
}

function refuseNewer(known: readonly string[], list: readonly Migration[]): void {
  const unknown = known.find(
    (name) => !migrations.some((migration) => migration.name === name) && !list.some((migration) => migration.name === name),
  );
  if (unknown !== undefined) throw new LeadlineError('precondition', 'folder.control_newer', { migration: unknown });
}
