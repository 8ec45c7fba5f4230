import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ageBands, dealChances, type DecidedVisits } from './deal-chance.ts';
import { forecastRange } from './forecast-range.ts';

const visits = (stage: string, ...bands: readonly (readonly [decided: number, won: number])[]): readonly DecidedVisits[] =>
  bands.map(([decided, won], band) => ({ stage, band, decided, won }));

describe('the chance of an open deal (A12)', () => {
  // 60 decided deals left the stage within a fortnight, 42 of them won; 30 within a month (9 won); 30 later (3 won); 10 after two months.
  const history = [...visits('offer', [60, 42], [30, 9], [30, 3], [10, 0]), ...visits('talk', [20, 10], [9, 1])];
  const chanceOf = dealChances(history, new Map([['talk', '0.35'], ['new', '0.1']])); // prettier-ignore

  test('of those that stood in the stage at that age, those that were won', () => {
    expect(Number(chanceOf('offer', 3).chance)).toBeCloseTo(54 / 130, 12);
    expect(Number(chanceOf('offer', 15).chance)).toBeCloseTo(12 / 70, 12);
    expect(chanceOf('offer', 60)).toEqual({ chance: '0.075', basis: 'age' });
  });

  test('of fewer than thirty at that age the rate of the stage, of fewer than thirty in it the default, marked', () => {
    expect(chanceOf('offer', 61)).toMatchObject({ basis: 'stage' });
    expect(Number(chanceOf('offer', 400).chance)).toBeCloseTo(54 / 130, 12);
    expect(chanceOf('talk', 2)).toEqual({ chance: '0.35', basis: 'assumed' });
    expect(chanceOf('new', 2)).toEqual({ chance: '0.1', basis: 'assumed' });
  });

  test('without a default what is usual in all stages, and nothing where there is no history', () => {
    expect(chanceOf('unknown', 2)).toMatchObject({ basis: 'assumed' });
    expect(Number(chanceOf(null, 2).chance)).toBeCloseTo(65 / 159, 12);
    expect(dealChances([], new Map())('offer', 2)).toEqual({ chance: '0', basis: 'assumed' });
  });

  test('is always a chance', () => {
    const visit = fc.record({ stage: fc.constantFrom('a', 'b'), band: fc.nat(ageBands.length - 1), decided: fc.nat(60), won: fc.nat(60) });
    fc.assert(
      fc.property(fc.array(visit), fc.constantFrom('a', 'b', 'c', null), fc.nat(200), (given, stage, days) => {
        const { chance } = dealChances(given.map((one) => ({ ...one, won: Math.min(one.won, one.decided) })), new Map())(stage, days); // prettier-ignore
        expect(Number(chance)).toBeGreaterThanOrEqual(0);
        expect(Number(chance)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('the range of twenty deals of different amounts', () => {
  test('counts every outcome in a moment: the chances add up to one and their mean is what is expected', () => {
    const deals = Array.from({ length: 20 }, (_, at) => ({ amount: String(2 ** at), chance: '0.5' }));
    const began = performance.now();
    const found = forecastRange('0', deals, String(2 ** 19));
    // Every whole number below 2^20 has the same chance.
    expect([found.method, found.chanceOfTarget, found.expected]).toEqual(['exact', '0.5', '524287.5']);
    expect(Math.abs(Number(found.low) - 0.1 * 2 ** 20)).toBeLessThanOrEqual(1);
    expect(Math.abs(Number(found.high) - 0.9 * 2 ** 20)).toBeLessThanOrEqual(1);
    expect(performance.now() - began).toBeLessThan(3000);
  });

  test('certain deals and hopeless ones', () => {
    const found = forecastRange('10', [{ amount: '5', chance: '1' }, { amount: '7', chance: '0' }, { amount: '5', chance: '0.5' }], '20'); // prettier-ignore
    expect(found).toMatchObject({ expected: '17.5', low: '15', high: '20', chanceOfTarget: '0.5' });
  });
});
