import { Kysely, PostgresDialect } from 'kysely';
import type { ControlTables } from '#server/control/control-tables.ts';
import { migrate } from '#server/control/migrations/migrate.ts';
import { openSqliteControl, type SqlitePlace } from '#server/control/open-sqlite-control.ts';
import { turns } from '#server/control/turns.ts';
import { strictBinder } from '#server/control/strict-binder.ts';
import { openDatabase } from '#server/database/database.ts';
import { withTurn } from '#server/database/turn.ts';

export type ControlPlace = SqlitePlace | { readonly kind: 'postgres'; readonly url: string };
const controlSchema = 'leadline_control';
export type ControlDatabase = Kysely<ControlTables>;

/** What people decide: small, relational, never lost. */
export interface Control {
  readonly db: ControlDatabase;
  readonly engine: ControlPlace['kind'];
  /** Copies the store into a file while it is in use. On PostgreSQL its own tools do that. */
  readonly backup: (file: string) => Promise<void>;
  /** Leaves nothing on the disk of what was deleted. */
  readonly compact: () => Promise<void>;
  /** One after the other under the same name, whichever server asks. */
  readonly inTurn: <T>(name: string, work: () => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
}

/**
 * Opens the control store and brings it to the present schema.
 * @throws LeadlineError folder.control_newer, folder.control_damaged, folder.control_missing
 */
export async function openControl(place: ControlPlace): Promise<Control> {
  if (place.kind === 'sqlite') return openSqliteControl(place);
  const control = await openPostgres(place.url);
  try {
    await migrate(control.db);
    return control;
  } catch (error) {
    await control.close();
    throw error;
  }
}

async function openPostgres(url: string): Promise<Control> {
  const database = openDatabase(url, { schema: controlSchema, connections: 6 });
  try {
    await database.rows(`CREATE SCHEMA IF NOT EXISTS ${controlSchema}`).catch(ignoreRace);
  } catch (error) {
    await database.close();
    throw error;
  }
  const db: ControlDatabase = new Kysely({ dialect: new PostgresDialect({ pool: database.kyselyPool }), plugins: [strictBinder()] });
  const backup = (): Promise<void> => Promise.reject(new Error('a control store on PostgreSQL is backed up by PostgreSQL'));
  const inTurn = turns();
  return {
    db,
    engine: 'postgres',
    backup,
    compact: async () => {
      for (const table of ['mark', 'import_run', 'recipe', 'audit_entry', 'mind_map_node']) await database.rows(`VACUUM ${controlSchema}.${table}`);
    },
    inTurn: (name, work) => inTurn(name, () => withTurn(url, name, work)),
    close: async () => {
      await db.destroy();
    },
  };
}

/** Two servers that make it at the same moment: one of them is told that it is there already. */
function ignoreRace(error: unknown): void {
  if (!['23505', '42P06'].includes((error as { readonly code?: string }).code ?? '')) throw error;
}
