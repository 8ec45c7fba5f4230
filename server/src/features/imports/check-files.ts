import type { ImportReport, ImportRequest } from '@leadline/contract';
import { randomUUID } from 'node:crypto';
import type { Context } from '#server/context.ts';
import { checkImport } from '#server/import/check-import.ts';
import { resolveRecipe } from './resolve-recipe.ts';

/** A dry run: what an import would do. Nothing is kept but the uploads. */
export async function checkFiles(ctx: Context, input: ImportRequest): Promise<ImportReport> {
  const { recipe } = await resolveRecipe(ctx, input.recipe);
  const { workbench, facts, inbox } = ctx;
  const files = await Promise.all(input.files.map(async ({ name, digest }) => ({ name, path: await inbox.uploadPath(digest) })));
  const now = ctx.clock.now().toISOString();
  return ctx.lanes.run(async () =>
    checkImport({ files, recipe, workbench, facts, organization: await ctx.organization(), now, name: `check_${scratchName()}` }),
  );
}

export function scratchName(): string {
  return randomUUID().replaceAll('-', '');
}
