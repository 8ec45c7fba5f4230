import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, compare, type DecimalText, round, subtract, sum } from '../result/decimal.ts';
import { additiveDrivers } from './additive-drivers.ts';
import { customerBridge } from './customer-bridge.ts';
import { factorDrivers } from './factor-drivers.ts';
import { ratioDrivers } from './mix-and-rate.ts';
import { priceVolumeMix } from './price-volume-mix.ts';

const cents = fc.integer({ min: -500_000, max: 900_000 }).map((value) => String(value / 100));
const counts = fc.integer({ min: 0, max: 400 }).map(String);
/** Twenty digits are kept: sums of a few effects are equal up to the last of them. */
const isNear = (a: DecimalText, b: DecimalText): boolean => compare(subtract(a, b).replace('-', ''), '0.000000000001') < 0;

describe('what changed a total (A1.2)', () => {
  const drivers = additiveDrivers([
    { member: 'north', before: '100', after: '80' },
    { member: 'south', before: '50', after: '90' },
    { member: 'east', before: null, after: '10' },
    { member: 'west', before: '20', after: null },
  ]);

  test('the largest contribution comes first, new and vanished members are told', () => {
    expect(drivers.members.map(({ member, state, contribution, share }) => [member, state, contribution, share])).toEqual([
      ['south', 'stayed', '40', '4'],
      ['north', 'stayed', '-20', '-2'],
      ['west', 'vanished', '-20', '-2'],
      ['east', 'new', '10', '1'],
    ]);
    expect([drivers.before, drivers.after, drivers.change]).toEqual(['170', '180', '10']);
  });

  test('a change of half a percent or less is not shared out', () => {
    const change = (after: string) => additiveDrivers([{ member: 'all', before: '200', after }]).members[0]!.share;
    expect([change('201'), change('201.01'), change('199'), change('198.9')]).toEqual([null, '1', null, '1']);
    expect(additiveDrivers([{ member: 'all', before: '0', after: '3' }]).members[0]!.share).toBe('1');
  });

  test('contributions add up to the change', () => {
    const maybe = fc.option(cents, { nil: null });
    fc.assert(
      fc.property(fc.array(fc.record({ before: maybe, after: maybe }), { maxLength: 12 }), (rows) => {
        const found = additiveDrivers(rows.map((row, index) => ({ member: String(index), ...row })));
        expect(sum(found.members.map(({ contribution }) => contribution))).toBe(found.change);
        expect(add(found.before, found.change)).toBe(found.after);
      }),
    );
  });
});

describe('what changed a ratio (A1.3)', () => {
  test('fewer of the contacts came from exhibitions, where conversion improved', () => {
    const found = ratioDrivers([
      { member: 'web', before: { numerator: '20', denominator: '200' }, after: { numerator: '26', denominator: '260' } },
      { member: 'exhibition', before: { numerator: '25', denominator: '100' }, after: { numerator: '18', denominator: '60' } },
    ])!;
    expect([found.before, found.after, found.change]).toEqual(['0.15', '0.1375', '-0.0125']);
    const points = (value: string) => round(String(Number(value) * 100), 2);
    const of = (member: string) => found.members.find((driver) => driver.member === member)!;
    expect([points(of('web').rate), points(of('exhibition').rate)]).toEqual(['0.00', '1.30']);
    expect([points(of('web').mix), points(of('exhibition').mix)]).toEqual(['-0.64', '-1.91']);
    expect([points(found.rate), points(found.mix)]).toEqual(['1.30', '-2.55']);
  });

  test('a member without cases in one period is pure mix', () => {
    const found = ratioDrivers([
      { member: 'old', before: { numerator: '10', denominator: '100' }, after: { numerator: '10', denominator: '100' } },
      { member: 'fresh', before: null, after: { numerator: '30', denominator: '100' } },
    ])!;
    expect(found.members.map(({ member, rate }) => [member, rate])).toContainEqual(['fresh', '0']);
    expect([found.rate, found.mix]).toEqual(['0', '0.1']);
    expect(found.members.find(({ member }) => member === 'fresh')).toMatchObject({ rateBefore: null, rateAfter: '0.3', weightAfter: '0.5' });
  });

  test('without cases in one of the periods there is nothing to split', () => {
    expect(ratioDrivers([{ member: 'a', before: null, after: { numerator: '1', denominator: '2' } }])).toBeUndefined();
    expect(ratioDrivers([])).toBeUndefined();
  });

  test('rate and mix add up to the change, whatever the members', () => {
    const part = fc.option(fc.record({ numerator: counts, denominator: counts }), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.record({ before: part, after: part }), { minLength: 1, maxLength: 8 }), (rows) => {
        const found = ratioDrivers(rows.map((row, index) => ({ member: String(index), ...row })));
        if (!found) return;
        expect(isNear(add(found.rate, found.mix), found.change)).toBe(true);
        expect(isNear(sum(found.members.flatMap(({ rate, mix }) => [rate, mix])), found.change)).toBe(true);
      }),
    );
  });
});

