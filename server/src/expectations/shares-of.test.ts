import { Decimal } from 'decimal.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sharesOf } from './shares-of.ts';

const of = (...weights: readonly string[]) => weights.map((weight, index) => ({ id: String(index), isMandatory: true, weight }));

test('shares are weights as parts of one', () => {
  expect([...sharesOf(of('2', '1', '1')).values()]).toEqual(['0.5', '0.25', '0.25']);
  expect([...sharesOf(of('1', '1', '1')).values()]).toEqual(['0.334', '0.333', '0.333']);
  expect([...sharesOf([...of('2'), { id: 'x', isMandatory: false, weight: '5' }])]).toEqual([['0', '1']]);
  expect(sharesOf([]).size).toBe(0);
});

test('the shares of every set are exactly one together, and none differs from the exact one by a thousandth', () => {
  const weight = fc.integer({ min: 1, max: 10_000_000 }).map((tenThousandths) => new Decimal(tenThousandths).dividedBy(10_000).toString());
  fc.assert(
    fc.property(fc.array(weight, { minLength: 1, maxLength: 12 }), (weights) => {
      const shares = sharesOf(of(...weights));
      const sum = [...shares.values()].reduce((total, share) => total.plus(share), new Decimal(0));
      expect(sum.toString()).toBe('1');
      const total = Decimal.sum(...weights);
      weights.forEach((one, index) => {
        const exact = new Decimal(one).dividedBy(total);
        expect(
          exact
            .minus(shares.get(String(index))!)
            .abs()
            .lessThan('0.001'),
        ).toBe(true);
      });
    }),
    { seed: 51, numRuns: 300 },
  );
});
