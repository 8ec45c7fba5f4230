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
};
