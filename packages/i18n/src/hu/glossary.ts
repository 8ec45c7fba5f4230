import type { glossary as en } from '../en/glossary.ts';
import { meaning } from './glossary/meaning.ts';
import { synonym } from './glossary/synonym.ts';
import { term } from './glossary/term.ts';
import type { Words } from '../words.ts';

export const glossary: Words<typeof en> = {
  title: 'Fogalomtár',
  text: 'Minden dolognak egy neve van. Ami itt áll, az mindenhol ezt jelenti.',
  search: 'Fogalom keresése',
  none: 'Nincs olyan fogalom, amely illik erre: „{asked}”.',
  weCall: 'Nálunk a „{asked}” neve:',
  languages: 'A többi nyelv mutatása',
  more: 'További fogalmak',
  moreText: 'Azt jelentik, amit mondanak.',
  alsoCalled: 'Máshol így is mondják: {others}',
  term,
  meaning,
  synonym,
};
