import type { DisplayPairingTable, DisplayTable } from '#server/control/display-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export async function addDisplay(db: ControlDatabase, row: DisplayTable): Promise<void> {
  await db.insertInto('display').values(row).execute();
}

export async function findDisplay(db: ControlDatabase, id: string): Promise<DisplayTable | undefined> {
  return db.selectFrom('display').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function findDisplayBy(db: ControlDatabase, hash: string): Promise<DisplayTable | undefined> {
  return db.selectFrom('display').selectAll().where('hash', '=', hash).executeTakeFirst();
}

/** The newest first. */
export async function listDisplays(db: ControlDatabase): Promise<readonly DisplayTable[]> {
  return db.selectFrom('display').selectAll().orderBy('made_at', 'desc').orderBy('id').execute();
}

export async function changeDisplay(db: ControlDatabase, id: string, changes: Partial<Omit<DisplayTable, 'id' | 'hash' | 'made_by'>>): Promise<void> {
  await db.updateTable('display').set(changes).where('id', '=', id).execute();
}

/** Says when a screen was last on. What is newer stays. */
export async function markDisplaySeen(db: ControlDatabase, id: string, at: string): Promise<void> {
  await db
    .updateTable('display')
    .set({ last_seen_at: at })
    .where('id', '=', id)
    .where((where) => where.or([where('last_seen_at', 'is', null), where('last_seen_at', '<', at)]))
    .execute();
}

/** Keeps a screen that waits; those nobody wanted in their time go. */
export async function addPairing(db: ControlDatabase, row: DisplayPairingTable, now: string): Promise<void> {
  await db.deleteFrom('display_pairing').where('expires_at', '<=', now).execute();
  await db.insertInto('display_pairing').values(row).execute();
}

export async function countPairings(db: ControlDatabase, now: string): Promise<number> {
  const rows = await db.selectFrom('display_pairing').select('code_hash').where('expires_at', '>', now).execute();
  return rows.length;
}

/** A screen that waits; whoever takes it takes it once. */
export async function takePairing(db: ControlDatabase, codeHash: string, now: string): Promise<DisplayPairingTable | undefined> {
  const row = await db.selectFrom('display_pairing').selectAll().where('code_hash', '=', codeHash).where('expires_at', '>', now).executeTakeFirst();
  if (row) await db.deleteFrom('display_pairing').where('code_hash', '=', codeHash).execute();
  return row;
}

/** Takes words out of names. `clean` answers undefined where nothing has to go. */
export async function cleanDisplays(db: ControlDatabase, clean: (text: string) => string | undefined): Promise<void> {
  for (const { id, name } of await db.selectFrom('display').select(['id', 'name']).execute()) {
    const next = clean(name);
    if (next !== undefined) await db.updateTable('display').set({ name: next }).where('id', '=', id).execute();
  }
}
