import type { exports as en } from '../en/exports.ts';
import type { Words } from '../words.ts';

/** What stands on boards that are written out as files, and the menu for it. */
export const exports: Words<typeof en> = {
  more: 'и ещё {count, plural, one {# строка} few {# строки} other {# строк}}',
  page: 'Страница {page} из {of}',
  name: 'Название',
  value: 'Значение',
  definitions: 'Что означают числа',
  definition: { name: 'KPI', sentence: 'Одним предложением', formula: 'Как считается', reading: 'Как читать' },
  scope: 'Чьи числа',
  period: 'Период',
  asOf: 'Данные на',
  dataThrough: 'Последняя запись',
  noData: 'Данных пока нет',
  language: 'Язык',
  without: 'без: {names}',
  until: 'Ссылка действует до {until}.',
  everybody: 'Вся организация',
  ownNumbers: 'Только {name}',
  nobody: 'Никто',
  menu: 'Сохранить в файл',
  format: { png: 'Картинка (PNG)', svg: 'Картинка для печати (SVG)', pdf: 'Бумага (PDF, A4)', xlsx: 'Excel (XLSX)', csv: 'Текстовая таблица (CSV)' },
  making: 'Файл готовится …',
};
