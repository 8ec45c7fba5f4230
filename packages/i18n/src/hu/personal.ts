import type { personal as en } from '../en/personal.ts';
import type { Words } from '../words.ts';

export const personal: Words<typeof en> = {
  title: 'Személyes adatok',
  text: 'Aki kéri, fájlban megkapja mindazt, amit róla tárolunk, vagy töröltetheti.',
  exportTable: 'Minden mentése táblázatként (CSV)',
  exportFull: 'Minden mentése teljes egészében (JSON)',
  erase: 'Az illető adatainak törlése…',
  eraseTitle: '{name} tárolt adatainak törlése',
  warning: 'Ez nem vonható vissza. A nevek, számok, címek és szabad szövegek végleg eltűnnek, az importált fájlokból is.',
  reaches: 'A szövegek ezekből a rekordokból törlődnek: {records}.',
  stays: 'Maguk a rekordok megmaradnak nélkülük: egyetlen szám sem változik.',
  idStays:
    'A rekordok forrásbeli azonosítója megmarad, mert számok függnek tőle: {ids}. Ha az azonosító maga is név vagy cím, előbb a forrásban módosítsa.',
  backups:
    '{count, plural, one {# korábbi biztonsági mentés} other {# korábbi biztonsági mentés}} még tartalmazza az illetőt: {folders}. Visszaállításkor újra törlődik.',
  reason: 'Miért',
  reasonNote: 'Megmarad a változások naplójában. Név, telefonszám és cím nélkül.',
  sure: 'Ellenőriztem, hogy valóban erről az emberről van szó',
  keep: 'Megtartás',
  eraseNow: 'Végleges törlés',
  done: '{records, plural, one {# rekordban} other {# rekordban}} már nincs szöveg az illetőről. Egyetlen szám sem változott.',
  erasedBefore: 'Erről az emberről már nincs tárolt adat: korábban törölték.',
  gone: 'törölve',
};
