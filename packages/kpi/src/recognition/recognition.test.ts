import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { achievementsOf, improvementOn, streakOf, type FinishedLine } from './achievements.ts';
import { balanceOn, expiryOf, nextExpiry, pointsForThanks, pointsOf, thanksLimits, type PointsEntry } from './points.ts';

const entry = (more: Partial<PointsEntry> = {}): PointsEntry => {
  const day = more.day ?? '2026-06-10';
  return { personId: 'receiver', points: 5, rule: 'thanks', givenBy: 'giver', day, expiresOn: expiryOf(day), ...more };
};

describe('points', () => {
  test('count from their day on and to the day before the same day a year later; of a leap day to the end of February', () => {
    const all = [entry({ day: '2026-06-10' })];
    expect(['2026-06-09', '2026-06-10', '2027-06-09', '2027-06-10'].map((day) => balanceOn(all, day))).toEqual([0, 5, 5, 0]);
    expect(expiryOf('2028-02-29')).toBe('2029-02-28');
  });

  test('that run out next are told, and not those a correction has taken back', () => {
    const first = entry({ day: '2026-01-01' });
    const all = [first, entry({ day: '2026-02-01', points: 10, rule: 'reached' })];
    expect(nextExpiry(all, '2026-06-15')).toEqual({ on: '2027-01-01', points: 5 });
    const counter = { ...first, points: -5, rule: 'correction', day: '2026-03-01' } as const;
    expect(nextExpiry([...all, counter], '2026-06-15')).toEqual({ on: '2027-02-01', points: 10 });
    expect(nextExpiry([], '2026-06-15')).toBeNull();
  });

  test('of thanks: none to oneself, once a month of the same person, fifteen given and fifteen received', () => {
    const ask = (entries: readonly PointsEntry[], giver = 'giver', receiver = 'receiver', day = '2026-06-30') =>
      pointsForThanks(entries, giver, receiver, day);
    expect(ask([])).toBe(5);
    expect(ask([], 'giver', 'giver')).toBe(0);
    expect(ask([entry()])).toBe(0);
    expect(ask([entry()], 'giver', 'receiver', '2026-07-01')).toBe(5);
    const given = ['a', 'b', 'c'].map((personId) => entry({ personId }));
    expect([ask(given.slice(0, 2)), ask(given)]).toEqual([5, 0]);
    const received = ['a', 'b', 'c'].map((givenBy) => entry({ givenBy }));
    expect([ask(received.slice(0, 2)), ask(received)]).toEqual([5, 0]);
    expect(ask(received.map((one) => ({ ...one, rule: 'reached' as const })))).toBe(5);
  });

  /** Whatever people do in whatever order: nobody gets more than the month allows, and the balance is what stands in the ledger. */
  test('drawn by chance never exceed the limits, and what is corrected leaves nothing', () => {
    const people = ['a', 'b', 'c', 'd', 'e', 'f'];
    const act = fc.record({
      giver: fc.constantFrom(...people),
      receiver: fc.constantFrom(...people),
      day: fc.integer({ min: 1, max: 30 }).map((n) => `2026-${n % 2 === 0 ? '05' : '06'}-${String(n).padStart(2, '0')}`),
      isCorrected: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(act, { maxLength: 80 }), (acts) => {
        const ledger: PointsEntry[] = [];
        const wanted = new Map<string, number>();
        for (const { giver, receiver, day, isCorrected } of acts) {
          const points = pointsForThanks(ledger, giver, receiver, day);
          if (points === 0) continue;
          const one = entry({ personId: receiver, givenBy: giver, day, points });
          ledger.push(one);
          if (isCorrected) ledger.push({ ...one, points: -points, rule: 'correction' });
          else wanted.set(receiver, (wanted.get(receiver) ?? 0) + points);
        }
        const thanks = ledger.filter(({ rule }) => rule === 'thanks');
        for (const month of ['2026-05', '2026-06'])
          for (const person of people) {
            const of = thanks.filter(({ day }) => day.startsWith(month));
            const sum = (some: readonly PointsEntry[]) => some.reduce((all, { points }) => all + points, 0);
            expect(sum(of.filter(({ givenBy }) => givenBy === person))).toBeLessThanOrEqual(thanksLimits.given);
            expect(sum(of.filter(({ personId }) => personId === person))).toBeLessThanOrEqual(thanksLimits.received);
            for (const other of people)
              expect(of.filter(({ givenBy, personId }) => givenBy === person && personId === other).length).toBeLessThanOrEqual(1);
          }
        expect(thanks.some(({ givenBy, personId }) => givenBy === personId)).toBe(false);
        for (const person of people) {
          const own = ledger.filter(({ personId }) => personId === person);
          expect(balanceOn(own, '2026-06-30')).toBe(wanted.get(person) ?? 0);
          expect(balanceOn(own, '2027-06-30')).toBe(0);
        }
      }),
      { numRuns: 200 },
    );
  });
});

