import { timeGrains } from '../../query/kpi-query.ts';
import { anonymously } from '../anonymous.ts';
import { calculated, divide, measure } from '../calculate.ts';
import type { Kpi } from '../kpi.ts';

/** Anonymous: nothing below five answers (G2). */
export const employeeSatisfactionScore: Kpi = {
  id: 'employee_satisfaction_score',
  kind: 'kpi',
  type: 'outcome',
  group: 'people',
  perspective: 'people',
  aggregation: 'score',
  targets: 'recompute',
  cadence: ['monthly', 'quarterly'],
  roles: ['team_lead', 'sales_manager'],
  drivers: ['team_belonging_score', 'process_agreement_score', 'capacity_utilisation'],
  unit: 'score',
  decimals: 1,
  direction: 'higher',
  dimensions: [...timeGrains, 'team', 'location', 'region', 'region_group'],
  formula: calculated(anonymously('employee_answers_emp0', measure('employee_scores_emp0', { read: 'mean' })), {
    beside: { favourable: anonymously('employee_answers_emp0', divide(measure('employee_favourable_emp0'), measure('employee_answers_emp0'))) },
  }),
  version: 1,
  example: { says: '8 answers mean 3.9, 6 favourable → 3.9, 75 %.', value: '3.875' },
};
