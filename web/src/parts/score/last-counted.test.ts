import { expect, test } from 'vitest';
import { lastCounted } from '#web/parts/score/last-counted.ts';

test('records up to the day before, or before a weekend, are told from today', () => {
  expect(lastCounted('2026-11-20', '2026-11-20')).toBeNull();
  expect(lastCounted('2026-11-14', '2026-11-16')).toBeNull();
  expect(lastCounted('2026-11-17', '2026-11-20')).toBeNull();
});

test('records that end earlier are told with their last day', () => {
  expect(lastCounted('2026-11-16', '2026-11-20')).toBe('2026-11-15');
  expect(lastCounted('2026-03-01', '2026-04-01')).toBe('2026-02-28');
});
