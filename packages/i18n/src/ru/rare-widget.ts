import type { rareWidget as en } from '../en/rare-widget.ts';
import type { Words } from '../words.ts';

export const rareWidget: Words<typeof en> = {
  cohort: {
    first: {
      customers: 'Первая покупка',
      contacts: 'Приход',
    },
    size: {
      customers: 'Клиенты',
      contacts: 'Контакты',
    },
    after: '+{count}',
    note: {
      customers: '{of} из {count, plural, one {# клиента} few {# клиентов} many {# клиентов} other {# клиента}}',
      contacts: '{of} из {count, plural, one {# контакта} few {# контактов} many {# контактов} other {# контакта}}',
    },
    since: {
      month: '+1, +2 …: столько месяцев спустя.',
      quarter: '+1, +2 …: столько кварталов спустя.',
    },
    running: 'Штриховка: {period} — период не закончен, числа ещё изменятся; последняя строка их не учитывает.',
    few: 'Бледное: мало случаев.',
  },
  locations: {
    targets: 'Цели — собственные цели точек за тот же период.',
    change: 'Изменение',
    ofTarget: 'К цели',
  },
  workload: {
    nobody: 'Здесь нет никого, чью работу вы планируете.',
    column: {
      state: 'Заполненность',
      due: 'К сроку',
      norm: 'Норма',
      days: 'Рабочие дни',
      actions: 'Действия к сроку',
      deals: 'Открытые сделки',
    },
    state: {
      over: 'Лишних: {count}',
      full: 'Заполнено',
      room: 'Есть место: {count}',
      away: 'Не на работе, есть ожидающее',
      off: 'Не на работе',
      no_norm: 'Нормы нет',
    },
    due: 'Плановых контактов: {planned} (из них просрочено {overdue}), назначенных: {scheduled}',
    note: 'С {from} по {to}: контакты к сроку рядом с нормой на рабочие дни. Действия и открытые сделки показаны рядом и не считаются.',
  },
  completed: {
    nothing: 'За этот период пока ничего не завершено.',
    actions: 'Выполненные действия',
    goals: 'Достигнутые цели',
    reached: 'Показатели у цели',
    ofTargets:
      '{reached} из {count, plural, one {# показателя с целью} few {# показателей с целью} many {# показателей с целью} other {# показателя с целью}}',
    narrowed: 'Действия, цели и показатели видны, если панель сужена только по людям или командам.',
  },
  contest: {
    none: 'Соревнований здесь сейчас нет.',
    more: '{count, plural, one {Идёт ещё # соревнование} few {Идут ещё # соревнования} many {Идут ещё # соревнований} other {Идут ещё # соревнования}}',
    all: 'Все соревнования',
  },
  picture: {
    gone: 'Сейчас картинку показать нельзя.',
  },
};
