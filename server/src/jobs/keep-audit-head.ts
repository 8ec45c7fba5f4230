import { noteHead } from '#server/audit/head-file.ts';
import type { Context } from '#server/context.ts';

const everyMs = 30_000;

/**
 * Notes the end of the audit trail in the data folder, at the start and now and then. A trail that has lost entries is told of in the log, and by
 * `leadline audit verify`. @returns what notes it a last time and ends it
 */
export function keepAuditHead({ control, folder, log }: Pick<Context, 'control' | 'folder' | 'log'>, intervalMs = everyMs): () => Promise<void> {
  let isTold = false;
  const note = async (): Promise<void> => {
    try {
      if ((await noteHead(control.db, folder.layout.auditHead)) || isTold) return;
      isTold = true;
      log.error('the audit trail does not hold the last entry that was noted: see leadline audit verify');
    } catch (error) {
      log.warn({ err: error }, 'the end of the audit trail could not be noted');
    }
  };
  void note();
  const timer = setInterval(() => void note(), intervalMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await note();
  };
}
