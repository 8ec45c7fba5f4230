import { d2 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const customerIssueResolutionRate: Kpi = {
  id: 'customer_issue_resolution_rate',
  kind: 'kpi',
  type: 'operational',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['farmer', 'team_lead', 'sales_manager'],
  drivers: ['request_on_time_rate'],
  unit: 'percent',
  decimals: 0,
  direction: 'higher',
  dimensions: d2,
  formula: {
    kind: 'ratio',
    isShare: true,
    numerator: [{ measure: 'issues_solved' }],
    denominator: [{ measure: 'issues_raised' }],
    beside: { young: [{ measure: 'young_issues' }] },
  },
  version: 1,
  example: { says: '60 raised, 48 solved, 4 young open → 48 ÷ 56 = 86 %.', value: '0.85714285714285714286' },
};
