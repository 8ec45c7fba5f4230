import { choice, date, ref, share } from './column.ts';
import type { Entity } from './entity.ts';

/** When somebody was away, both days included. */
export const absence: Entity = {
  id: 'absence',
  kind: 'dimension',
  columns: [
    ref('user_id', 'user', { required: true, headers: ['user', 'person', 'employee', 'nhân viên', 'munkatárs', 'dolgozó', 'сотрудник'] }),
    date('from_on', {
      required: true,
      headers: ['from', 'start', 'first day', 'absent from', 'từ ngày', 'nghỉ từ', 'ettől', 'első nap', 'kezdete', 'с', 'начало', 'первый день'],
    }),
    date('to_on', {
      headers: [
        'to',
        'end',
        'last day',
        'absent to',
        'until',
        'đến ngày',
        'nghỉ đến',
        'eddig',
        'utolsó nap',
        'vége',
        'по',
        'конец',
        'последний день',
      ],
    }),
    /** Part of each day; missing is the whole day. */
    share('fraction', { headers: ['fraction', 'part of the day', 'phần ngày', 'napi rész', 'часть дня'] }),
    choice('kind', ['vacation', 'sick', 'training', 'other'], {
      personal: true,
      headers: ['kind', 'type', 'reason', 'loại nghỉ', 'lý do', 'távollét oka', 'típus', 'вид', 'причина'],
      aliases: {
        'nghỉ phép': 'vacation',
        'nghỉ ốm': 'sick',
        'đào tạo': 'training',
        szabadság: 'vacation',
        betegség: 'sick',
        táppénz: 'sick',
        képzés: 'training',
        отпуск: 'vacation',
        больничный: 'sick',
        болезнь: 'sick',
        обучение: 'training',
        holiday: 'vacation',
        leave: 'vacation',
        illness: 'sick',
        sickness: 'sick',
      },
    }),
  ],
  listed: ['user_id', 'from_on', 'to_on', 'kind'],
};
