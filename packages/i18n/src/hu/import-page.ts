import type { importPage as en } from '../en/import-page.ts';
import type { Words } from '../words.ts';

export const importPage: Words<typeof en> = {
  title: 'Adatok behozatala',
  text: 'Hozza a fájlokat úgy, ahogy a CRM vagy a bolt kiadja. Mielőtt bármi változna, látja, miből mi lesz, és minden import visszavonható.',
  drop: {
    title: 'Húzzon ide CSV-fájlokat, vagy válassza ki őket',
    more: 'További fájlok hozzáadása',
    text: 'Több is jöhet egyszerre: az összetartozó fájlokat összekapcsoljuk.',
  },
  doing: {
    uploading: 'A fájlok feltöltése…',
    inspecting: 'A fájlok tartalmának vizsgálata…',
    checking: 'Próba folyik, semmi sem változik…',
    starting: 'Az import indítása…',
  },
  start: 'Importálás',
  startRows: '{rows} sor importálása',
  check: 'Próba újra',
  reset: 'Elölről',
  undo: 'Visszavonás',
  recipe: {
    save: 'Mentés receptként',
    name: 'A recept neve',
    choose: 'Mentett recept használata',
  },
  reading: {
    title: 'Az értékek olvasása',
    note: 'Minden fájlra, hacsak egy oszlop magától mást nem mond.',
    ownCurrency: 'A beállítások szerint ({currency})',
    sourceNote: 'A rekordok azonosítójának része: legközelebb is maradjon ugyanez',
  },
  delimiter: {
    comma: 'Vessző',
    semicolon: 'Pontosvessző',
    tab: 'Tabulátor',
    bar: 'Függőleges vonal',
  },
  file: {
    rows: '{rows} sor, {columns} oszlop',
    rowsAtLeast: 'legalább {rows} sor, {columns} oszlop',
    unknown: 'Nem ismerhető fel',
    showRows: 'Hogyan olvassuk a fájlt, és az első sorai',
    hideRows: 'Elrejtés',
    preview: '{file} első sorai',
  },
  output: {
    add: 'Egy sorból másféle rekord is legyen',
    choose: 'Válassza ki, mi egy-egy sor',
    remove: 'Ilyen rekord ne készüljön',
    fields: '{count} mező',
  },
  mapping: {
    raw: 'A fájlban',
    read: 'Így olvassuk',
    add: 'További mező átvétele',
  },
  report: {
    check: 'Mi történne',
    done: 'Mi történt',
    files: 'Sorok fájlonként',
    makes: 'Rekordok:',
    rejected: 'Elutasított sorok: {count}',
  },
  past: {
    more: 'Korábbiak mutatása',
    title: 'Korábbi importok',
    note: 'A visszavonás mindent visszavesz, amit az import hozott, a többi marad.',
    files: 'Fájlok',
    when: 'Mikor',
    status: 'Állapot',
  },
  run: {
    title: 'Import',
    progress: 'Haladás',
    rows: 'Eddig {rows} sor.',
    leave: 'Elhagyhatja az oldalt, az import folytatódik.',
    board: 'Hol tartanak most',
    more: 'További adatok',
    undone: 'Ezt az importot visszavonták: semmi sem számít belőle.',
  },
};
