import { salesRoles } from './assignment.ts';
import { choice, date, money, rate, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

/**
 * The part of a target that falls on one working day. Days added up give exactly the target of the period; of a person only the
 * days in the job count. What a team, a place or the organisation has to reach beyond the targets below it stands in rows of its
 * own without a person, so that at every level the sum is that level's target.
 */
export const targetDay: Entity = {
  id: 'target_day',
  kind: 'fact',
  derived: true,
  columns: [
    ref('target_id', 'target', { derived: true }),
    text('kpi', { derived: true }),
    date('day_on', { derived: true }),
    ref('user_id', 'user', { derived: true }),
    ref('team_id', 'team', { derived: true }),
    ref('location_id', 'location', { derived: true }),
    choice('sales_role', salesRoles, { derived: true }),
    ref('process_id', 'pipeline', { derived: true }),
    rate('value', { derived: true }),
    money('amount', { derived: true }),
  ],
  businessDate: ['day_on'],
  label: 'kpi',
  listed: ['kpi', 'day_on', 'user_id', 'team_id', 'location_id', 'value', 'amount'],
};
