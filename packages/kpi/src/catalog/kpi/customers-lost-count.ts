import { d2 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

/** Where a contract may still be renewed the customer is not lost yet; then it was at the end of the contract. */
export const customersLostCount: Kpi = {
  id: 'customers_lost_count',
  kind: 'kpi',
  type: 'outcome',
  group: 'customers',
  perspective: 'customer',
  aggregation: 'distinct',
  targets: 'sum',
  cadence: ['monthly'],
  roles: ['farmer', 'team_lead', 'sales_manager'],
  drivers: ['existing_customer_interaction_frequency', 'customer_contact_coverage', 'csat'],
  unit: 'count',
  decimals: 0,
  direction: 'lower',
  dimensions: [...d2, 'lost_reason', 'competitor'],
  formula: { kind: 'total', of: [{ measure: 'customers_lost' }], beside: { pending: [{ measure: 'customers_maybe_lost' }] } },
  version: 1,
  example: { says: '3 contracts not renewed + 4 silent > 180 days → 7.', value: '7' },
};
