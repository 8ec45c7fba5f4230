import type { KpiResult } from '@leadline/kpi';
import { expect, it } from 'vitest';
import { differentComparisons } from './different-comparisons.ts';

const period = (from: string, to: string) => ({ spec: { kind: 'custom', from, to }, from, to, isRunning: false }) as const;

it('shows an earlier period once', () => {
  const comparisons: KpiResult['comparisons'] = {
    previous_year: period('2016-01-01', '2017-01-01'),
    previous_period: period('2016-01-01', '2017-01-01'),
  };
  expect(differentComparisons({ comparisons })).toEqual(['previous_period']);
});

it('keeps both where they differ', () => {
  const comparisons: KpiResult['comparisons'] = {
    previous_year: period('2016-06-01', '2016-07-01'),
    previous_period: period('2017-05-01', '2017-06-01'),
  };
  expect(differentComparisons({ comparisons })).toEqual(['previous_period', 'previous_year']);
});
