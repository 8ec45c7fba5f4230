import type { ControlDatabase } from '#server/control/open-control.ts';

export interface AsideEntry {
  readonly seq: bigint;
  readonly reason: string;
}

const prefix = 'aside:';

/** Entries that could not be applied for a fault of ours; a rebuild tries them again. */
export async function listAside(db: ControlDatabase): Promise<readonly AsideEntry[]> {
  const rows = await db.selectFrom('mark').selectAll().where('name', 'like', `${prefix}%`).execute();
  return rows.map(({ name, value }) => ({ seq: BigInt(name.slice(prefix.length)), reason: value })).sort((a, b) => (a.seq < b.seq ? -1 : 1));
}

export async function setAside(db: ControlDatabase, seq: bigint, reason: string): Promise<void> {
  const row = { name: `${prefix}${seq}`, value: reason };
  await db
    .insertInto('mark')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
}

export async function forgetAside(db: ControlDatabase): Promise<void> {
  await db.deleteFrom('mark').where('name', 'like', `${prefix}%`).execute();
}
