import { timeGrains } from '../../query/kpi-query.ts';
import { calculated, divide, first, least, measure, multiply, num, sumOver } from '../calculate.ts';
import type { Kpi } from '../kpi.ts';

/** Too much of one kind does not hide another: at most 1.2 times the norm. */
const counted = least(first(measure('contacts_towards_norm'), num(0)), multiply(num('1.2'), measure('norm_contacts')));
const minutesEach = divide(measure('norm_minutes'), measure('norm_contacts'));

/** Weighted by the minutes a contact takes; people without a norm are left out. */
export const contactNormFulfilment: Kpi = {
  id: 'contact_norm_fulfilment',
  kind: 'kpi',
  type: 'operational',
  group: 'activity',
  perspective: 'process',
  aggregation: 'ratio',
  targets: 'recompute',
  cadence: ['daily', 'weekly'],
  roles: ['icebreaker', 'bdr', 'hunter', 'farmer', 'account_executive'],
  drivers: ['calls_made_count', 'emails_sent_count', 'meetings_held_count', 'visits_completed_count'],
  unit: 'percent',
  decimals: 0,
  direction: 'range',
  dimensions: [...timeGrains, 'team', 'person', 'role', 'manager', 'activity_kind'],
  formula: calculated(
    divide(sumOver(['person', 'activity_kind'], multiply(counted, minutesEach)), sumOver(['person', 'activity_kind'], measure('norm_minutes'))),
  ),
  version: 1,
  example: {
    says: 'Norm 20 calls (5 min) and 2 meetings (60 min); done 25 and 1 → (24×5 + 1×60) ÷ (100 + 120) = 180 ÷ 220 = 82 %.',
    value: '0.81818181818181818182',
  },
};
