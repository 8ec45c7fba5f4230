import type { ImportFile, ImportRequest, Recipe } from '@leadline/contract';
import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import type { Asking } from '#server/context.ts';
import { getImportRun } from '#server/control/import-run.ts';
import { rejectsCsv } from '#server/import/report/list-rejects.ts';
import { stageFiles } from '#server/import/stage/stage-import.ts';
import { scratchName } from './check-files.ts';
import { resolveRecipe } from './resolve-recipe.ts';

/** The rejected rows of an import as CSV: its files are read again with the recipe as it was. */
export async function writeRejects(asking: Asking, id: string): Promise<Readable> {
  const run = await getImportRun(asking.control.db, id);
  return streamRejects(asking, { files: run.files, recipe: run.recipe as Recipe, receivedAt: run.createdAt });
}

/** The rows an import would reject, before there is one. */
export async function writeRejectsOfCheck(asking: Asking, input: ImportRequest): Promise<Readable> {
  const { recipe } = await resolveRecipe(asking, input.recipe);
  return streamRejects(asking, { files: input.files, recipe, receivedAt: asking.clock.now().toISOString() });
}

interface Given {
  readonly files: readonly ImportFile[];
  readonly recipe: Recipe;
  readonly receivedAt: string;
}

async function streamRejects(asking: Asking, { files, recipe, receivedAt }: Given): Promise<Readable> {
  const staged = await stageFiles({
    files: await Promise.all(files.map(async ({ name, digest }) => ({ name, path: await asking.inbox.uploadPath(digest) }))),
    recipe,
    workbench: asking.workbench,
    organization: await asking.organization(),
    receivedAt,
    name: `rejects_${scratchName()}`,
  });
  const out = new PassThrough();
  const write = async (): Promise<void> => {
    try {
      await asking.workbench.session(async (session) => {
        for await (const piece of rejectsCsv(session, staged, asking.locale))
          if (!out.write(piece)) await Promise.race([once(out, 'drain'), once(out, 'close')]);
      });
      out.end();
    } finally {
      await staged.dispose();
    }
  };
  write().catch((error: unknown) => out.destroy(error instanceof Error ? error : new Error(String(error))));
  return out;
}
