import { recipeNameSchema, recipeSchema, type RecipesResponse } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { deleteRecipe, getRecipe, listRecipes, saveRecipe } from '#server/control/recipe.ts';

const params = recipeNameSchema;

/** Saved mappings of files: made in an import, used again in the next. */
export function recipesRoutes(app: App, ctx: Context): void {
  const { db } = ctx.control;
  app.get('/api/recipes', async () => ({ recipes: (await listRecipes(db)).map((saved) => saved.definition) }) as RecipesResponse);
  app.get('/api/recipes/:name', { schema: { params } }, async (request) => (await getRecipe(db, request.params.name)).definition);
  app.put('/api/recipes/:name', { schema: { params, body: recipeSchema } }, async (request) => {
    const recipe = { ...request.body, name: request.params.name };
    await saveRecipe(db, recipe.name, recipe, ctx.clock.now());
    return recipe;
  });
  app.delete('/api/recipes/:name', { schema: { params } }, async (request, reply) => {
    await deleteRecipe(db, request.params.name);
    return reply.code(204).send();
  });
}
