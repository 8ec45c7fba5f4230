import { timeGrains } from '../../query/kpi-query.ts';
import { anonymously } from '../anonymous.ts';
import { calculated, measure } from '../calculate.ts';
import type { Kpi } from '../kpi.ts';

/** Anonymous: nothing below five answers (G2). */
export const teamBelongingScore: Kpi = {
  id: 'team_belonging_score',
  kind: 'kpi',
  type: 'outcome',
  group: 'people',
  perspective: 'people',
  aggregation: 'score',
  targets: 'recompute',
  cadence: ['quarterly'],
  roles: ['team_lead', 'sales_manager'],
  drivers: ['feedback_meeting_rate'],
  unit: 'score',
  decimals: 1,
  direction: 'higher',
  dimensions: [...timeGrains, 'team'],
  formula: calculated(anonymously('employee_answers_emp1', measure('employee_scores_emp1', { read: 'mean' }))),
  version: 1,
  example: { says: '4, 5, 3, 4, 4 → 4.0.', value: '4' },
};
