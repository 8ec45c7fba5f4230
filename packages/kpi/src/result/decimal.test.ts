import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, compare, divide, median, multiply, quantile, round, subtract, sum, toMajorUnits } from './decimal.ts';

const scaled = fc
  .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: 0, max: 12 }))
  .map(([digits, decimals]) => ({ digits, decimals, text: toMajorUnits(String(digits), decimals - 4) }));

test('sums and products are exact', () => {
  expect(add('0.1', '0.2')).toBe('0.3');
  expect(multiply('12345678901234567890123.5', '98765432109876543210')).toBe('1219326311370217952249661331976833279986435');
  fc.assert(
    fc.property(scaled, scaled, (a, b) => {
      const integer = (value: typeof a): bigint => value.digits * 10n ** BigInt(12 - value.decimals);
      expect(compare(add(a.text, b.text), toMajorUnits(String(integer(a) + integer(b)), 8))).toBe(0);
      expect(compare(multiply(a.text, b.text), toMajorUnits(String(integer(a) * integer(b)), 20))).toBe(0);
      expect(compare(subtract(add(a.text, b.text), b.text), a.text)).toBe(0);
    }),
  );
});

describe('quotients', () => {
  test('that end are exact, others have 20 significant digits', () => {
    expect(divide('1', '8')).toBe('0.125');
    expect(divide('4238', '6711')).toBe('0.63150052153181344062');
    expect(divide('-2', '3')).toBe('-0.66666666666666666667');
    expect(divide('1', '1099511627776')).toBe('0.0000000000009094947017729282379150390625');
    expect(divide('0', '7')).toBe('0');
  });

  test('by zero are no value', () => {
    expect(divide('1', '0')).toBeUndefined();
    expect(divide('0', '0.000')).toBeUndefined();
  });

  test('that end give back the numerator', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }), fc.constantFrom('2', '8', '125', '0.4', '-5'), (numerator, denominator) => {
        expect(multiply(divide(String(numerator), denominator)!, denominator)).toBe(String(numerator));
      }),
    );
  });
});

test('quantiles are linear between neighbours', () => {
  expect(median(['14', '21', '25', '33', '60'])).toBe('25');
  expect(median(['1', '2', '10', '20'])).toBe('6');
  expect(quantile(['1', '2', '10', '20'], '0.8')).toBe('14');
  expect(quantile(['7'], '0.9')).toBe('7');
  expect(quantile(['1', '3'], '1')).toBe('3');
  expect(median([])).toBeUndefined();
});

test('stored money becomes major units', () => {
  expect(toMajorUnits('12345600', 2)).toBe('12.3456');
  expect(toMajorUnits('-1234500000000', 0)).toBe('-123450000');
  expect(toMajorUnits('9223372036854775807', 3)).toBe('922337203685.4775807');
  expect(sum(['0.1', '0.2', '-0.3'])).toBe('0');
});

test('rounding is half away from zero and keeps the decimals asked for', () => {
  expect([round('0.5', 0), round('-0.5', 0), round('1.005', 2), round('-2.345', 2), round('-0.004', 2), round('12', 1)]).toEqual([
    '1',
    '-1',
    '1.01',
    '-2.35',
    '0.00',
    '12.0',
  ]);
});
