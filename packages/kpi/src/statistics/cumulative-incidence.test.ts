import { expect, test } from 'vitest';
import { round } from '../result/decimal.ts';
import { cumulativeIncidence, incidenceAt, type OutcomeObservation } from './cumulative-incidence.ts';
import { kaplanMeier, survivalAt } from './kaplan-meier.ts';

const won = (time: number): OutcomeObservation => ({ time, outcome: 'wanted' });
const lost = (time: number): OutcomeObservation => ({ time, outcome: 'other' });
const open = (time: number): OutcomeObservation => ({ time, outcome: 'open' });

/** The vector of A5 (c). */
const vector = [won(10), lost(12), won(14), won(14), open(18), lost(20), won(21), won(25), open(30), lost(33), won(40), open(45)];

test('share won within t days', () => {
  const steps = cumulativeIncidence(vector);
  expect([14, 21, 25, 40].map((day) => round(incidenceAt(steps, day), 4))).toEqual(['0.2500', '0.3452', '0.4405', '0.5675']);
  expect(incidenceAt(steps, 9)).toBe('0');
});

test('lost deals taken as censored would overstate it', () => {
  const censored = kaplanMeier(vector.map(({ time, outcome }) => ({ time, isEvent: outcome === 'wanted' })));
  expect(round(String(1 - Number(survivalAt(censored, 40))), 4)).toBe('0.7556');
});

test('won and lost together are all that is decided', () => {
  const flipped = vector.map(
    (one) => ({ ...one, outcome: one.outcome === 'wanted' ? 'other' : one.outcome === 'other' ? 'wanted' : 'open' }) as const,
  );
  const any = kaplanMeier(vector.map(({ time, outcome }) => ({ time, isEvent: outcome !== 'open' })));
  for (const day of [12, 20, 30, 45])
    expect(Number(incidenceAt(cumulativeIncidence(vector), day)) + Number(incidenceAt(cumulativeIncidence(flipped), day))).toBeCloseTo(
      1 - Number(survivalAt(any, day)),
      12,
    );
});
