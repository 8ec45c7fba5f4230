import type { ImportRequest, Recipe } from '@leadline/contract';
import type { Context } from '#server/context.ts';
import { getRecipe } from '#server/control/recipe.ts';

export interface ResolvedRecipe {
  readonly recipe: Recipe;
  /** Name of the saved recipe it is. */
  readonly name: string | null;
}

/** The recipe itself, or a saved one by name. @throws LeadlineError folder.no_such_recipe */
export async function resolveRecipe(ctx: Context, given: ImportRequest['recipe']): Promise<ResolvedRecipe> {
  if (typeof given !== 'string') return { recipe: given, name: null };
  return { recipe: (await getRecipe(ctx.control.db, given)).definition as Recipe, name: given };
}
