import { timeGrains } from '../../query/kpi-query.ts';
import { add, calculated, divide, first, measure, multiply, num, sumOver } from '../calculate.ts';
import type { Kpi } from '../kpi.ts';

const wide = { without: ['person', 'team', 'role', 'manager', 'segment', 'business_type', 'purpose'] } as const;
/** What one contact of a kind takes by the norm. */
const minutesEach = divide(measure('norm_minutes', wide), measure('norm_contacts', wide));
const estimated = first(sumOver(['activity_kind'], multiply(measure('contacts_without_minutes'), minutesEach)), num(0));

/** Recorded minutes with preparation and travel, where there are none those of the norm. */
export const effortPerCustomer: Kpi = {
  id: 'effort_per_customer',
  kind: 'kpi',
  type: 'operational',
  group: 'people',
  perspective: 'people',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['monthly'],
  roles: ['team_lead', 'sales_manager'],
  unit: 'hours',
  decimals: 1,
  direction: 'range',
  dimensions: [...timeGrains, 'team', 'person', 'role', 'manager', 'segment', 'business_type', 'purpose'],
  formula: calculated(divide(divide(add(measure('effort_recorded'), estimated), num(60)), measure('customers_worked_on')), {
    beside: { estimated: divide(estimated, num(60)) },
  }),
  version: 1,
  example: { says: '180 h, 60 customers → 3.0 h.', value: '3' },
};
