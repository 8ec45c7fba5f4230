import type { peopleEntities as en } from '../../en/entity/people.ts';
import type { Words } from '../../words.ts';

export const peopleEntities: Words<typeof en> = {
  absence: {
    one: 'Отсутствие',
    many: 'Отсутствия',
    column: {
      user_id: 'Сотрудник',
      from_on: 'Первый день',
      to_on: 'Последний день',
      fraction: 'Часть дня',
      kind: 'Вид',
    },
    value: {
      kind: {
        vacation: 'Отпуск',
        sick: 'Болезнь',
        training: 'Обучение',
        other: 'Другое',
      },
    },
  },
  workday: {
    one: 'День сотрудника',
    many: 'Дни сотрудников',
    column: {
      user_id: 'Сотрудник',
      day_on: 'Дата',
      work_fraction: 'Рабочий день по календарю',
      absent_fraction: 'Доля отсутствия',
      fte: 'Доля ставки',
      selling_fte: 'Доля ставки в продажах',
      available: 'Доступные рабочие дни',
      selling_available: 'Доступные рабочие дни в продажах',
      is_ramping: 'Период обучения',
    },
  },
};
