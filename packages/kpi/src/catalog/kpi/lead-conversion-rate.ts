import { d3 } from '../dimension-sets.ts';
import type { Kpi } from '../kpi.ts';

export const leadConversionRate: Kpi = {
  id: 'lead_conversion_rate',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['weekly', 'monthly'],
  roles: ['icebreaker', 'bdr', 'hunter', 'team_lead', 'sales_manager'],
  drivers: ['lead_to_opportunity_rate', 'win_rate', 'touches_per_lead'],
  unit: 'percent',
  decimals: 1,
  direction: 'higher',
  dimensions: [...d3, 'contact_channel', 'touch'],
  formula: { kind: 'conversion', of: 'approached_contacts', delays: 'contacts_and_customers' },
  variants: {
    no_horizon: { kind: 'conversion', of: 'approached_contacts' },
    by_first_attempt: { kind: 'conversion', of: 'approached_contacts_by_attempt', delays: 'contacts_and_customers' },
    all_contacts: { kind: 'conversion', of: 'contacts_and_customers', delays: 'contacts_and_customers' },
    all_contacts_no_horizon: { kind: 'conversion', of: 'contacts_and_customers' },
  },
  version: 1,
  example: { says: '200 approached, 30 became customers → 15.0 % (interval 10.7–20.6 %).', value: '0.15' },
};
