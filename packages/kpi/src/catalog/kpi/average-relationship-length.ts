import { calculated, divide, measure, num } from '../calculate.ts';
import { d2 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

const daysPerMonth = num('30.4375');

/** So far, not in the end: customers who left are not in it. Who came back begins again. `expected` estimates the end (A5). */
export const averageRelationshipLength: Kpi = {
  id: 'average_relationship_length',
  kind: 'kpi',
  type: 'outcome',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'median',
  targets: 'recompute',
  cadence: ['quarterly'],
  roles: ['farmer', 'team_lead', 'sales_manager'],
  drivers: ['customer_retention_rate'],
  unit: 'months',
  decimals: 1,
  direction: 'higher',
  dimensions: d2,
  formula: calculated(divide(measure('relationship_days', { read: 'mean' }), daysPerMonth), {
    beside: { median: divide(measure('relationship_days', { read: 'median' }), daysPerMonth), customers: measure('active_customers') },
  }),
  variants: {
    since_first: calculated(divide(measure('relationship_days_since_first', { read: 'mean' }), daysPerMonth)),
    expected: { kind: 'lifetime', months: 60, left: 'relationship_days_ended', open: 'relationship_days_going_on' },
  },
  version: 1,
  example: { says: '6, 18, 36 months → mean 20.0.', value: '20' },
};
