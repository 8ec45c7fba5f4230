import { date, text } from './column.ts';
import type { Entity } from './entity.ts';

/** What is said in a call or letter; every version is a record of its own. */
export const script: Entity = {
  id: 'script',
  kind: 'dimension',
  label: 'name',
  columns: [
    text('name', { headers: ['script', 'script name', 'kịch bản', 'szkript', 'скрипт'] }),
    text('edition', { headers: ['script version'] }),
    text('language'),
    date('valid_from'),
    date('valid_to'),
  ],
  listed: ['name', 'edition', 'language', 'valid_from', 'valid_to'],
};
