import type { Context } from '#server/context.ts';

export interface Repeating {
  readonly everyMs: number;
  /** What the log says where it failed. It is tried again. */
  readonly failed: string;
  /** Also at the start, before the first time has passed. */
  readonly isAtOnce?: boolean;
}

/**
 * Does some work again and again, never twice at once. It keeps no process alive.
 * @returns what ends it; resolves when what is running is through
 */
export function nowAndThen(
  { log, lanes }: Pick<Context, 'log' | 'lanes'>,
  { everyMs, failed, isAtOnce = false }: Repeating,
  work: () => Promise<void>,
): () => Promise<void> {
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      // What stopping cuts short begins anew at the next start.
      if (!lanes.isStopping()) log.error({ err: error }, failed);
    } finally {
      running = undefined;
    }
  };
  const begin = (): void => void (running ??= run());
  if (isAtOnce) begin();
  const timer = setInterval(begin, everyMs);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await running;
  };
}
