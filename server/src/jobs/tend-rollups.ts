import { LeadlineError } from '@leadline/contract';
import type { Context } from '#server/context.ts';

const everyMs = 60_000;

/** Of several servers on one database only the one that applies may write. */
const isOfAnother = (error: unknown): boolean => error instanceof LeadlineError && error.code === 'database.not_applying';

/** Now and then sums rollups up and compares some with their records. @returns what ends it */
export function tendRollups({ facts, log }: Pick<Context, 'facts' | 'log'>, intervalMs = everyMs): () => void {
  let isAtIt = false;
  let isOver = false;
  const tend = async (): Promise<void> => {
    if (isAtIt || isOver) return;
    isAtIt = true;
    try {
      for (const { id, slice, rows } of await facts.tendRollups(Math.random))
        log.error({ rollup: id, ...slice, rows }, 'a rollup differed from its records and was made again');
    } catch (error) {
      if (!isOfAnother(error)) log.warn({ err: error }, 'the rollups could not be looked after');
    } finally {
      isAtIt = false;
    }
  };
  const timer = setInterval(() => void tend(), intervalMs);
  timer.unref();
  return () => {
    isOver = true;
    clearInterval(timer);
  };
}
