import { LeadlineError } from '@leadline/contract';
import { actOfProduct, type Act } from '#server/audit/act.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
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
  /** Who imports; the product itself where nobody is named. */
  readonly act?: Act;
}

/**
 * Queues an import; it is durable when this resolves, and applied in order.
 * @throws LeadlineError inbox.no_such_upload, and what Applier.submit throws
 */
export async function startImport(
  parts: { readonly db: ControlDatabase; readonly applier: Applier; readonly clock: Clock },
  { act = actOfProduct(parts.clock.now()), ...ingredients }: ImportIngredients,
): Promise<ImportRun> {
  const now = parts.clock.now();
  const id = uuidV7(now);
  const subject = { kind: 'import', id };
  await audited(parts.db, async (db) => {
    await addImportRun(db, { id, ...ingredients, createdAt: now.toISOString() });
    const after = { files: ingredients.files, recipe: ingredients.recipeName };
    await appendEntry(db, act, { action: 'import.begun', subject, after, isPersonal: true });
  });
  failpoint('import.run_added');
  try {
    const { seq } = await parts.applier.submit(
      { kind: 'import', importId: id, files: ingredients.files, recipe: ingredients.recipe },
      `import:${id}`,
    );
    failpoint('import.appended');
    await changeImportRun(parts.db, id, { seq });
  } catch (error) {
    await audited(parts.db, async (db) => {
      await db.deleteFrom('import_run').where('id', '=', id).where('seq', 'is', null).execute();
      await appendEntry(db, act, { action: 'import.refused', subject, after: { code: error instanceof LeadlineError ? error.code : 'failed' } });
    });
    throw error;
  }
  return getImportRun(parts.db, id);
}
