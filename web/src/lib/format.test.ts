import { expect, it } from 'vitest';
import { formatKpi, formatShort } from '@leadline/i18n';
import { figureOf } from './format.ts';

const usd = { unit: { kind: 'money', currency: 'USD' }, decimals: 2 } as const;

it('sets the unit apart from the number', () => {
  expect(figureOf(formatKpi('en', '2360.91', usd))).toEqual({ before: '$', number: '2,360.91', after: '' });
  expect(figureOf(formatKpi('hu', '2360.91', usd))).toEqual({ before: '', number: '2\u00a0360,91', after: '$' });
  expect(figureOf(formatKpi('ru', '0.6315', { unit: { kind: 'percent' }, decimals: 1 }))).toEqual({ before: '', number: '63,2', after: '%' });
  expect(figureOf(formatKpi('vi', '57', { unit: { kind: 'days' }, decimals: 0 })).number).toBe('57');
  expect(figureOf('7\u00a0óra 30\u00a0perc').number).toBe('7\u00a0óra 30\u00a0perc');
  expect(figureOf('–')).toEqual({ before: '', number: '–', after: '' });
});

it('leaves out minor units of large amounts', () => {
  expect(formatKpi('en', '10005534.00', usd)).toBe('$10,005,534');
  expect(formatKpi('en', '-99999.5', usd)).toBe('\u2212$99,999.50');
});

it('writes large numbers of an axis short', () => {
  expect(formatShort('en', 1_250_000, usd.unit)).toBe('$1.25M');
  expect(formatShort('hu', 2_500_000, { kind: 'count' })).toBe('2,5\u00a0M');
});

it('keeps what tells small numbers of an axis apart', () => {
  expect([0.5, 1.554, 12.34, 54].map((value) => formatShort('en', value, { kind: 'ratio' }))).toEqual(['0.5', '1.55', '12.3', '54']);
});

it('writes times of an axis with their unit', () => {
  expect([0, 5.25, 45, 90, 600].map((value) => formatShort('en', value, { kind: 'minutes' }))).toEqual([
    '0',
    '5.3\u00a0min',
    '45\u00a0min',
    '1.5\u00a0h',
    '10\u00a0h',
  ]);
  expect(formatShort('hu', 57, { kind: 'days' })).toBe('57\u00a0nap');
  expect(formatShort('vi', 2.5, { kind: 'hours' })).toBe('2,5\u00a0giờ');
  expect(formatShort('ru', 2, { kind: 'days' })).toBe('2\u00a0дня');
});