describe('what changed a product (A1.4)', () => {
  const factors = [
    { factor: 'days', before: '22', after: '20' },
    { factor: 'contacts', before: '20', after: '24' },
    { factor: 'conversion', before: '0.1', after: '0.09' },
    { factor: 'deal', before: '1500', after: '1600' },
  ];

  test('days, contacts, conversion and deal size', () => {
    const found = factorDrivers(factors, 'days');
    expect([found.before, found.after, found.change]).toEqual(['66000', '69120', '3120']);
    expect(found.factors.map(({ effect }) => round(effect, 2))).toEqual(['-6471.33', '12366.00', '-7154.00', '4379.33']);
  });

  test('the order of the factors does not matter, and zeros are numbers', () => {
    const found = factorDrivers([...factors].reverse(), 'days');
    expect(found.factors.map(({ effect }) => round(effect, 2))).toEqual(['4379.33', '-7154.00', '12366.00', '-6471.33']);
    expect(
      factorDrivers(
        [
          { factor: 'a', before: '0', after: '4' },
          { factor: 'b', before: '5', after: '5' },
        ],
        'a',
      ).factors,
    ).toEqual([
      { factor: 'a', effect: '20' },
      { factor: 'b', effect: '0' },
    ]);
  });

  test('where a factor cannot be told the whole change is volume', () => {
    const found = factorDrivers(
      [
        { factor: 'contacts', before: '0', after: '100' },
        { factor: 'conversion', before: null, after: '0.2' },
      ],
      'contacts',
    );
    expect(found.factors).toEqual([
      { factor: 'contacts', effect: '20' },
      { factor: 'conversion', effect: '0' },
    ]);
    expect(() =>
      factorDrivers(
        Array.from({ length: 7 }, (_, index) => ({ factor: String(index), before: '1', after: '1' })),
        '0',
      ),
    ).toThrow(RangeError);
  });

  test('effects add up to the change', () => {
    const one = fc.record({ before: counts, after: counts });
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (rows) => {
        const found = factorDrivers(
          rows.map((row, index) => ({ factor: String(index), ...row })),
          '0',
        );
        const scale = Math.max(1, ...found.factors.map(({ effect }) => Math.abs(Number(effect))));
        expect(Math.abs(Number(subtract(sum(found.factors.map(({ effect }) => effect)), found.change))) / scale).toBeLessThan(1e-14);
      }),
    );
  });
});

describe('what changed the sales of products (A1.5)', () => {
  test('volume, mix and price', () => {
    const found = priceVolumeMix([
      { product: 'A', before: { quantity: '100', amount: '1000' }, after: { quantity: '120', amount: '1140' } },
      { product: 'B', before: { quantity: '50', amount: '1000' }, after: { quantity: '40', amount: '840' } },
    ]);
    expect([found.before, found.after]).toEqual(['2000', '1980']);
    expect([found.volume, found.mix, found.price].map((value) => round(value, 2))).toEqual(['133.33', '-133.33', '-20.00']);
  });

  test('new and dropped products stand apart, and all adds up', () => {
    const sold = fc.option(fc.record({ quantity: counts, amount: counts }), { nil: null });
    fc.assert(
      fc.property(fc.array(fc.record({ before: sold, after: sold }), { maxLength: 8 }), (rows) => {
        const found = priceVolumeMix(rows.map((row, index) => ({ product: String(index), ...row })));
        const parts = sum([found.volume, found.mix, found.price, found.added, found.dropped]);
        expect(isNear(parts, subtract(found.after, found.before))).toBe(true);
      }),
    );
    expect(priceVolumeMix([{ product: 'new', before: null, after: { quantity: '2', amount: '30' } }])).toMatchObject({ added: '30', price: '0' });
  });
});

describe('who came and who went (A1.6)', () => {
  test('opening to closing', () => {
    const found = customerBridge([
      { before: '0', after: '50', boughtEarlier: false },
      { before: '0', after: '30', boughtEarlier: true },
      { before: '100', after: '140', boughtEarlier: true },
      { before: '80', after: '60', boughtEarlier: true },
      { before: '70', after: '0', boughtEarlier: true },
      { before: '20', after: '20', boughtEarlier: true },
    ]);
    expect(found).toEqual({
      opening: '270',
      added: '50',
      wonBack: '30',
      expansion: '40',
      contraction: '20',
      lost: '70',
      closing: '300',
      customers: { added: 1, wonBack: 1, expansion: 1, contraction: 1, lost: 1 },
    });
  });

  test('the bridge reaches the other side', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ before: cents, after: cents, boughtEarlier: fc.boolean() }), { maxLength: 20 }), (customers) => {
        const { opening, added, wonBack, expansion, contraction, lost, closing } = customerBridge(customers);
        expect(subtract(sum([opening, added, wonBack, expansion]), add(contraction, lost))).toBe(closing);
      }),
    );
  });
});
