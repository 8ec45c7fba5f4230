import { expect, test } from 'vitest';
import { ApiError } from '#web/lib/api.ts';
import { isBusy, retryDelay, shouldRetry } from '#web/lib/retry.ts';

const busy = new ApiError(429, 'http.busy', '', {}, 4);
const tooSlow = new ApiError(429, 'store.too_slow', '');
const stopping = new ApiError(503, 'http.stopping', '', {}, 5);
const refused = new ApiError(400, 'query.unknown_kpi', '');

test('a busy server is asked again for as long as it takes, a refused question is not', () => {
  expect([busy, tooSlow, stopping, refused].map((error) => isBusy(error))).toEqual([true, false, false, false]);
  expect([busy, tooSlow, stopping, refused].map((error) => shouldRetry(3, error))).toEqual([true, false, true, false]);
  expect([busy, stopping, new TypeError('x')].map((error) => shouldRetry(100, error))).toEqual([true, false, false]);
});

test('not before the time the server named, and not all at once', () => {
  expect([0, 0.5, 1].map((chance) => retryDelay(0, busy, chance))).toEqual([4_000, 5_000, 6_000]);
  expect([0, 1, 2, 9].map((failures) => retryDelay(failures, new ApiError(0, 'x', 'x')))).toEqual([500, 1_000, 2_000, 8_000]);
});
