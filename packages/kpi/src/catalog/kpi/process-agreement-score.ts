import { timeGrains } from '../../query/kpi-query.ts';
import { anonymously } from '../anonymous.ts';
import { calculated, measure } from '../calculate.ts';
import type { Kpi } from '../kpi.ts';

/** Anonymous: nothing below five answers (G2). */
export const processAgreementScore: Kpi = {
  id: 'process_agreement_score',
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
  formula: calculated(anonymously('employee_answers_emp2', measure('employee_scores_emp2', { read: 'mean' }))),
  version: 1,
  example: { says: '3, 2, 4, 3, 3 → 3.0.', value: '3' },
};
