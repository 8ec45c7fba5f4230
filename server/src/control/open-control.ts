import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import type { ControlTables } from '#server/control/control-tables.ts';
import { migrate } from '#server/control/migrations/migrate.ts';
import { openSqliteControl, type SqlitePlace } from '#server/control/open-sqlite-control.ts';
import { strictBinder } from '#server/control/strict-binder.ts';

export type ControlPlace = SqlitePlace | { readonly kind: 'postgres'; readonly url: string };
export type ControlDatabase = Kysely<ControlTables>;

/** What people decide: small, relational, never lost. */
export interface Control {
  readonly db: ControlDatabase;
  readonly engine: ControlPlace['kind'];
  /** Copies the store into a file while it is in use. On PostgreSQL its own tools do that. */
  readonly backup: (file: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the control store and brings it to the present schema.
 * @throws LeadlineError folder.control_newer, folder.control_damaged, folder.control_missing
 */
export async function openControl(place: ControlPlace): Promise<Control> {
  if (place.kind === 'sqlite') return openSqliteControl(place);
  const control = openPostgres(place.url);
  try {
    await migrate(control.db);
    return control;
  } catch (error) {
    await control.close();
    throw error;
  }
}

function openPostgres(url: string): Control {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, BigInt);
  const pool = new pg.Pool({ connectionString: url, max: 4, types });
  // A connection lost while idle is replaced by the next query.
  pool.on('error', () => undefined);
  const db: ControlDatabase = new Kysely({ dialect: new PostgresDialect({ pool }), plugins: [strictBinder()] });
  const backup = (): Promise<void> => Promise.reject(new Error('a control store on PostgreSQL is backed up by PostgreSQL'));
  return { db, engine: 'postgres', backup, close: () => db.destroy() };
}
