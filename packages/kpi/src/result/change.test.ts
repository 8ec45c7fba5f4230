import { expect, test } from 'vitest';
import { changeBetween } from './change.ts';
import type { Unit } from './kpi-result.ts';

const money: Unit = { kind: 'money', currency: 'EUR' };
const percent: Unit = { kind: 'percent' };
const value = (text: string): { value: string } => ({ value: text });
const none = (reason: 'no_denominator' | 'no_rate' | 'no_data'): { value: null; reason: typeof reason } => ({ value: null, reason });

test('both sides', () => {
  expect(changeBetween(value('110000'), value('100000'), money)).toEqual({ state: 'value', value: '100000', difference: '10000', ratio: '0.1' });
  expect(changeBetween(value('5'), value('5.00'), money)).toEqual({ state: 'flat', value: '5.00', difference: '0', ratio: '0' });
  expect(changeBetween(value('0'), value('0'), money)).toMatchObject({ state: 'flat', difference: '0', ratio: null });
});

test('shares change in points', () => {
  expect(changeBetween(value('0.4'), value('0.25'), percent)).toEqual({ state: 'value', value: '0.25', difference: '0.15', ratio: null });
  expect(changeBetween(value('0.4'), value('0'), percent).state).toBe('value');
});

test('something from nothing and back', () => {
  expect(changeBetween(value('7'), value('0'), { kind: 'count' })).toEqual({
    state: 'new',
    value: '0',
    difference: '7',
    ratio: null,
    reason: 'previous_not_positive',
  });
  expect(changeBetween(value('0'), value('7'), { kind: 'count' })).toEqual({ state: 'gone', value: '7', difference: '-7', ratio: '-1' });
  expect(changeBetween(value('0.4'), none('no_denominator'), percent)).toEqual({
    state: 'new',
    value: null,
    difference: null,
    ratio: null,
    reason: 'no_denominator',
  });
  expect(changeBetween(none('no_data'), value('12'), { kind: 'days' }).state).toBe('gone');
});

test('no base, no percentage', () => {
  expect(changeBetween(value('50'), value('-100'), money)).toEqual({
    state: 'value',
    value: '-100',
    difference: '150',
    ratio: null,
    reason: 'previous_not_positive',
  });
});

test('what cannot be told is not nothing', () => {
  expect(changeBetween(value('50'), none('no_rate'), money)).toMatchObject({ state: 'no_value', reason: 'no_rate' });
  expect(changeBetween(none('no_rate'), value('50'), money)).toMatchObject({ state: 'no_value', value: '50', reason: 'no_rate' });
  expect(changeBetween(none('no_data'), none('no_data'), money)).toMatchObject({ state: 'no_value', reason: 'no_data' });
});
