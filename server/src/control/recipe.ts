import { LeadlineError } from '@leadline/contract';
import type { ControlDatabase } from '#server/control/open-control.ts';

export interface SavedRecipe {
  readonly name: string;
  readonly definition: unknown;
  readonly updatedAt: string;
}

export async function listRecipes(db: ControlDatabase): Promise<readonly SavedRecipe[]> {
  const rows = await db.selectFrom('recipe').selectAll().orderBy('name').execute();
  return rows.map((row) => ({ name: row.name, definition: JSON.parse(row.definition) as unknown, updatedAt: row.updated_at }));
}

/** @throws LeadlineError folder.no_such_recipe */
export async function getRecipe(db: ControlDatabase, name: string): Promise<SavedRecipe> {
  const found = await findRecipe(db, name);
  if (!found) throw new LeadlineError('not_found', 'folder.no_such_recipe', { name });
  return found;
}

export async function findRecipe(db: ControlDatabase, name: string): Promise<SavedRecipe | undefined> {
  const row = await db.selectFrom('recipe').selectAll().where('name', '=', name).executeTakeFirst();
  return row && { name: row.name, definition: JSON.parse(row.definition) as unknown, updatedAt: row.updated_at };
}

/** The name's earlier recipe is replaced; imports made with it keep theirs. */
export async function saveRecipe(db: ControlDatabase, name: string, definition: unknown, now: Date): Promise<void> {
  const row = { name, definition: JSON.stringify(definition), updated_at: now.toISOString() };
  await db
    .insertInto('recipe')
    .values(row)
    .onConflict((conflict) => conflict.column('name').doUpdateSet(row))
    .execute();
}

/** @throws LeadlineError folder.no_such_recipe */
export async function deleteRecipe(db: ControlDatabase, name: string): Promise<void> {
  const [result] = await db.deleteFrom('recipe').where('name', '=', name).execute();
  if (!result || result.numDeletedRows === 0n) throw new LeadlineError('not_found', 'folder.no_such_recipe', { name });
}
