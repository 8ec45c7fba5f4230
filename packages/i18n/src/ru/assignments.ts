import type { assignments as en } from '../en/assignments.ts';
import type { Words } from '../words.ts';

export const assignments: Words<typeof en> = {
  frame: {
    title: 'Целевые значения',
    parts: 'Части страниц о целевых значениях',
    part: {
      targets: 'Целевые значения',
      kpis: 'У кого какие показатели',
      norms: 'Нормы контактов',
    },
  },
};
