import type { Workbench } from '#server/facts/workbench.ts';
import type { StageImport } from '#server/ingest/staged-import.ts';
import { buildReport } from './report/build-report.ts';
import { stageFiles } from './stage/stage-import.ts';

/** How the applier turns the files of an import into staged rows and, once they are applied, into a report. */
export function createStageImport(parts: { readonly workbench: Workbench; readonly uploadPath: (digest: string) => string }): StageImport {
  return async ({ seq, receivedAt, content }, { organization, onProgress }) => {
    const staged = await stageFiles({
      files: content.files.map(({ name, digest }) => ({ name, path: parts.uploadPath(digest) })),
      recipe: content.recipe,
      workbench: parts.workbench,
      organization,
      receivedAt,
      name: `import_${seq}`,
      onProgress,
    });
    return {
      batch: { seq, receivedAt, tables: staged.tables, references: staged.references },
      report: (applied) =>
        parts.workbench.session((session) =>
          buildReport({ session, staged, outcomes: applied.outcomes, unresolved: applied.unresolved, isCheck: false }),
        ),
      drop: staged.dispose,
    };
  };
}
