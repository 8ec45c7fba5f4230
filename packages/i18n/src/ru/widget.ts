import type { widget as en } from '../en/widget.ts';
import type { Words } from '../words.ts';

export const widget: Words<typeof en> = {
  others: 'Все остальные',
  share: 'Доля',
  count: 'Новые контакты',
  ofAll: 'От всех',
  ofPrevious: 'От предыдущего шага',
  all: 'Вместе',
  goal: 'Цель',
  goalOf: 'Цель: {target}',
  kpisBy: 'Показатели: {by}',
  by: '{kpi}: {by}',
  tooFew: 'Меньше {count, plural, one {# значения} few {# значений} many {# значений} other {# значений}}: по разбросу было бы видно, кто есть кто.',
  spread: {
    least: 'Меньше всего',
    first: 'Четверть ниже',
    middle: 'Середина',
    third: 'Четверть выше',
    most: 'Больше всего',
  },
  onThePage: 'Этот список видно на самой доске.',
  notNow: 'Этот список сейчас показать нельзя.',
  behind: {
    none: 'Отставания от плана нет.',
    endless: 'Для списка нужен период, у которого есть конец.',
    line: '{kpi}: {share}, цель: {target}',
  },
  actions: {
    openNone: 'Открытых действий нет.',
    doneNone: 'За последние семь дней ничего не завершено.',
  },
  countdown: {
    left: '{count, plural, one {остался # день} few {осталось # дня} many {осталось # дней} other {осталось # дня}}',
    past: '{count, plural, one {# день назад} few {# дня назад} many {# дней назад} other {# дня назад}}',
  },
  kind: {
    number: 'Число',
    timeline: 'По времени',
    members: 'Рядом друг с другом',
    table: 'Таблица',
    funnel: 'От нового контакта до клиента',
    quadrant: 'Два показателя вместе',
    distribution: 'Как распределены значения',
    calculation: 'Вычисление',
    standing: 'Где я',
    behind: 'Отставание от плана',
    actions: 'Действия',
    recognition: 'Благодарности и достижения',
    countdown: 'Обратный отсчёт',
    text: 'Заметка',
  },
};
