import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addUp } from './add-up.ts';

it('adds exactly, in any order', () => {
  expect(addUp([])).toBe('0');
  expect(addUp(['0.1', '0.2'])).toBe('0.3');
  expect(addUp(['-0.5', '0.25'])).toBe('-0.25');
  expect(addUp(['9007199254740993', '0.000000000000000001'])).toBe('9007199254740993.000000000000000001');
  const cents = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
  const text = (value: bigint): string => {
    const digits = (value < 0n ? -value : value).toString().padStart(3, '0');
    return `${value < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  };
  fc.assert(
    fc.property(fc.array(cents), (values) => {
      const sum = values.reduce((a, b) => a + b, 0n);
      expect(addUp(values.map(text))).toBe(addUp([text(sum)]));
    }),
  );
});

it('refuses what is no number', () => {
  expect(() => addUp(['1e3'])).toThrow('not a decimal');
});
