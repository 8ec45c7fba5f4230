import { LeadlineError } from '@leadline/contract';
import type { ReadOptions } from './fact-store.ts';

/**
 * Stops work that takes too long or that nobody waits for.
 * @param stop asks the engine to give up what the work is waiting for
 * @throws LeadlineError limit store.too_slow after the deadline; the abort reason where the caller gave up
 */
export async function underDeadline<T>(stop: () => void, options: ReadOptions, work: () => Promise<T>): Promise<T> {
  const { signal, deadlineMs } = options;
  signal?.throwIfAborted();
  let isLate = false;
  const timer = deadlineMs === undefined ? undefined : setTimeout(() => ((isLate = true), stop()), deadlineMs);
  signal?.addEventListener('abort', stop, { once: true });
  try {
    return await work();
  } catch (error) {
    signal?.throwIfAborted();
    if (isLate) throw new LeadlineError('limit', 'store.too_slow', { seconds: Math.max(1, Math.round((deadlineMs ?? 0) / 1000)) }, { cause: error });
    throw error;
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', stop);
  }
}
