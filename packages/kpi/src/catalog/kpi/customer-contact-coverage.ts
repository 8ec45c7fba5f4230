import { atStart, calculated, divide, first, measure, num, sumOver, test, when } from '../calculate.ts';
import { d2, people } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

const isCustomer = test(first(measure('reachable_customers', { at: atStart }), num(0)), '>', num(0));
/** By anybody: the customer belongs to whoever looked after it when the period began. */
const isReached = test(first(measure('two_way_contacts', { without: people }), num(0)), '>', num(0));

export const customerContactCoverage: Kpi = {
  id: 'customer_contact_coverage',
  kind: 'kpi',
  type: 'operational',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['farmer', 'team_lead', 'sales_manager'],
  drivers: ['existing_customer_interaction_frequency', 'contact_plan_fulfilment'],
  unit: 'percent',
  decimals: 0,
  direction: 'higher',
  dimensions: d2,
  formula: calculated(
    divide(sumOver(['account'], when(isCustomer, when(isReached, num(1), num(0)), num(0))), measure('reachable_customers', { at: atStart })),
    { isShare: true, beside: { failed_attempts: measure('failed_attempts_at_customers') } },
  ),
  version: 1,
  example: { says: '200 active, 150 contacted → 75 %.', value: '0.75' },
};
