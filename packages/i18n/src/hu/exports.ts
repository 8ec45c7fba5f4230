import type { exports as en } from '../en/exports.ts';
import type { Words } from '../words.ts';

/** What stands on boards that are written out as files, and the menu for it. */
export const exports: Words<typeof en> = {
  more: 'és még {count} sor',
  page: '{page}. oldal, összesen {of}',
  name: 'Név',
  value: 'Érték',
  definitions: 'Mit jelentenek a számok',
  definition: { name: 'KPI', sentence: 'Egy mondatban', formula: 'Hogyan számoljuk', reading: 'Hogyan olvassuk' },
  scope: 'Kinek a számai',
  period: 'Időszak',
  asOf: 'Adatok állapota',
  dataThrough: 'Legújabb rekord',
  noData: 'Még nincs adat',
  language: 'Nyelv',
  without: '{names} nélkül',
  until: 'A hivatkozás eddig működik: {until}.',
  everybody: 'Az egész szervezet',
  ownNumbers: 'Csak {name}',
  nobody: 'Senki',
  menu: 'Mentés fájlba',
  format: { png: 'Kép (PNG)', svg: 'Kép nyomtatáshoz (SVG)', pdf: 'Papír (PDF, A4)', xlsx: 'Excel (XLSX)', csv: 'Szöveges táblázat (CSV)' },
  making: 'Készül a fájl …',
};