const line = (more: Partial<FinishedLine> = {}): FinishedLine => ({
  id: 'l',
  isMandatory: true,
  isReached: false,
  isFew: false,
  value: '100',
  direction: 'higher',
  before: [],
  ...more,
});
const rulesOf = (...lines: readonly FinishedLine[]) => achievementsOf(lines).map(({ rule, points }) => `${rule} ${points ?? 'none'}`);

describe('achievements', () => {
  test('are mandatory targets that are reached, and the whole set of two or more', () => {
    expect(rulesOf(line({ isReached: true }))).toEqual(['reached reached']);
    expect(rulesOf(line({ isReached: true }), line({ id: 'm', isReached: true }))).toEqual([
      'reached reached',
      'reached reached',
      'whole_set whole_set',
    ]);
    expect(rulesOf(line({ isReached: true }), line({ id: 'm', isReached: null }))).toEqual(['reached reached']);
    expect(rulesOf(line({ isReached: true, isMandatory: false }))).toEqual([]);
    expect(rulesOf(line({ isReached: true, isFew: true }))).toEqual([]);
  });

  test('are five and ten per cent better than the own median of three periods, at the exact bound', () => {
    const before = ['90', '100', '400'];
    const of = (value: string, more: Partial<FinishedLine> = {}) => rulesOf(line({ value, before, ...more }));
    expect(of('104.9999')).toEqual([]);
    expect(of('105')).toEqual(['improved improved']);
    expect(of('110')).toEqual(['improved improved_much']);
    expect(of('95', { direction: 'lower', before: ['90', '100', '100'] })).toEqual(['improved improved']);
    expect(of('200', { direction: 'neutral' })).toEqual([]);
    expect(of('200', { before: ['100', '100'] })).toEqual([]);
    expect(of('200', { before: ['100', null, '100'] })).toEqual([]);
    expect(of('5', { before: ['0', '0', '0'] })).toEqual(['best none']);
    expect(improvementOn(line({ value: null, before }))).toBeUndefined();
  });

  test('are a best month only where it is better than each of at least three', () => {
    expect(rulesOf(line({ value: '101', before: ['100', '100', '100'] }))).toEqual(['best none']);
    expect(rulesOf(line({ value: '100', before: ['100', '99', '98'] }))).toEqual([]);
    expect(rulesOf(line({ value: '8', direction: 'lower', before: [null, '9', '9', '9'] })).slice(-1)).toEqual(['best none']);
  });

  test('are rows of days with the norm fulfilled; a day off neither breaks nor adds, less than the norm breaks', () => {
    const days = (...parts: readonly (string | null)[]) => parts.map((part, at) => ({ day: `2026-06-${String(at + 1).padStart(2, '0')}`, part }));
    const ones = (n: number) => Array.from({ length: n }, () => '1');
    expect(streakOf(days(...ones(4)))).toBeNull();
    expect(streakOf(days(...ones(5)))).toEqual({ from: '2026-06-01', length: 5 });
    expect(streakOf(days('0.99', '1.2', null, null, ...ones(4)))).toEqual({ from: '2026-06-02', length: 5 });
    expect(streakOf(days(...ones(9), '0.5'))).toBeNull();
    expect(streakOf(days(...ones(12)))).toEqual({ from: '2026-06-01', length: 10 });
  });

  test('bring what the specification says', () => {
    expect(pointsOf).toEqual({ thanks: 5, reached: 10, whole_set: 20, improved: 5, improved_much: 10 });
  });
});
