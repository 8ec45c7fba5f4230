import type { ImportReport, ImportRun } from '@leadline/contract';
import type { ImportRun as StoredRun } from '#server/control/import-run.ts';

/** An import as people see it. */
export function describeRun(run: StoredRun): ImportRun {
  const recipe = run.recipe as { readonly name?: unknown; readonly source?: unknown } | null;
  const text = (value: unknown): string => (typeof value === 'string' ? value : '');
  const isOver = run.finishedAt !== null || run.status === 'done';
  return {
    id: run.id,
    recipe: run.recipeName ?? text(recipe?.name),
    source: text(recipe?.source),
    files: run.files.map(({ name }) => name),
    status: run.status,
    progress: isOver ? 1 : run.rowsTotal === null || run.rowsTotal === 0 ? null : Math.min(1, run.rowsDone / run.rowsTotal),
    receivedAt: run.createdAt,
    finishedAt: run.finishedAt,
    report: run.report as ImportReport | null,
    error: run.error,
  };
}
