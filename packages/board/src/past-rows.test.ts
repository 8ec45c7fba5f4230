import { expect, it } from 'vitest';
import { startOf } from './past-rows.ts';

it.each([
  ['2026-11-21', '2026-11-21'],
  ['2026-W01', '2025-12-29'],
  ['2026-W47', '2026-11-16'],
  ['2026-11', '2026-11-01'],
  ['2026-Q4', '2026-10-01'],
  ['2026', '2026-01-01'],
])('%s begins on %s', (id, day) => {
  expect(startOf(id)).toBe(day);
});
