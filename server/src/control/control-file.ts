import { sql } from 'kysely';
import type { ControlDatabase } from '#server/control/open-control.ts';

/** The file a control store of SQLite is in; undefined where it is in memory. */
export async function findControlFile(db: ControlDatabase): Promise<string | undefined> {
  const { rows } = await sql<{ readonly name: string; readonly file: string }>`pragma database_list`.execute(db);
  const file = rows.find(({ name }) => name === 'main')?.file ?? '';
  return file === '' ? undefined : file;
}
