import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readNumber, shifted } from '#web/lib/typed-number.ts';
import { readTyped, showNumber, typedNumber, unitsOf, valueOfUnits } from '#web/features/targets/target-number.ts';

const money = { unit: 'money', direction: 'higher' } as const;
const share = { unit: 'percent', direction: 'higher' } as const;
const range = { unit: 'percent', direction: 'range' } as const;

test.each([
  ['en', '1,234.5', '1234.5'],
  ['en', '1 234', '1234'],
  ['en', '1.234', '1.234'],
  ['en', '1,23', undefined],
  ['vi', '1.234.567', '1234567'],
  ['vi', '1.234,5 ₫', '1234.5'],
  ['vi', '1.5', undefined],
  ['hu', '1 234 567,25 Ft', '1234567.25'],
  ['hu', '1.234', undefined],
  ['ru', '1\u00a0234,50 ₽', '1234.5'],
  ['ru', '−12', '-12'],
  ['en', '-0', '0'],
  ['en', '007', '7'],
  ['en', 'abc', undefined],
  ['en', '12abc', undefined],
  ['en', '', undefined],
  ['en', '1.23456', undefined],
  ['en', '99999999999999', undefined],
] as const)('in %s “%s” is %s', (locale, text, value) => {
  expect(readNumber(locale, text)).toBe(value);
});

test('per cent are kept as fractions, ranges as two ends, and nothing as nothing', () => {
  expect(readTyped('hu', share, '12,5 %')).toEqual({ kind: 'value', value: '0.125' });
  expect(readTyped('en', share, '30')).toEqual({ kind: 'value', value: '0.3' });
  expect(readTyped('en', share, '12.345%')).toBeUndefined();
  expect(readTyped('en', range, '75–95')).toEqual({ kind: 'range', lo: '0.75', hi: '0.95' });
  expect(readTyped('en', range, '75 -')).toBeUndefined();
  expect(readTyped('en', range, '75..')).toEqual({ kind: 'range', lo: '0.75', hi: null });
  expect(readTyped('en', money, '  ')).toEqual({ kind: 'empty' });
  expect(readTyped('en', money, '0')).toEqual({ kind: 'value', value: '0' });
});

test('whatever is shown, typed or added up reads back as the same number, in every language', () => {
  const value = fc
    .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 9999 }))
    .map(([whole, part]) => shifted(String(whole), 0).concat(part === 0 ? '' : `.${String(part).padStart(4, '0').replace(/0+$/, '')}`));
  fc.assert(
    fc.property(value, fc.constantFrom('en', 'vi', 'hu', 'ru'), (text, locale) => {
      expect(readNumber(locale, typedNumber(locale, money, text))).toBe(text === '-0' ? '0' : text);
      expect(readNumber(locale, showNumber(locale, money, text))).toBe(text === '-0' ? '0' : text);
      expect(valueOfUnits(unitsOf(text))).toBe(text === '-0' ? '0' : text);
      expect(shifted(shifted(text, 2), -2)).toBe(text);
    }),
  );
});
