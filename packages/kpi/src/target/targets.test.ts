import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compare, divide, multiply, round, sum } from '../result/decimal.ts';
import { rankCorrelation } from '../statistics/rank-correlation.ts';
import { attainmentOf } from './attainment-of.ts';
import { calibrateTargets } from './calibrate-targets.ts';
import { forecastRange } from './forecast-range.ts';
import { paceOf } from './pace-of.ts';
import { splitTarget } from './split-target.ts';
import { statusOf, type StatusInput } from './status-of.ts';
import { type ScoredKpi, verdictOf } from './verdict-of.ts';

const percent = (value: string | null): string | null => (value === null ? null : `${round(multiply(value, '100'), 1)} %`);

describe('attainment (§0.3)', () => {
  test('more is better', () => {
    const found = attainmentOf({ kind: 'higher', target: '40000' }, '46000');
    expect([percent(found.attainment), found.isReached, found.gap]).toEqual(['115.0 %', true, '6000']);
    expect(attainmentOf({ kind: 'higher', target: '0' }, '0')).toEqual({ attainment: null, isReached: true, gap: '0' });
    expect(attainmentOf({ kind: 'higher', target: '0' }, '-1')).toMatchObject({ attainment: null, isReached: false });
    expect(attainmentOf({ kind: 'higher', target: '50' }, '0')).toEqual({ attainment: '0', isReached: false, gap: '-50' });
  });

  test('less is better: linear, and between 0 and 2', () => {
    const of = (actual: string) => attainmentOf({ kind: 'lower', target: '0.03' }, actual);
    expect(percent(of('0.024').attainment)).toBe('120.0 %');
    expect([of('0.03'), of('0'), of('0.06'), of('0.3')].map(({ attainment }) => attainment)).toEqual(['1', '2', '0', '0']);
    expect([of('0.03'), of('0.0301')].map(({ isReached }) => isReached)).toEqual([true, false]);
    expect(attainmentOf({ kind: 'lower', target: '0' }, '2')).toEqual({ attainment: null, isReached: false, gap: '2' });
  });

  test('between two limits', () => {
    const of = (actual: string) => attainmentOf({ kind: 'range', lo: '75', hi: '95' }, actual);
    expect(percent(of('100').attainment)).toBe('94.7 %');
    expect([of('75'), of('95'), of('80')].map(({ attainment, isReached }) => [attainment, isReached])).toEqual(Array(3).fill(['1', true]));
    expect([percent(of('60').attainment), of('60').gap, of('400').attainment]).toEqual(['80.0 %', '-15', '0']);
    expect(attainmentOf({ kind: 'range', lo: '75' }, '4000')).toMatchObject({ attainment: '1', isReached: true });
    expect(attainmentOf({ kind: 'range', hi: '95' }, '-3')).toMatchObject({ attainment: '1', isReached: true });
  });

  test('values without a natural zero go from where the goal began', () => {
    expect(percent(attainmentOf({ kind: 'scale', target: '40', baseline: '20' }, '30').attainment)).toBe('50.0 %');
    expect(attainmentOf({ kind: 'scale', target: '40' }, '30')).toEqual({ attainment: null, isReached: false, gap: '-10' });
    expect(attainmentOf({ kind: 'scale', target: '-5', baseline: '-20' }, '-5')).toMatchObject({ attainment: '1', isReached: true });
    expect(attainmentOf({ kind: 'scale', target: '40', baseline: '40' }, '41')).toMatchObject({ attainment: null, isReached: true });
    expect(attainmentOf({ kind: 'scale', target: '1', baseline: '5', isLower: true }, '2')).toEqual({
      attainment: '0.75',
      isReached: false,
      gap: '1',
    });
  });

  test('yes or no', () => {
    expect([attainmentOf({ kind: 'yes_no' }, '1'), attainmentOf({ kind: 'yes_no' }, '0')]).toEqual([
      { attainment: '1', isReached: true, gap: null },
      { attainment: '0', isReached: false, gap: null },
    ]);
  });

  test('nothing is reached by rounding (G12)', () => {
    expect(attainmentOf({ kind: 'higher', target: '10000' }, '9999.6')).toMatchObject({ attainment: '0.99996', isReached: false });
  });
});

