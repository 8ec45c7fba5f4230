import { PostgresAdapter, sql } from 'kysely';
import type { ControlDatabase } from '#server/control/open-control.ts';

/** Number of the advisory lock under which entries are added, one after the other. */
const auditLock = 7_474_002;

/**
 * A change and the entries it leaves, all or nothing. On PostgreSQL audited changes come one after the other from their first
 * statement on; SQLite has one writer anyway.
 */
export async function audited<T>(db: ControlDatabase, work: (change: ControlDatabase) => Promise<T>): Promise<T> {
  const locked = async (change: ControlDatabase): Promise<T> => {
    await takeAuditLock(change);
    return work(change);
  };
  return db.isTransaction ? locked(db) : db.transaction().execute(locked);
}

/** Held until the transaction ends; taking it twice does no harm. */
async function takeAuditLock(change: ControlDatabase): Promise<void> {
  if (change.getExecutor().adapter instanceof PostgresAdapter) await sql`select pg_advisory_xact_lock(${BigInt(auditLock)})`.execute(change);
}
