import { expect, test } from 'vitest';
import { momentOfAlert, stepOfAlert, type AlertCondition } from './alert-condition.ts';
import { nextAlertState, type AlertState } from './alert-state.ts';
import { judgeAlert, type AlertFigures, type AlertVerdict } from './judge-alert.ts';
import { isQuietAt, mostAlertsADay, planTelling } from './plan-telling.ts';

const above = (value: string): AlertCondition => ({ kind: 'threshold', side: 'above', value });
const below = (value: string): AlertCondition => ({ kind: 'threshold', side: 'below', value });
const usual = ['42', '38', '45', '40', '44', '39', '47', '41'];

test.each<[string, AlertCondition, AlertFigures, AlertVerdict]>([
  ['exactly the value is not above it', above('100'), { value: '100' }, 'not'],
  ['nor below it', below('100'), { value: '100.00' }, 'not'],
  ['the smallest part above', above('0.3'), { value: '0.30000000000000000001' }, 'holds'],
  ['0.1 + 0.2 is not above 0.3', above('0.3'), { value: '0.3' }, 'not'],
  ['digits no floating point holds', above('90071992547409930'), { value: '90071992547409931' }, 'holds'],
  ['the smallest part below', below('100'), { value: '99.9999999999' }, 'holds'],
  ['below zero', below('0'), { value: '-0.01' }, 'holds'],
  ['no value is not below anything', below('100'), { value: null }, 'unknown'],
  ['no value is not above anything', above('-1'), { value: null }, 'unknown'],
  ['a handful of cases says nothing', below('0.5'), { value: '0', isFew: true }, 'unknown'],
  ['missed', { kind: 'missed' }, { value: '9', isReached: false }, 'holds'],
  ['reached', { kind: 'missed' }, { value: '10', isReached: true }, 'not'],
  ['no target is none missed', { kind: 'missed' }, { value: '0', isReached: null }, 'unknown'],
  ['expected exactly 90 %', { kind: 'pace', percent: '90' }, { value: '9', expected: '0.9' }, 'not'],
  ['expected a little less', { kind: 'pace', percent: '90' }, { value: '9', expected: '0.8999999' }, 'holds'],
  ['too early for a pace', { kind: 'pace', percent: '90' }, { value: '9', expected: null }, 'unknown'],
  ['exactly the whole target is reached', { kind: 'target', side: 'reached', percent: '100' }, { value: '9', attainment: '1' }, 'holds'],
  ['nearly is not', { kind: 'target', side: 'reached', percent: '100' }, { value: '9', attainment: '0.99999' }, 'not'],
  ['exactly 80 % is not less', { kind: 'target', side: 'below', percent: '80' }, { value: '9', attainment: '0.8' }, 'not'],
  ['less than 80.5 %', { kind: 'target', side: 'below', percent: '80.5' }, { value: '9', attainment: '0.8049' }, 'holds'],
  [
    '20 % down is not more than 20',
    { kind: 'history', against: 'previous_period', side: 'below', percent: '20' },
    { value: '8', change: '-20' },
    'not',
  ],
  ['20.01 % down is', { kind: 'history', against: 'previous_period', side: 'below', percent: '20' }, { value: '8', change: '-20.01' }, 'holds'],
  ['up is not down', { kind: 'history', against: 'previous_year', side: 'below', percent: '20' }, { value: '8', change: '50' }, 'not'],
  ['more than 20 % up', { kind: 'history', against: 'previous_year', side: 'above', percent: '20' }, { value: '8', change: '20.5' }, 'holds'],
  ['nothing to compare with', { kind: 'history', against: 'previous_year', side: 'above', percent: '20' }, { value: '8', change: null }, 'unknown'],
  ['the upper limit 56.8 of A0.4 is usual', { kind: 'signal' }, { value: '56.81', before: usual }, 'not'],
  ['beyond it is a signal', { kind: 'signal' }, { value: '56.83', before: usual }, 'holds'],
  ['seven points say nothing', { kind: 'signal' }, { value: '99', before: usual.slice(1) }, 'unknown'],
  ['silent for exactly two days', { kind: 'stale', days: 2 }, { value: null, silentDays: '2' }, 'not'],
  ['silent for longer', { kind: 'stale', days: 2 }, { value: null, silentDays: '2.0001' }, 'holds'],
  ['nothing was ever delivered', { kind: 'stale', days: 2 }, { value: null, silentDays: null }, 'unknown'],
  ['exactly half of the mean is no fall', { kind: 'fall' }, { value: '21', before: usual }, 'not'],
  ['less than half and below every week', { kind: 'fall' }, { value: '20.9', before: usual }, 'holds'],
  ['less than half, but as quiet as before', { kind: 'fall' }, { value: '12', before: [...usual.slice(0, 7), '9'] }, 'not'],
])('%s', (_, condition, figures, verdict) => {
  expect(judgeAlert(condition, figures)).toBe(verdict);
});