describe('the verdict of a set (§0.3)', () => {
  const kpi = (id: string, attainment: string | null, more: Partial<ScoredKpi> = {}): ScoredKpi => ({
    kpi: id,
    type: 'operational',
    isMandatory: true,
    isPrimary: false,
    weight: '1',
    attainment,
    isReached: attainment === null ? null : compare(attainment, '1') >= 0,
    ...more,
  });
  const primary = (attainment: string | null, weight = '2') => kpi('revenue', attainment, { type: 'outcome', isPrimary: true, weight });

  test('revenue, calls, visits and satisfaction', () => {
    const found = verdictOf([primary('0.97'), kpi('calls', '1.10'), kpi('visits', '0.60'), kpi('satisfaction', '1', { type: 'outcome' })]);
    expect([found.score, found.verdict]).toEqual(['0.928', 'nearly']);
    expect(found.parts.map(({ points }) => points)).toEqual(['0.388', '0.22', '0.12', '0.2']);
    expect(found.operationalScore).toBe('0.85');
  });

  test.each([
    ['result_without_activity', [primary('1.3'), kpi('calls', '0.5')]],
    ['good', [primary('1.0'), kpi('calls', '1.0')]],
    ['activity_without_result', [primary('0.7'), kpi('calls', '1.1')]],
    ['nearly', [primary('0.95'), kpi('calls', '0.95')]],
    ['not_met', [primary('0.8'), kpi('calls', '0.9')]],
    ['not_met', [primary('0.95'), kpi('calls', '0.2')]],
    [null, [primary(null), kpi('calls', '1')]],
    [null, [kpi('calls', '1')]],
  ] as const)('%s', (verdict, set) => {
    expect(verdictOf(set).verdict).toBe(verdict);
  });

  test('one KPI far above cannot hide the others; optional ones change nothing; what is not known is left out', () => {
    const found = verdictOf([primary('5', '1'), kpi('calls', '0.4'), kpi('extra', '0', { isMandatory: false }), kpi('visits', null)]);
    expect([found.score, found.parts.map(({ isLimited }) => isLimited), found.missing]).toEqual(['0.8', [true, false], ['visits']]);
    expect(verdictOf([])).toMatchObject({ score: null, verdict: null });
  });

  test('the points add up to the score', () => {
    const part = fc.record({ attainment: fc.integer({ min: 0, max: 200 }), weight: fc.integer({ min: 1, max: 9 }) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (rows) => {
        const set = rows.map(({ attainment, weight }, index) => kpi(String(index), String(attainment / 100), { weight: String(weight) }));
        const { score, parts } = verdictOf(set);
        expect(Math.abs(Number(sum(parts.map(({ points }) => points))) - Number(score))).toBeLessThan(1e-15);
      }),
    );
  });
});

describe('pace (A11)', () => {
  test('day 12 of 20', () => {
    const found = paceOf({ target: '120000', actual: '66000', elapsedDays: '12', totalDays: '20' })!;
    expect([found.expected, round(found.index!, 3), found.requiredPerDay, found.soFarPerDay, found.runRate, found.isEarly]).toEqual([
      '72000',
      '0.917',
      '6750',
      '5500',
      '110000',
      false,
    ]);
  });

  test('says nothing before the first working day is over, and little in the first fifth', () => {
    expect(paceOf({ target: '100', actual: '5', elapsedDays: '0', totalDays: '20' })).toBeUndefined();
    expect(paceOf({ target: '100', actual: '5', elapsedDays: '3', totalDays: '20' })!.isEarly).toBe(true);
    expect(paceOf({ target: '100', actual: '5', elapsedDays: '4', totalDays: '20' })!.isEarly).toBe(false);
  });

  test('the last day, a target already met, and less being better', () => {
    expect(paceOf({ target: '100', actual: '80', elapsedDays: '20', totalDays: '20' })!.requiredPerDay).toBeNull();
    expect(paceOf({ target: '100', actual: '180', elapsedDays: '10', totalDays: '20' })!.requiredPerDay).toBe('0');
    expect(paceOf({ target: '10', actual: '4', elapsedDays: '10', totalDays: '20', isLower: true })!.index).toBe('1.25');
    expect(paceOf({ target: '10', actual: '0', elapsedDays: '10', totalDays: '20', isLower: true })!.index).toBeNull();
  });

  test('a season weighs days, what is needed goes by days', () => {
    const found = paceOf({ target: '1000', actual: '300', elapsedDays: '10', totalDays: '20', elapsedWeight: '0.3', totalWeight: '1' })!;
    expect([found.expected, found.index, found.requiredPerDay, found.runRate]).toEqual(['300', '1', '70', '1000']);
  });

  test('a holiday moves the pace and not the target', () => {
    const day = fc.integer({ min: 2, max: 20 });
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 9000 }), (total, actual) => {
        const of = (totalDays: number) => paceOf({ target: '5000', actual: String(actual), elapsedDays: '1', totalDays: String(totalDays) })!;
        expect(compare(of(total).expected, of(total + 1).expected)).toBe(1);
        expect(multiply(of(total).expected, String(total)).slice(0, 8)).toMatch(/^(5000|4999\.999)/);
      }),
    );
  });
});

