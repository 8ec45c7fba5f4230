import { choice, date, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

/** A person who works for the organisation (app_user in the specification). */
export const user: Entity = {
  id: 'user',
  kind: 'dimension',
  label: 'full_name',
  columns: [
    text('full_name', {
      personal: true,
      headers: [
        'name',
        'full name',
        'sales_agent',
        'sales rep',
        'owner',
        'nhân viên',
        'értékesítő',
        'üzletkötő',
        'менеджер',
        'сотрудник',
        'ответственный',
      ],
    }),
    text('email', { personal: true, headers: ['email', 'e-mail', 'owner email'] }),
    text('locale'),
    date('employed_from', { headers: ['hired', 'start date'] }),
    date('employed_to', { headers: ['left', 'end date'] }),
    text('employment_country'),
    choice('status', ['active', 'invited', 'inactive']),
    /** The person whose other name this is: what hangs on it is theirs. */
    ref('person_id', 'user'),
  ],
  listed: ['full_name', 'email', 'status'],
};
