import { recipeNameSchema, recipeSchema, type RecipesResponse } from '@leadline/contract';
import type { App } from '#server/app.ts';
import type { Context } from '#server/context.ts';
import { getRecipe, listRecipes } from '#server/control/recipe.ts';
import { actOf } from '#server/http/act-of.ts';
import { askingOf } from '#server/http/asking.ts';
import { dropRecipe, keepRecipe } from './keep-recipe.ts';

const params = recipeNameSchema;

/** Saved mappings of files: made in an import, used again in the next. */
export function recipesRoutes(app: App, ctx: Context): void {
  const { db } = ctx.control;
  app.get(
    '/api/recipes',
    { config: { policy: 'data.import' } },
    async () => ({ recipes: (await listRecipes(db)).map((saved) => saved.definition) }) as RecipesResponse,
  );
  app.get(
    '/api/recipes/:name',
    { config: { policy: 'data.import' }, schema: { params } },
    async (request) => (await getRecipe(db, request.params.name)).definition,
  );
  app.put('/api/recipes/:name', { config: { policy: 'data.import' }, schema: { params, body: recipeSchema } }, async (request) => {
    const recipe = { ...request.body, name: request.params.name };
    await keepRecipe(db, recipe, actOf(askingOf(ctx, request)));
    return recipe;
  });
  app.delete('/api/recipes/:name', { config: { policy: 'data.import' }, schema: { params } }, async (request, reply) => {
    await dropRecipe(db, request.params.name, actOf(askingOf(ctx, request)));
    return reply.code(204).send();
  });
}