describe('status (§0.3)', () => {
  const input: StatusInput = {
    hasTarget: true,
    hasValue: true,
    isReached: false,
    attainment: '0.5',
    isRunning: false,
    staysReached: true,
  };
  test.each<[string, Partial<StatusInput>]>([
    ['no_target', { hasTarget: false }],
    ['no_value', { hasValue: false }],
    ['reached', { isReached: true, attainment: '1' }],
    ['behind', { attainment: '0.89' }],
    ['watch', { attainment: '0.9' }],
    ['watch', { attainment: '0.99996' }],
    ['behind', { attainment: null }],
    ['reached', { isRunning: true, isReached: true, pace: { index: '3', isEarly: true } }],
    ['too_early', { isRunning: true, pace: null }],
    ['too_early', { isRunning: true, pace: { index: '0.2', isEarly: true } }],
    ['on_track', { isRunning: true, pace: { index: '1', isEarly: false } }],
    ['watch', { isRunning: true, pace: { index: '0.917', isEarly: false } }],
    ['behind', { isRunning: true, pace: { index: '0.2', isEarly: false } }],
    ['on_track', { isRunning: true, isReached: true, attainment: '1.4', staysReached: false }],
    ['on_track', { isRunning: true, isReached: true, staysReached: false, pace: { index: null, isEarly: false } }],
  ])('%s %o', (status, more) => {
    expect(statusOf({ ...input, ...more })).toBe(status);
  });
});

describe('splitting a target', () => {
  test('what rounding leaves goes where most was lost', () => {
    expect(splitTarget('100', ['1', '1', '1'], 0)).toEqual(['34', '33', '33']);
    expect(splitTarget('10', ['1', '2', '4'], 2)).toEqual(['1.43', '2.86', '5.71']);
    expect(splitTarget('100', ['0', '0'], 0)).toEqual(['50', '50']);
    expect(splitTarget('5', ['1', '0'], 0)).toEqual(['5', '0']);
    expect(splitTarget('-100', ['1', '1', '1'], 0)).toEqual(['-34', '-33', '-33']);
    expect(splitTarget('7', [], 0)).toEqual([]);
    expect(() => splitTarget('1', ['-1'], 0)).toThrow(RangeError);
    expect(() => splitTarget('1.5', ['1'], 0)).toThrow(RangeError);
  });

  test('parts add up to the whole, and none is a unit away from its share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: -1_000_000, max: 1_000_000_000 }), weights, fc.integer({ min: 0, max: 4 }), (cents, given, decimals) => {
        const whole = round(divide(String(cents), String(10 ** decimals))!, decimals);
        const parts = splitTarget(whole, given.map(String), decimals);
        expect(compare(sum(parts), whole)).toBe(0);
        const total = given.reduce((all, one) => all + one, 0);
        if (total === 0) return;
        for (const [index, part] of parts.entries())
          expect(Math.abs(Number(part) - (Number(whole) * given[index]!) / total)).toBeLessThanOrEqual(1 / 10 ** decimals + 1e-6);
      }),
    );
  });
});

