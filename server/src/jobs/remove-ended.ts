import type { Context } from '#server/context.ts';
import { removeEnded } from '#server/control/session.ts';
import { removeExpiredTokens } from '#server/control/single-use-token.ts';

const everyMs = 3_600_000;

/** Sessions and links that have ended are gone: a clock that is set back does not bring them back. @returns what ends it */
export function removeEndedHourly({ control, clock, log }: Pick<Context, 'control' | 'clock' | 'log'>): () => void {
  const remove = async (): Promise<void> => {
    await removeEnded(control.db, clock.now());
    await removeExpiredTokens(control.db, clock.now());
  };
  const run = (): void => void remove().catch((error: unknown) => log.warn({ err: error }, 'ended sessions not removed'));
  run();
  const timer = setInterval(run, everyMs);
  timer.unref();
  return () => clearInterval(timer);
}
