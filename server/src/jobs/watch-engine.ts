import type { Context } from '#server/context.ts';

const everyMs = 15_000;
/** The store attaches its file again by itself, once; what fails after that stays broken. */
const mostFailures = 3;

/**
 * Asks the fact store now and then whether it lives. A dead engine is not answered from: the process has to end, so that
 * whoever watches over it starts a new one. @returns what ends the watch
 */
export function watchEngine(ctx: Pick<Context, 'facts' | 'log' | 'settings' | 'workbench'>, onDead: () => void, intervalMs = everyMs): () => void {
  let failures = 0;
  const ask = async (): Promise<void> => {
    try {
      // A database that is away comes back, and this process finds it again.
      await (ctx.settings.databaseUrl === null ? ctx.facts.check() : ctx.workbench.session((work) => work.run('SELECT 1')));
      failures = 0;
    } catch (error) {
      failures += 1;
      ctx.log.error({ err: error, failures }, 'the fact store does not answer');
      if (failures === mostFailures) onDead();
    }
  };
  const timer = setInterval(() => void ask(), intervalMs);
  timer.unref();
  return () => clearInterval(timer);
}
