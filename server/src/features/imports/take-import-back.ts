import type { Act } from '#server/audit/act.ts';
import { announced } from '#server/audit/announced.ts';
import type { Context } from '#server/context.ts';
import { getImportRun, type ImportRun } from '#server/control/import-run.ts';
import { undoImport } from '#server/ingest/undo-import.ts';

/** @throws LeadlineError inbox.no_such_import, inbox.not_undoable */
export async function takeImportBack({ control, applier }: Pick<Context, 'control' | 'applier'>, id: string, act: Act): Promise<ImportRun> {
  const { db } = control;
  const { files, recipeName, status, seq } = await getImportRun(db, id);
  const undo = (): Promise<ImportRun> => undoImport({ db, applier }, id);
  if (status !== 'done' || seq === null) return undo();
  const before = { files: files.map(({ name }) => name), recipe: recipeName, entry: Number(seq) };
  return announced(db, act, { action: 'import.taken_back', subject: { kind: 'import', id }, before, isPersonal: true }, undo);
}
