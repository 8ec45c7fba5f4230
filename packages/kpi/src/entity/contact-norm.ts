import { salesRoles } from './assignment.ts';
import { choice, date, integer, quantity, ref } from './column.ts';
import type { Entity } from './entity.ts';

export const contactKinds = ['call', 'email', 'message', 'meeting', 'visit', 'task'] as const;

/** How many contacts of a kind are expected, of a role or of one person; the person's own norm goes before that of the role. */
export const contactNorm: Entity = {
  id: 'contact_norm',
  kind: 'dimension',
  columns: [
    ref('user_id', 'user', { headers: ['person', 'user', 'nhân viên', 'munkatárs', 'сотрудник'] }),
    choice('sales_role', salesRoles, { headers: ['role', 'sales role', 'vai trò', 'szerepkör', 'роль'] }),
    choice('activity_kind', contactKinds, {
      required: true,
      headers: ['activity', 'activity kind', 'kind', 'hoạt động', 'loại tiếp xúc', 'tevékenység', 'вид контакта', 'активность'],
    }),
    choice('place', ['office', 'field'], { headers: ['place', 'nơi làm việc', 'hely', 'место'] }),
    quantity('quantity', { required: true, headers: ['norm', 'quantity', 'number', 'định mức', 'norma', 'норма', 'количество'] }),
    choice('unit', ['hour', 'day', 'week'], { headers: ['per', 'unit', 'mỗi', 'egység', 'за', 'единица'] }),
    integer('minutes_each', { headers: ['minutes', 'minutes each', 'phút', 'perc', 'минут'] }),
    date('valid_from', { headers: ['valid from', 'from', 'từ ngày', 'érvényes ettől', 'действует с'] }),
    date('valid_to', { headers: ['valid to', 'to', 'đến ngày', 'érvényes eddig', 'действует до'] }),
  ],
  listed: ['sales_role', 'user_id', 'activity_kind', 'quantity', 'unit', 'minutes_each'],
};
