import { d3 } from '../dimension-sets.ts';
import type { Expression, Kpi } from '../kpi.ts';
import { perReceived } from '../per-received.ts';

const gained: Expression = [{ measure: 'new_customers' }];

export const newCustomersCount: Kpi = {
  id: 'new_customers_count',
  kind: 'kpi',
  type: 'outcome',
  group: 'growth',
  perspective: 'finance',
  aggregation: 'distinct',
  targets: 'sum',
  cadence: ['weekly', 'monthly'],
  roles: ['hunter', 'account_executive', 'team_lead', 'sales_manager'],
  drivers: ['new_contacts_count', 'lead_conversion_rate', 'time_to_convert'],
  unit: 'count',
  decimals: 0,
  direction: 'higher',
  dimensions: [...d3, 'industry', 'country', 'customer_region'],
  formula: { kind: 'total', of: gained, beside: { winbacks: [{ measure: 'winbacks' }] } },
  variants: perReceived(gained),
  version: 1,
  example: { says: '12 first purchases, 1 fully refunded, 2 win-backs → 11 (+2 win-backs).', value: '11' },
};
