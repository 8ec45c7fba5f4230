import { salesRoles } from './assignment.ts';
import { choice, date, flag, quantity, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

/** What a plan needs of a role in a month, and what there is (§5). */
export const planResult: Entity = {
  id: 'plan_result',
  kind: 'fact',
  columns: [
    text('plan', { headers: ['plan', 'kế hoạch', 'terv', 'план'] }),
    choice('status', ['draft', 'approved', 'in_force', 'closed'], { headers: ['status', 'trạng thái', 'állapot', 'статус'] }),
    choice('sales_role', salesRoles, { headers: ['role', 'vai trò', 'szerepkör', 'роль'] }),
    ref('team_id', 'team', { headers: ['team', 'đội', 'csapat', 'команда'] }),
    date('period_month', { required: true, headers: ['month', 'period month', 'tháng', 'hónap', 'месяц'] }),
    quantity('required_hours', { headers: ['required hours', 'giờ cần', 'szükséges óra', 'требуется часов'] }),
    quantity('available_hours', { headers: ['available hours', 'giờ hiện có', 'rendelkezésre álló óra', 'доступно часов'] }),
    quantity('hours_per_person', { headers: ['hours per person', 'giờ mỗi người', 'óra/fő', 'часов на человека'] }),
    /** Full-time people there are; where not told, the available hours ÷ hours per person. */
    quantity('people', { headers: ['people', 'fte', 'nhân sự', 'létszám', 'численность'] }),
    quantity('required_people', { derived: true }),
    quantity('available_people', { derived: true }),
    flag('is_counted', { derived: true }),
  ],
  businessDate: ['period_month'],
  listed: ['plan', 'sales_role', 'team_id', 'period_month', 'required_hours', 'available_hours'],
};
