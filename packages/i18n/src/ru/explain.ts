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
  asPage: 'Открыть отдельной страницей',
};
