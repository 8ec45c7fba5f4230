import type { Recipe } from '@leadline/contract';
import type { Act } from '#server/audit/act.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { deleteRecipe, findRecipe, getRecipe, saveRecipe } from '#server/control/recipe.ts';

/** Saves a recipe under its name. */
export async function keepRecipe(control: ControlDatabase, recipe: Recipe, act: Act): Promise<void> {
  const { name } = recipe;
  await audited(control, async (db) => {
    const before = (await findRecipe(db, name))?.definition;
    await saveRecipe(db, name, recipe, act.now);
    await appendEntry(db, act, { action: 'recipe.saved', subject: { kind: 'recipe', id: name }, before, after: recipe, isPersonal: true });
  });
}

/** @throws LeadlineError folder.no_such_recipe */
export async function dropRecipe(control: ControlDatabase, name: string, act: Act): Promise<void> {
  await audited(control, async (db) => {
    const { definition } = await getRecipe(db, name);
    await deleteRecipe(db, name);
    await appendEntry(db, act, { action: 'recipe.deleted', subject: { kind: 'recipe', id: name }, before: definition, isPersonal: true });
  });
}
