import { choice, date, flag, ref, share } from './column.ts';
import type { Entity } from './entity.ts';

export const salesRoles = [
  'icebreaker',
  'bdr',
  'hunter',
  'farmer',
  'account_executive',
  'team_lead',
  'sales_manager',
  'marketer',
  'service_agent',
] as const;

/** Who was where, effective-dated: valid_from inclusive, valid_to exclusive (user_assignment, G8). */
export const assignment: Entity = {
  id: 'assignment',
  kind: 'dimension',
  columns: [
    ref('user_id', 'user', { required: true, headers: ['user', 'person', 'sales_agent', 'sales rep'] }),
    ref('team_id', 'team', { headers: ['team'] }),
    choice('sales_role', salesRoles, { headers: ['role', 'sales role'] }),
    share('allocation'),
    share('fte'),
    flag('is_primary'),
    flag('is_team_lead'),
    ref('manager_user_id', 'user', { headers: ['manager', 'supervisor', 'quản lý', 'vezető', 'руководитель'] }),
    ref('location_id', 'location', { headers: ['location', 'office', 'regional_office'] }),
    ref('calendar_id', 'calendar'),
    date('ramp_start_on'),
    date('valid_from', { headers: ['valid from', 'from'] }),
    date('valid_to', { headers: ['valid to', 'to'] }),
  ],
  listed: ['user_id', 'team_id', 'sales_role', 'location_id', 'valid_from', 'valid_to'],
};
