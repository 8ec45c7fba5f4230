import type { demo as en } from '../en/demo.ts';
import type { Words } from '../words.ts';

export const demo: Words<typeof en> = {
  note: 'Mintaadatokat lát: a cég kitalált.',
  begin: 'Kezdés saját adatokkal',
  title: 'Kezdés saját adatokkal',
  text: 'A Leadline kiürül és az Öné lesz. Az alábbiak döntik el, hogyan olvassa és számolja a fájljait; később mind módosítható a beállításokban.',
  name: 'A cég neve',
  goes: 'Ami eltűnik',
  goesText: 'A mintacég minden adata: rekordjai, munkatársai, számai és beállításai.',
  stays: 'Ami marad',
  staysImports: '{count, plural, other {Az Ön # saját importja. Ezekkel a beállításokkal olvassuk be újra.}}',
  staysSent: 'Amit más programok küldtek a Leadline-nak, és az Ön mentett receptjei.',
  confirm: 'Minta félretétele és kezdés',
  cancel: 'Nézelődöm még',
  loading: 'A mintacég betöltése még tart; akkor kezdhet, amikor a számai már látszanak.',
  again: 'A mintacéget bármikor újra megnézheti, külön mappában:',
};
