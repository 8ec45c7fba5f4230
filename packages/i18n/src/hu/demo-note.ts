import type { demoNote as en } from '../en/demo-note.ts';
import type { Words } from '../words.ts';

export const demoNote: Words<typeof en> = {
  tet: {
    title: 'Tết',
    text: 'Holdújév: a vietnámi üzletek és irodák zárva vagy félig üresen; előtte ajándékot vásároltak az emberek.',
  },
  hanoi: {
    title: '10 % kedvezmény Hanoiban',
    text: 'A hanoi üzlet négy hétig 10 % kedvezményt adott; a Ho Si Minh-városi ugyanúgy ment tovább.',
  },
  gyor: {
    title: 'Kóstolóasztal Győrben',
    text: 'Győrben négy hétig vásárlás előtt meg lehetett kóstolni a kávét.',
  },
};
