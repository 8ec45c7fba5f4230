import { LeadlineError } from '@leadline/contract';
import type { Workbench } from '#server/facts/workbench.ts';
import type { StageImport } from '#server/ingest/staged-import.ts';
import { makeUploadCheck } from './check-upload.ts';
import { buildReport } from './report/build-report.ts';
import { stageFiles } from './stage/stage-import.ts';

/** How the applier turns the files of an import into staged rows and, once they are applied, into a report. */
export function createStageImport(parts: { readonly workbench: Workbench; readonly uploadPath: (digest: string) => Promise<string> }): StageImport {
  const isSound = makeUploadCheck();
  /** A file that is gone is no fault of the import: it waits until the file is there again. */
  const isKept = async (digest: string): Promise<boolean> => {
    try {
      return await isSound(await parts.uploadPath(digest), digest);
    } catch (error) {
      if (error instanceof LeadlineError && error.kind === 'not_found') return false;
      throw error;
    }
  };
  return async ({ seq, receivedAt, content }, { organization, onProgress }) => {
    for (const { digest } of content.files) if (!(await isKept(digest))) throw new LeadlineError('unavailable', 'inbox.upload_damaged', { digest });
    const staged = await stageFiles({
      files: await Promise.all(content.files.map(async ({ name, digest }) => ({ name, path: await parts.uploadPath(digest) }))),
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
