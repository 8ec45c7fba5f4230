import { atStart, calculated, days, divide, measure, multiply, num } from '../calculate.ts';
import { d2, d4 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** Per customer and quarter of 91.25 days, whatever the length of the period. */
export const existingCustomerInteractionFrequency: Kpi = {
  id: 'existing_customer_interaction_frequency',
  kind: 'kpi',
  type: 'operational',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly', 'quarterly'],
  roles: ['farmer', 'team_lead', 'sales_manager'],
  drivers: ['contacts_per_working_day', 'visits_completed_count'],
  unit: 'count',
  decimals: 1,
  direction: 'range',
  dimensions: [...d2, ...d4, 'initiator'],
  formula: calculated(
    divide(measure('two_way_contacts'), divide(multiply(measure('active_customers', { at: atStart }), days('elapsed_days')), num('91.25'))),
  ),
  version: 1,
  example: { says: '200 customers, 260 interactions in the quarter → 1.3.', value: '1.3180555555555555555' },
};
