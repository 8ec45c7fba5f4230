import { expect, test } from 'vitest';
import { formatWeekday, formatWeekdays } from './format-weekday.ts';

test('weekdays are named alone and in short', () => {
  expect([formatWeekday('hu', 1), formatWeekday('vi', 7), formatWeekday('ru', 6, 'short'), formatWeekday('en', 3, 'short')]).toEqual([
    'Hétfő',
    'Chủ nhật',
    'Сб',
    'Wed',
  ]);
  expect(() => formatWeekday('en', 8)).toThrow(RangeError);
});

const said = (...given: Parameters<typeof formatWeekdays>): string => formatWeekdays(...given).replaceAll('\u00a0', ' ');

test('days of which the same is said stand together, and those of which nothing is said are left out', () => {
  expect(said('en', ['1', '1', '1', '1', '1', '2', '0'])).toBe('Mon–Fri 1 · Sat 2 · Sun 0');
  expect(said('hu', ['6', '6', null, '6', null, null, '9'])).toBe('H, K 6 · Cs 6 · V 9');
  expect(formatWeekdays('vi', [null, null, null, null, null, null, null])).toBe('');
});
