import { date, flag, moment, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

export const feedbackMeeting: Entity = {
  id: 'feedback_meeting',
  kind: 'fact',
  columns: [
    ref('employee_user_id', 'user', { required: true, headers: ['employee', 'person', 'nhân viên', 'munkatárs', 'сотрудник'] }),
    ref('manager_user_id', 'user', { headers: ['manager', 'quản lý', 'vezető', 'руководитель'] }),
    date('due_on', { headers: ['due', 'due on', 'due date', 'đến hạn', 'hạn', 'határidő', 'esedékes', 'срок'] }),
    date('held_on', { headers: ['held', 'held on', 'ngày thực hiện', 'megtartva', 'проведена'] }),
    moment('confirmed_by_employee_at', { headers: ['confirmed by employee', 'nhân viên xác nhận', 'munkatárs jóváhagyta', 'подтвердил сотрудник'] }),
    moment('confirmed_by_manager_at', { headers: ['confirmed by manager', 'quản lý xác nhận', 'vezető jóváhagyta', 'подтвердил руководитель'] }),
    text('agenda', { personal: true, headers: ['agenda', 'nội dung', 'napirend', 'повестка'] }),
    text('notes', { personal: true, headers: ['notes', 'ghi chú', 'jegyzet', 'заметки'] }),
    /** Held and confirmed by both, at most five working days after it was due. */
    flag('is_in_time', { derived: true }),
    /** The employee was away on all working days of the month it was due in. */
    flag('is_excused', { derived: true }),
    date('latest_on', { derived: true }),
  ],
  businessDate: ['due_on'],
  listed: ['employee_user_id', 'manager_user_id', 'due_on', 'held_on'],
};
