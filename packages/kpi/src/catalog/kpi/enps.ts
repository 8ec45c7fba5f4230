import { timeGrains } from '../../query/kpi-query.ts';
import { anonymously } from '../anonymous.ts';
import { calculated, divide, measure, multiply, num, subtract } from '../calculate.ts';
import type { Kpi } from '../kpi.ts';

/** Anonymous: nothing below five answers (G2). */
export const enps: Kpi = {
  id: 'enps',
  kind: 'kpi',
  type: 'outcome',
  group: 'people',
  perspective: 'people',
  aggregation: 'score',
  targets: 'recompute',
  cadence: ['quarterly'],
  roles: ['team_lead', 'sales_manager'],
  drivers: ['employee_satisfaction_score'],
  unit: 'points',
  decimals: 0,
  direction: 'higher',
  dimensions: [...timeGrains, 'team'],
  formula: calculated(
    anonymously(
      'employee_recommendation_answers',
      multiply(num(100), divide(subtract(measure('employee_promoters'), measure('employee_detractors')), measure('employee_recommendation_answers'))),
    ),
  ),
  version: 1,
  example: { says: '8 answers: 4 / 2 / 2 → +25.', value: '25' },
};
