import { LeadlineError } from '@leadline/contract';
import { failpoint } from '#server/failpoint.ts';
import { getImportRun, type ImportRun } from '#server/control/import-run.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import type { Applier } from '#server/ingest/applier.ts';

/**
 * Takes an import back as if it had never been: later imports and items show what they would have shown without it.
 * Resolves once the facts are made again.
 * @throws LeadlineError inbox.no_such_import, inbox.not_undoable
 */
export async function undoImport(parts: { readonly db: ControlDatabase; readonly applier: Applier }, id: string): Promise<ImportRun> {
  const run = await getImportRun(parts.db, id);
  if (run.status !== 'done' || run.seq === null) throw new LeadlineError('conflict', 'inbox.not_undoable', { id });
  const { seq } = await parts.applier.submit({ kind: 'withdraw', seq: String(run.seq) });
  failpoint('undo.appended');
  await parts.applier.until(seq);
  return getImportRun(parts.db, id);
}
