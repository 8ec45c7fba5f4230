import type { ControlDatabase } from '#server/control/open-control.ts';

/** @returns undefined where nobody has set it */
export async function findSetting(db: ControlDatabase, name: string): Promise<unknown> {
  const row = await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst();
  return row && (JSON.parse(row.value) as unknown);
}

export async function saveSetting(db: ControlDatabase, name: string, value: unknown, now: Date): Promise<void> {
  const row = { name, value: JSON.stringify(value), changed_at: now.toISOString() };
  await db
    .insertInto('setting')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
}
