import type { Clock } from '#server/clock.ts';
import { failpoint } from '#server/failpoint.ts';
import { addImportRun, changeImportRun, getImportRun, type ImportRun, type NamedUpload } from '#server/control/import-run.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { uuidV7 } from '#server/control/uuid-v7.ts';
import type { Applier } from '#server/ingest/applier.ts';

export interface ImportIngredients {
  readonly files: readonly NamedUpload[];
  /** The recipe as it is now: a later change of the saved one does not change this import. */
  readonly recipe: unknown;
  readonly recipeName: string | null;
}

/**
 * Queues an import; it is durable when this resolves, and applied in order.
 * @throws LeadlineError inbox.no_such_upload, and what Applier.submit throws
 */
export async function startImport(
  parts: { readonly db: ControlDatabase; readonly applier: Applier; readonly clock: Clock },
  ingredients: ImportIngredients,
): Promise<ImportRun> {
  const now = parts.clock.now();
  const id = uuidV7(now);
  await addImportRun(parts.db, { id, ...ingredients, createdAt: now.toISOString() });
  failpoint('import.run_added');
  try {
    const { seq } = await parts.applier.submit(
      { kind: 'import', importId: id, files: ingredients.files, recipe: ingredients.recipe },
      `import:${id}`,
    );
    failpoint('import.appended');
    await changeImportRun(parts.db, id, { seq });
  } catch (error) {
    await parts.db.deleteFrom('import_run').where('id', '=', id).where('seq', 'is', null).execute();
    throw error;
  }
  return getImportRun(parts.db, id);
}
