import { expect, test } from 'vitest';
import type { Segment } from '@leadline/kpi';
import { sameSegment } from './month-segments.ts';

const segment = (change: Partial<Segment> = {}): Segment => ({
  length: 2,
  first: 20_000,
  end: 20_031,
  days: Int32Array.of(20_001, 20_002),
  members: new Map([['user_key', Int32Array.of(3, -1)]]),
  numbers: new Map([['n0', { low: Float64Array.of(1, 2), high: null, size: 0 }]]),
  ...change,
});

test('a month read again that holds the same is the same object, also where it is a part of longer columns', () => {
  const known = segment();
  const whole = Int32Array.of(7, 20_001, 20_002);
  expect(sameSegment(known, segment())).toBe(known);
  expect(sameSegment(known, segment({ days: whole.subarray(1) }))).toBe(known);
});

test.each<[string, Partial<Segment>]>([
  ['a day', { days: Int32Array.of(20_001, 20_003) }],
  ['a member', { members: new Map([['user_key', Int32Array.of(3, 4)]]) }],
  ['another column', { members: new Map([['team_key', Int32Array.of(3, -1)]]) }],
  ['a number', { numbers: new Map([['n0', { low: Float64Array.of(1, 3), high: null, size: 0 }]]) }],
  ['a larger number', { numbers: new Map([['n0', { low: Float64Array.of(1, 2), high: Float64Array.of(0, 1), size: 1 }]]) }],
  ['one column more', { numbers: new Map([...segment().numbers, ['n1', { low: Float64Array.of(1, 2), high: null, size: 0 }]]) }],
])('%s makes it another', (_, change) => {
  const found = segment(change);
  expect(sameSegment(segment(), found)).toBe(found);
});
