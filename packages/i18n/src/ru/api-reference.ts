import type { apiReference as en } from '../en/api-reference.ts';
import type { Words } from '../words.ts';

export const apiReference: Words<typeof en> = {
  title: 'Что могут спросить программы',
  text: 'Всё, что делают страницы, могут и программы. С каждым запросом они показывают ключ доступа.',
  link: 'Для программ',
  linkNote: 'Ключи доступа, вебхуки и что можно спросить',
  document: 'Документ OpenAPI',
  tokens: 'Создать ключ',
  try: 'Попробуйте в командной строке',
  tryNote: 'Вместо ll_… подставьте свой ключ',
  find: 'Найти маршрут',
  found: '{count, plural, one {# маршрут} few {# маршрута} many {# маршрутов} other {# маршрута}}',
  none: 'Такого маршрута нет.',
  who: { anybody: 'Кто угодно', signed_in: 'Тот, кто вошёл; не по ключу', permission: 'Нужно право: {permission}' },
  place: { path: 'В пути', query: 'После вопросительного знака', header: 'Заголовок' },
  required: 'обязательно',
  optional: 'необязательно',
  example: 'Пример',
  schema: 'Все поля (JSON Schema)',
};
