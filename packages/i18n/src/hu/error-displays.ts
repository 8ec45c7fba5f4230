import type { errorDisplays as en } from '../en/error-displays.ts';
import type { Words } from '../words.ts';

/** Screens on walls. */
export const errorDisplays: Words<typeof en> = {
  gone: 'Ez a képernyő már nem mutat semmit. Aki beállította, készíthet új hivatkozást.',
  no_display: 'Ez a képernyő már nincs meg, vagy nem Ön módosítja.',
  only_people: 'A képernyő azt mutatja, amit a beállítója láthat. Jelentkezzen be személyként a beállításához.',
  no_team: 'A képernyő olyan csapatot mutat, amelyet Ön egészében lát. Válasszon ezek közül.',
  no_timezone: 'Ez az időzóna nem ismert. Válasszon a listából.',
  no_code: 'Ezt a kódot most egyetlen képernyő sem mutatja. A kód {minutes} perc után változik: nézze meg újra a képernyőt.',
  made_already: 'Ez a képernyő már megvan. A hivatkozása egyszer látszik: ha elveszett, készítsen másikat.',
  too_many: 'Már {most} képernyő van. Előbb vonjon vissza egyet.',
  names_hidden: 'Neveket mutatna, ez a képernyő pedig nem mutat neveket.',
};
