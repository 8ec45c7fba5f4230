import type { errorInbox as en } from '../en/error-inbox.ts';
import type { Words } from '../words.ts';

export const errorInbox: Words<typeof en> = {
  no_such_upload: 'A(z) {digest} fájl nincs feltöltve.',
  upload_too_large: 'A fájl nagyobb, mint {limitMegabytes} MB.',
  disk_full: 'A lemez majdnem megtelt. Amíg nincs szabad hely, új adat nem fogadható; az eddig beérkezettek biztonságban vannak.',
  key_reused: 'Ezt az Idempotency-Key kulcsot már más tartalomhoz használták. Használjon új kulcsot.',
  busy: 'Egyszerre túl sok adat érkezik. Próbálja újra egy pillanat múlva.',
  behind: 'A korábban beérkezett adatok feldolgozása még tart. Próbálja újra {retryAfter} másodperc múlva.',
  unavailable: 'Most nem menthető új adat. A visszaigazolt adatok nem vesztek el.',
  no_such_entry: 'Nem létezik, amit vissza kellene vonni.',
  no_such_import: 'Nincs ilyen azonosítójú betöltés: {id}.',
  not_undoable: 'Ez a betöltés nem vonható vissza: még nem fejeződött be, vagy már visszavonták.',
  interrupted: 'A betöltés megszakadt, mielőtt a fájlok biztonságba kerültek volna. Töltse be őket újra.',
  not_processed: 'Hiba miatt ezt az adatot nem sikerült feldolgozni. Megmaradt, és az adatok újraépítésekor ismét sor kerül rá.',
  not_applying: 'A beérkezett adatok most nem dolgozhatók fel, ezért új adat sem fogadható. A visszaigazolt adatok nem vesztek el.',
  shorter_than_facts:
    'A beérkezett adatok tárából tételek vesztek el: {inbox} tételig tart, pedig már {facts} tétel fel volt dolgozva. Állítsa vissza a legújabb biztonsági mentést, vagy építse újra az adatokat abból, ami megvan.',
  newer: 'A beérkezett adatok tárát ({file}) a Leadline egy újabb változata írta. Telepítse az újabb változatot.',
  damaged: 'A beérkezett adatok tára ({file}) nem nyitható meg ({reason}). Állítsa vissza a legújabb biztonsági mentést.',
  lost_entries: 'A beérkezett adatok tárából ({file}) már visszaigazolt tételek vesztek el ({reason}). Állítsa vissza a legújabb biztonsági mentést.',
  entry_damaged:
    'A beérkezett adatok {seq}. tétele sérült, ezért az utána következők feldolgozása áll. Állítsa vissza a legújabb biztonsági mentést.',
  upload_damaged: 'A feltöltött {digest} fájl sérült, ezért az utána következők feldolgozása áll. Tegye vissza a fájlt egy biztonsági mentésből.',
  item_unknown_entity: '{position}. rekord: nincs ilyen adatfajta: {entity}.',
  item_unknown_column: '{position}. rekord: a(z) {entity} adatfajtának nincs {column} oszlopa.',
  item_derived_column: '{position}. rekord: a(z) {column} oszlopot a Leadline számítja ki, ezért nem küldhető.',
  item_missing: '{position}. rekord: a(z) {column} oszlop kötelező.',
  item_bad_text: '{position}. rekord: a(z) {column} oszlop értéke nem tárolható szöveg.',
  item_bad_number: '{position}. rekord: a(z) {column} oszlopban ez nem szám: {value}.',
  item_bad_integer: '{position}. rekord: a(z) {column} oszlopban ez nem egész szám: {value}.',
  item_bad_date: '{position}. rekord: a(z) {column} oszlopban ez nem dátum: {value} (helyesen például: 2026-01-31).',
  item_bad_moment: '{position}. rekord: a(z) {column} oszlopban ez nem dátum vagy időpont: {value} (helyesen például: 2026-01-31T14:30:00+01:00).',
  item_bad_boolean: '{position}. rekord: a(z) {column} oszlopban ez se nem igaz, se nem hamis (true, false): {value}.',
  item_bad_weekdays:
    '{position}. rekord: a(z) {column} oszlopban nem hét 0 és 100 közötti szám áll hétfőtől vasárnapig, legalább egy nullánál nagyobbal: {value}.',
  item_out_of_range: '{position}. rekord: a(z) {column} oszlopban ez az érték túl nagy vagy túl kicsi: {value}.',
};
