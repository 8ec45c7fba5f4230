import { Decimal as Library } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, compare, divide, isZero, multiply, subtract, sum, toMajorUnits } from './decimal.ts';
import { parseShort, showShort } from './short-decimal.ts';

/** As everything was reckoned by the library alone. */
const text = { rounding: Library.ROUND_HALF_UP, toExpNeg: -9e15, toExpPos: 9e15 } as const;
const Rounded = Library.clone({ ...text, precision: 40 });
const Exact = Library.clone({ ...text, precision: 1000 });
const show = (value: Library): string => (value.isZero() ? '0' : value.toFixed());
const byLibrary = {
  add: (a: string, b: string) => show(new Exact(a).plus(b)),
  subtract: (a: string, b: string) => show(new Exact(a).minus(b)),
  multiply: (a: string, b: string) => show(new Exact(a).times(b)),
  compare: (a: string, b: string) => new Exact(a).cmp(b),
  isZero: (a: string) => new Exact(a).isZero(),
  divide: (a: string, b: string) => {
    if (new Exact(b).isZero()) return undefined;
    const quotient = new Rounded(a).div(b);
    return new Exact(quotient).times(b).eq(a) ? show(quotient) : show(new Rounded(quotient).toSignificantDigits(20));
  },
  toMajorUnits: (a: string, exponent: number) => show(new Exact(a).times(new Exact(10).pow(-(exponent + 4)))),
  sum: (values: readonly string[]) => show(values.reduce((total, value) => total.plus(value), new Exact(0))),
};

const digitsOf = (most: number): fc.Arbitrary<string> =>
  fc.oneof(fc.integer({ min: 0, max: 300 }).map(String), fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: 1, maxLength: most }));
const sign = fc.constantFrom('', '', '-', '+');

/** Numbers as they come, and others: signs of zero, zeros on either side, points without digits, exponents, more digits than doubles hold. */
const numbers = fc.oneof(
  { arbitrary: fc.tuple(fc.constantFrom('', '-'), digitsOf(9)).map((parts) => parts.join('')), weight: 4 },
  { arbitrary: fc.tuple(sign, digitsOf(18), fc.constant('.'), digitsOf(12)).map((parts) => parts.join('')), weight: 4 },
  fc
    .tuple(sign, digitsOf(12), fc.constantFrom('.', '.5', '.120', '', 'e1', '.0e'), fc.integer({ min: 1, max: 25 }))
    .map(([before, whole, middle, zeros]) => `${before}${whole}${middle}${'0'.repeat(middle.includes('e') ? 1 : zeros)}`),
  fc.tuple(sign, digitsOf(40)).map((parts) => parts.join('')),
  fc.tuple(sign, digitsOf(6), fc.constantFrom('e', 'E'), fc.integer({ min: -30, max: 30 })).map((parts) => parts.join('')),
  fc.tuple(fc.constantFrom(1, 3, 5, 7), fc.integer({ min: 0, max: 60 })).map(([factor, power]) => (BigInt(factor) << BigInt(power)).toString()),
  fc.constantFrom(
    ...['0', '-0', '0.0', '-0.000', '.5', '5.', '00012.500', '-.25', '9007199254740991', '9007199254740993', '999999999999999', '-999999999999999'],
    ...['0.000000000000001', '1e-400', '1E+3', '4503599627370496', '999999999999999.9', '0.99999999999999', '1000000', '0.1', '0.30000000000000004'],
  ),
);

const result = (work: () => unknown): unknown => {
  try {
    return work();
  } catch {
    return 'refused';
  }
};

test('what is reckoned in doubles has the very text the library gives', () => {
  fc.assert(
    fc.property(numbers, numbers, (a, b) => {
      for (const operation of ['add', 'subtract', 'multiply', 'compare', 'divide'] as const)
        expect([operation, { add, subtract, multiply, compare, divide }[operation](a, b)]).toEqual([operation, byLibrary[operation](a, b)]);
      expect(isZero(a)).toBe(byLibrary.isZero(a));
    }),
    { numRuns: 5000 },
  );
});

test('sums of many and stored money have the very text the library gives', () => {
  fc.assert(
    fc.property(fc.array(numbers, { maxLength: 8 }), fc.integer({ min: -4, max: 6 }), (values, exponent) => {
      expect(sum(values)).toBe(byLibrary.sum(values));
      for (const value of values) expect(toMajorUnits(value, exponent)).toBe(byLibrary.toMajorUnits(value, exponent));
    }),
    { numRuns: 1000 },
  );
});

test('quotients of neighbours of one another are rounded as the library does', () => {
  const near = fc.tuple(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), fc.integer({ min: -3, max: 3 }));
  fc.assert(
    fc.property(near, ([of, by]) => {
      const [a, b] = [String(of), String(Math.max(1, of + by))];
      expect([divide(a, b), divide(b, a)]).toEqual([byLibrary.divide(a, b), byLibrary.divide(b, a)]);
    }),
    { numRuns: 2000 },
  );
});

test('what is no number is refused as the library does', () => {
  for (const value of [
    '',
    ' ',
    '-',
    '.',
    '-.',
    '1.2.3',
    '1-2',
    '--1',
    'x',
    '1,5',
    '１２',
    '0x1g',
    ' 1',
    '1 ',
    'Infinity',
    'NaN',
    '1_000',
    '0b11',
    '0x1F',
  ]) {
    expect(result(() => add(value, '1'))).toEqual(result(() => byLibrary.add(value, '1')));
    expect(result(() => multiply('2', value))).toEqual(result(() => byLibrary.multiply('2', value)));
    expect(result(() => isZero(value))).toEqual(result(() => byLibrary.isZero(value)));
  }
});

test('short decimals are shown as they were read', () => {
  for (const shown of ['0', '7', '-12', '0.5', '-0.000001', '123456.789012345', '999999999999999']) expect(showShort(parseShort(shown)!)).toBe(shown);
  for (const long of ['1000000000000000', '0.1234567890123456', '+1', '1.', '.1', '1e3']) expect(parseShort(long)).toBeUndefined();
});
