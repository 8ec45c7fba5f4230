import type { glossary as en } from '../en/glossary.ts';
import { meaning } from './glossary/meaning.ts';
import { synonym } from './glossary/synonym.ts';
import { term } from './glossary/term.ts';
import type { Words } from '../words.ts';

export const glossary: Words<typeof en> = {
  title: 'Словарь',
  text: 'У каждой вещи одно слово. Сказанное здесь действует везде.',
  search: 'Найти слово',
  none: 'Нет слова, которое подходит к «{asked}».',
  weCall: '«{asked}» у нас называется:',
  languages: 'Показать другие языки',
  more: 'Другие слова',
  moreText: 'Они значат то, что говорят.',
  alsoCalled: 'В других местах говорят: {others}',
  term,
  meaning,
  synonym,
};
