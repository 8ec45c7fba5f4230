import type { errorImport as en } from '../en/error-import.ts';
import type { Words } from '../words.ts';

export const errorImport: Words<typeof en> = {
  empty_file: 'A(z) {file} üres.',
  spreadsheet: 'A(z) {file} táblázatkezelő fájl. Mentse CSV-ként, és próbálja újra.',
  not_a_table: 'A(z) {file} nem szöveges táblázat (CSV).',
  wrong_encoding: 'A(z) {file} kódolása nem {encoding}. Válasszon másik karakterkódolást.',
  missing_column: 'A(z) {file} fájlban nincs „{column}” oszlop, pedig a recept olvasná.',
  unknown_entity: 'A recept nem létező adatfajtát nevez meg: {entity}.',
  unknown_field: 'A recept a(z) {entity} adatfajta {field} mezőjét töltené ki, de az nem létezik, vagy a Leadline számítja.',
  unknown_file: 'A recept a(z) „{file}” fájlra hivatkozik, de nem írja le.',
  unknown_timezone: 'Nincs ilyen időzóna: {timezone}.',
  bad_recipe: 'A recept nem használható: {problem} ({place}).',
  no_file_fits: 'Egyik fájl sem illik a(z) „{recipe}” recepthez.',
  file_not_given: 'A recept a(z) „{file}” fájlból keresne értékeket, de az nem lett megadva.',
  not_recognised: 'Egyik fájlt sem sikerült felismerni. Készítsen receptet arról, mit tartalmaznak.',
};
