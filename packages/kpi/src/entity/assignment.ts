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

/** What sources call the roles, in the languages of the product. */
const roleWords: Readonly<Record<string, string>> = {
  sdr: 'bdr',
  'business development': 'bdr',
  'account manager': 'farmer',
  salesperson: 'account_executive',
  'sales rep': 'account_executive',
  'team lead': 'team_lead',
  'sales manager': 'sales_manager',
  'nhân viên phát triển kinh doanh': 'bdr',
  'nhân viên chăm sóc khách hàng hiện tại': 'farmer',
  'nhân viên bán hàng': 'account_executive',
  'trưởng nhóm': 'team_lead',
  'quản lý bán hàng': 'sales_manager',
  'nhân viên tiếp thị': 'marketer',
  üzletfejlesztő: 'bdr',
  'meglévő ügyfelek gondozója': 'farmer',
  értékesítő: 'account_executive',
  csapatvezető: 'team_lead',
  'értékesítési vezető': 'sales_manager',
  marketinges: 'marketer',
  'менеджер по новым клиентам': 'hunter',
  'менеджер по действующим клиентам': 'farmer',
  продавец: 'account_executive',
  'руководитель команды': 'team_lead',
  'руководитель продаж': 'sales_manager',
  маркетолог: 'marketer',
};

/** Who was where, effective-dated: valid_from inclusive, valid_to exclusive (user_assignment, G8). */
export const assignment: Entity = {
  id: 'assignment',
  kind: 'dimension',
  columns: [
    ref('user_id', 'user', {
      required: true,
      headers: ['user', 'person', 'employee', 'salesperson', 'sales_agent', 'sales rep', 'họ tên', 'nhân viên', 'munkatárs', 'сотрудник'],
    }),
    ref('team_id', 'team', { headers: ['team', 'đội', 'nhóm', 'csapat', 'команда', 'отдел'] }),
    choice('sales_role', salesRoles, {
      headers: ['role', 'sales role', 'vai trò', 'szerepkör', 'роль', 'должность'],
      aliases: roleWords,
    }),
    share('allocation'),
    share('fte'),
    flag('is_primary'),
    flag('is_team_lead'),
    ref('manager_user_id', 'user', { headers: ['manager', 'supervisor', 'quản lý', 'vezető', 'руководитель'] }),
    ref('location_id', 'location', { headers: ['location', 'office', 'regional_office'] }),
    ref('calendar_id', 'calendar'),
    date('ramp_start_on'),
    date('valid_from', { headers: ['valid from', 'from', 'từ ngày', 'ettől', 'kezdete', 'с', 'дата начала'] }),
    date('valid_to', { headers: ['valid to', 'to'] }),
  ],
  listed: ['user_id', 'team_id', 'sales_role', 'location_id', 'valid_from', 'valid_to'],
};
