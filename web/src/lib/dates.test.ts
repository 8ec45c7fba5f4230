import { expect, it } from 'vitest';
import { addDays, addMonths } from './dates.ts';

it('counts months over the turn of the year', () => {
  expect(addMonths('2026-01-31', -2)).toBe('2025-11-01');
  expect(addMonths('2025-12-15', 1)).toBe('2026-01-01');
});

it('counts days over leap days and months', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
});
