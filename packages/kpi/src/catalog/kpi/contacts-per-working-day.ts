import { timeGrains } from '../../query/kpi-query.ts';
import { calculated, divide, measure } from '../calculate.ts';
import type { Kpi } from '../kpi.ts';

export const contactsPerWorkingDay: Kpi = {
  id: 'contacts_per_working_day',
  kind: 'kpi',
  type: 'operational',
  group: 'people',
  perspective: 'people',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['daily', 'weekly'],
  roles: ['icebreaker', 'bdr', 'hunter', 'farmer'],
  drivers: ['capacity_utilisation'],
  unit: 'count',
  decimals: 1,
  direction: 'range',
  dimensions: [...timeGrains, 'team', 'person', 'role', 'manager', 'activity_kind'],
  formula: calculated(divide(measure('contacts_made'), measure('available_days', { without: ['activity_kind'] }))),
  version: 1,
  example: { says: '96 contacts, 8 days → 12.0.', value: '12' },
};
