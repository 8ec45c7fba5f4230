import { ApiError } from '#web/lib/api.ts';

const mostTries = 5;
const longestMs = 30_000;

/** The server has too much to do just now and said when to come back. */
export function isBusy(error: unknown): boolean {
  return error instanceof ApiError && error.status === 429 && error.code === 'http.busy';
}

/** What the server refuses it refuses again; a missing answer is worth some tries, and a busy server is asked until it answers. */
export function shouldRetry(failures: number, error: unknown): boolean {
  if (isBusy(error)) return true;
  return failures < mostTries && (!(error instanceof ApiError) || error.status === 0 || error.status === 503);
}

/** Milliseconds: not before the server wants it, and not all pages at the same moment. @param chance 0 to 1 */
export function retryDelay(failures: number, error: unknown, chance = Math.random()): number {
  const wanted = error instanceof ApiError ? (error.retryAfter ?? 0) * 1000 : 0;
  const grown = Math.min(500 * 2 ** failures, 8_000);
  return Math.min(longestMs, wanted > 0 ? wanted + chance * Math.max(1_000, wanted / 2) : grown);
}
