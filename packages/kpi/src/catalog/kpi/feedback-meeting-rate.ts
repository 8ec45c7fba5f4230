import { timeGrains } from '../../query/kpi-query.ts';
import type { Kpi } from '../kpi.ts';

/** The person is the manager who owes the meeting. */
export const feedbackMeetingRate: Kpi = {
  id: 'feedback_meeting_rate',
  kind: 'kpi',
  type: 'operational',
  group: 'people',
  perspective: 'people',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['team_lead', 'sales_manager'],
  unit: 'percent',
  decimals: 0,
  direction: 'higher',
  dimensions: [...timeGrains, 'team', 'person', 'role', 'manager', 'location', 'region', 'region_group'],
  formula: { kind: 'ratio', isShare: true, numerator: [{ measure: 'feedback_in_time' }], denominator: [{ measure: 'feedback_due' }] },
  version: 1,
  example: { says: '6 due, 5 held → 83 %.', value: '0.83333333333333333333' },
};
