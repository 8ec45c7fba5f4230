import type { explain as en } from '../en/explain.ts';
import type { Words } from '../words.ts';

export const explain: Words<typeof en> = {
  formula: 'Как считается',
  inputs: 'Из чего складывается',
  input: 'Метрика',
  records: 'Записи',
  value: 'Значение',
  exclusions: 'Что не учтено',
  noExclusions: 'Учтено всё.',
  exclusion: '{entity}: {count, number} – {reason}',
  scope: 'О чём и за какое время',
  without: 'кроме',
  organisation: 'Структура',
  asOf: 'Данные на',
  dataThrough: 'Последний день с данными',
  version: 'Версия формулы',
  by: 'Разбивка',
  byNothing: 'Без разбивки',
  about: 'Подробнее об этом показателе',
  asPage: 'Открыть отдельной страницей',
  moment: {
    start: 'на начало периода',
    previous:
      '{count, plural, =1 {предыдущий период} one {{count} период назад} few {{count} периода назад} many {{count} периодов назад} other {{count} периода назад}}',
    year_before: 'год назад',
    trailing_day:
      '{count, plural, one {последний {count} день} few {последние {count} дня} many {последние {count} дней} other {последние {count} дня}}',
    trailing_month:
      '{count, plural, one {последний {count} месяц} few {последние {count} месяца} many {последние {count} месяцев} other {последние {count} месяца}}',
    month_back:
      '{count, plural, =0 {последний месяц} one {за {count} месяц до последнего} few {за {count} месяца до последнего} many {за {count} месяцев до последнего} other {за {count} месяца до последнего}}',
    rest: 'остаток периода',
    whole: 'весь период',
    ever: 'с самого начала',
  },
  /** Of the whole a part is compared with. */
  regardless: 'независимо от: {dimensions}',
};
