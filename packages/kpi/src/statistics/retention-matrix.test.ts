import { expect, test } from 'vitest';
import { extendCurve, retentionMatrix } from './retention-matrix.ts';

test('shares by cohort and month, and their average weighted by customers', () => {
  const matrix = retentionMatrix([
    { month: '2026-01', size: 100, observed: ['90', '80'] },
    { month: '2026-02', size: 10, observed: ['5'] },
    { month: '2026-03', size: 4, observed: [] },
  ]);
  expect(matrix.rows.map(({ shares }) => shares)).toEqual([['0.9', '0.8'], ['0.5'], []]);
  expect(matrix.average).toEqual(['0.86363636363636363636', '0.8']);
  expect(retentionMatrix([{ month: '2026-01', size: 0, observed: ['0'] }]).average).toEqual([undefined]);
});

test('a curve goes on with the loss of its last three months', () => {
  expect(extendCurve([0.8, 0.72, 0.648, 0.5832], 6).map((share) => Number(share.toFixed(6)))).toEqual([0.8, 0.72, 0.648, 0.5832, 0.52488, 0.472392]);
  expect(extendCurve([0.9, 0.8], 6)).toEqual([0.9, 0.8]);
});
