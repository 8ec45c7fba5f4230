import type { ImportRequest, ImportRun } from '@leadline/contract';
import type { Act } from '#server/audit/act.ts';
import type { Context } from '#server/context.ts';
import { startImport } from '#server/ingest/start-import.ts';
import { describeRun } from './describe-run.ts';
import { resolveRecipe } from './resolve-recipe.ts';

/** Queues an import; it is durable when this resolves. */
export async function beginImport(ctx: Context, input: ImportRequest, act: Act): Promise<ImportRun> {
  const { recipe, name } = await resolveRecipe(ctx, input.recipe);
  const parts = { db: ctx.control.db, applier: ctx.applier, clock: ctx.clock };
  return describeRun(await startImport(parts, { files: input.files, recipe, recipeName: name, act }));
}
