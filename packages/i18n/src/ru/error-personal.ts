import type { errorPersonal as en } from '../en/error-personal.ts';
import type { Words } from '../words.ts';

export const errorPersonal: Words<typeof en> = {
  no_person: 'За этой записью не стоит человек. Стереть можно данные контактов, новых обращений и клиентов – частных лиц.',
  reason_missing: 'Укажите причину: она останется в журнале изменений.',
  reason_names_person: 'В причине назван сам человек. Напишите её без имени, номера и адреса.',
  no_retention: 'Для {entity} срок задать нельзя.',
};