describe('too high or too low (A10)', () => {
  const of = (...values: string[]) => values.map((attainment) => ({ attainment }));

  test('ten people of whom two reached it', () => {
    const found = calibrateTargets(of('0.42', '0.55', '0.61', '0.66', '0.72', '0.78', '0.85', '0.93', '1.04', '1.31'));
    expect([found.verdict, found.isSure, percent(found.share), found.median]).toEqual(['too_high', false, '20.0 %', '0.75']);
    expect(found.interval!.map(percent)).toEqual(['5.7 %', '51.0 %']);
    expect([found.p10, found.p90, round(found.spread!, 2), found.factor]).toEqual(['0.537', '1.067', '1.99', '0.696']);
    const easier = calibrateTargets(
      of('0.42', '0.55', '0.61', '0.66', '0.72', '0.78', '0.85', '0.93', '1.04', '1.31').map(({ attainment }) => ({
        attainment: divide(attainment, found.factor!)!,
      })),
    );
    expect(easier.share).toBe('0.6');
  });

  test('too low, uneven, healthy, and too few people', () => {
    expect(calibrateTargets(of(...Array<string>(30).fill('1.2')))).toMatchObject({ verdict: 'too_low', isSure: true });
    expect(calibrateTargets(of('0.1', '0.3', '1', '1.1', '2', '2.2'))).toMatchObject({ verdict: 'uneven' });
    expect(calibrateTargets(of('0', '0', '1', '1.1', '1.2'))).toMatchObject({ verdict: 'uneven', spread: null });
    expect(calibrateTargets(of('0.8', '0.9', '1', '1.1', '1.2'))).toMatchObject({ verdict: 'healthy', share: '0.6' });
    expect(calibrateTargets(of('0.8', '1', '1', '1.05', '1.1'))).toMatchObject({ verdict: 'acceptable', share: '0.8' });
    expect(calibrateTargets(of('0.1', '0.1', '0.1', '0.1'))).toMatchObject({ verdict: 'not_enough_data', people: 4 });
    expect(calibrateTargets([])).toMatchObject({ verdict: 'not_enough_data', share: null, factor: null });
    const byPotential = ['0.8', '0.9', '1', '1.1', '1.2'].map((attainment, potential) => ({ attainment, potential }));
    expect(calibrateTargets(byPotential).verdict).toBe('uneven');
  });

  test('rank correlation with ties (A13)', () => {
    expect(rankCorrelation([40, 52, 35, 60, 48, 30, 55, 45], [5, 6, 4, 8, 5, 4, 6, 6])!.toFixed(3)).toBe('0.902');
    expect(rankCorrelation([1, 1], [1, 2])).toBeUndefined();
  });
});

describe('forecast (A12)', () => {
  const deals = [
    { amount: '40000', chance: '0.6' },
    { amount: '25000', chance: '0.35' },
    { amount: '15000', chance: '0.35' },
    { amount: '60000', chance: '0.1' },
  ];

  test('expected, spread and the chance to reach the target', () => {
    const found = forecastRange('66000', deals, '120000');
    expect([found.expected, round(found.deviation, 0), percent(found.chanceOfTarget), found.method]).toEqual(['110000', '30023', '41.2 %', 'exact']);
    expect(compare(found.low, found.expected)).toBe(-1);
    expect(compare(found.high, found.expected)).toBe(1);
    expect(forecastRange('66000', [], '66000')).toMatchObject({ expected: '66000', chanceOfTarget: '1', low: '66000', high: '66000' });
    expect(forecastRange('0', [], null).chanceOfTarget).toBeNull();
    expect(() => forecastRange('0', [{ amount: '1', chance: '1.1' }], null)).toThrow(RangeError);
  });

  test('many deals are drawn, the same for the same seed, and near what counting says', () => {
    const certain = Array.from({ length: 18 }, () => ({ amount: '1000', chance: '1' }));
    const [counted, drawn] = [forecastRange('66000', deals, '120000'), forecastRange('48000', [...deals, ...certain], '120000', 7)];
    expect([drawn.method, drawn.expected]).toEqual(['simulated', counted.expected]);
    expect(Math.abs(Number(drawn.chanceOfTarget) - Number(counted.chanceOfTarget))).toBeLessThan(0.02);
    expect(forecastRange('48000', [...deals, ...certain], '120000', 7)).toEqual(drawn);
  });
});
