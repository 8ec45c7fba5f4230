import type { followUp as en } from '../en/follow-up.ts';
import type { Words } from '../words.ts';

export const followUp: Words<typeof en> = {
  parts: 'Разделы',
  part: {
    review: 'Что предстоит',
    meetings: 'Встречи',
    actions: 'Действия',
    handovers: 'Передачи',
  },
  title: {
    review: 'Что предстоит',
    meetings: 'Встречи обратной связи',
    actions: 'Действия',
    handovers: 'Передача клиентов',
  },
  lead: '{count, plural, =0 {Ничего не просрочено.} one {# дело просрочено.} few {# дела просрочены.} other {# дел просрочено.}}',
  weeks: 'Ближайшие шесть недель по ритму: встречи, проверки, действия, цели и просмотр показателей.',
  overdue: 'Просрочено',
  thisWeek: 'На этой неделе',
  week: 'Неделя с {day}',
  nothing: 'В ближайшие недели ничего не предстоит.',
  print: 'Печать',
  view: {
    label: 'Чьё',
    mine: 'Моё',
    all: 'Всё, что я вижу',
  },
  kind: {
    meeting: 'Встреча обратной связи',
    follow_up: 'Проверка через {days} дней',
    action: 'Действие',
    check_in: 'Отметка по цели',
    goal_review: 'Подвести итог цели',
    kpi_review: 'Просмотр показателя',
    target: 'Цели ещё не заданы',
  },
};
