import type { assignments as en } from '../en/assignments.ts';
import type { Words } from '../words.ts';

export const assignments: Words<typeof en> = {
  frame: {
    title: 'Célértékek',
    parts: 'A célértékek oldalainak részei',
    part: {
      targets: 'Célértékek',
      kpis: 'Kinek mely kulcsmutatói vannak',
      norms: 'Kapcsolattartási normák',
    },
  },
};
