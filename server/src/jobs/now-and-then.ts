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
  { log }: Pick<Context, 'log'>,
  { everyMs, failed, isAtOnce = false }: Repeating,
  work: () => Promise<void>,
): () => Promise<void> {
  let running: Promise<void> | undefined;
  const run = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      log.error({ err: error }, failed);
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