test('what adds up is judged below a limit when the period is over, an average at any time, a day never before it is over', () => {
  const at = (condition: AlertCondition, addsUp: boolean, grain: 'day' | 'month' = 'month') => momentOfAlert(condition, { grain, addsUp });
  expect([at(below('1'), true), at(below('1'), false), at(above('1'), true)]).toEqual(['ended', 'running', 'running']);
  expect(at({ kind: 'target', side: 'below', percent: '80' }, true)).toBe('ended');
  const fell: AlertCondition = { kind: 'history', against: 'previous_period', side: 'below', percent: '20' };
  expect([at(fell, true), at(fell, true, 'day')]).toEqual(['running', 'ended']);
  expect([at({ kind: 'missed' }, false), at({ kind: 'pace', percent: '90' }, true)]).toEqual(['ended', 'running']);
  expect(stepOfAlert({ kind: 'fall' })).toBe('talk');
});

/** A generator of numbers by chance that is the same every time. */
function chance(seed: number): () => number {
  let state = seed;
  return () => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0), state / 2 ** 32);
}

test('whatever comes in whatever order, a period begins to fire once at most and never goes back', () => {
  const next = chance(63);
  const verdicts: readonly AlertVerdict[] = ['holds', 'not', 'unknown'];
  for (let round = 0; round < 500; round += 1) {
    let state: AlertState = 'ok';
    let fired = 0;
    const seen = Array.from({ length: 12 }, () => verdicts[Math.floor(next() * 3)]!);
    for (const verdict of seen) {
      const after = nextAlertState(state, verdict);
      fired += state === 'ok' && after === 'firing' ? 1 : 0;
      expect(['ok', 'firing', 'recovered'].indexOf(after)).toBeGreaterThanOrEqual(['ok', 'firing', 'recovered'].indexOf(state));
      if (verdict === 'unknown') expect(after).toBe(state);
      state = after;
    }
    expect(fired).toBe(seen.includes('holds') ? 1 : 0);
  }
});

test.each([
  [{ from: 22 * 60, to: 7 * 60 }, 22 * 60, true],
  [{ from: 22 * 60, to: 7 * 60 }, 22 * 60 - 1, false],
  [{ from: 22 * 60, to: 7 * 60 }, 0, true],
  [{ from: 22 * 60, to: 7 * 60 }, 7 * 60 - 1, true],
  [{ from: 22 * 60, to: 7 * 60 }, 7 * 60, false],
  [{ from: 12 * 60, to: 13 * 60 }, 12 * 60, true],
  [{ from: 12 * 60, to: 13 * 60 }, 13 * 60, false],
  [{ from: 480, to: 480 }, 480, false],
  [null, 3, false],
])('quiet hours %j at minute %i', (hours, minute, isQuiet) => {
  expect(isQuietAt(hours, minute)).toBe(isQuiet);
});

const waiting = (count: number, firedOn: string, name = firedOn) => Array.from({ length: count }, (_, at) => ({ id: `${name} ${at}`, firedOn }));
const day = { today: '2026-06-15', isQuiet: false, toldToday: 0, hadDigestToday: false };

test('three a day are told alone, the rest the next day as one', () => {
  const five = waiting(5, '2026-06-15');
  expect(planTelling({ ...day, waiting: five })).toEqual({ alone: five.slice(0, 3).map(({ id }) => id), together: [] });
  const rest = five.slice(3);
  expect(planTelling({ ...day, waiting: rest, toldToday: 3 })).toEqual({ alone: [], together: [] });
  const many = [...waiting(4, '2026-06-14'), ...waiting(1, '2026-06-15')];
  expect(planTelling({ ...day, waiting: many })).toEqual({ alone: ['2026-06-15 0'], together: waiting(4, '2026-06-14').map(({ id }) => id) });
  expect(planTelling({ ...day, waiting: many, hadDigestToday: true }).together).toEqual([]);
  expect(planTelling({ ...day, waiting: rest, today: '2026-06-16' }).alone).toHaveLength(2);
  expect(planTelling({ ...day, waiting: five, isQuiet: true })).toEqual({ alone: [], together: [] });
});

test('nobody is told more than three a day alone and one together, nothing twice, and in the end all of it', () => {
  const next = chance(18);
  for (let round = 0; round < 100; round += 1) {
    let left: { id: string; firedOn: string }[] = [];
    const told = new Set<string>();
    let made = 0;
    for (let at = 0; at < 40; at += 1) {
      const today = `2026-07-${String(1 + at).padStart(2, '0')}`;
      let [alone, digests] = [0, 0];
      for (let hour = 0; hour < 4; hour += 1) {
        if (at < 20) for (let more = Math.floor(next() * 4); more > 0; more -= 1) left.push({ id: String((made += 1)), firedOn: today });
        const plan = planTelling({ waiting: left, today, isQuiet: next() < 0.3, toldToday: alone, hadDigestToday: digests > 0 });
        for (const id of [...plan.alone, ...plan.together]) {
          expect(told.has(id)).toBe(false);
          told.add(id);
        }
        alone += plan.alone.length;
        digests += plan.together.length > 0 ? 1 : 0;
        left = left.filter(({ id }) => !told.has(id));
      }
      expect(alone).toBeLessThanOrEqual(mostAlertsADay);
      expect(digests).toBeLessThanOrEqual(1);
    }
    expect(told.size).toBe(made);
  }
});
