import type { ControlDatabase } from '#server/control/open-control.ts';

/** Marks of the product itself, for example how far the facts have been made again. */
export async function findMark(db: ControlDatabase, name: string): Promise<string | undefined> {
  const row = await db.selectFrom('mark').select('value').where('name', '=', name).executeTakeFirst();
  return row?.value;
}

export async function setMark(db: ControlDatabase, name: string, value: string): Promise<void> {
  await db
    .insertInto('mark')
    .values({ name, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

export async function removeMark(db: ControlDatabase, name: string): Promise<void> {
  await db.deleteFrom('mark').where('name', '=', name).execute();
}
