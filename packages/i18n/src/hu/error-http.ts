import type { errorHttp as en } from '../en/error-http.ts';
import type { Words } from '../words.ts';

export const errorHttp: Words<typeof en> = {
  invalid_request: 'A kérés hibás itt: {path}. {problem}',
  not_json: 'A kérés nem érvényes JSON.',
  cut_off: 'A kérés hiányosan érkezett. Semmi sem változott.',
  bad_address: 'A cím nem érvényes.',
  unsupported_content: 'A kérés tartalomtípusa itt nem fogadható el.',
  too_large: 'A kérés túl nagy. A fájlokat feltöltésként, a rekordokat kisebb csomagokban küldje.',
  no_such_route: 'Ezen a címen nincs semmi.',
  relative_folder: 'A mappát teljes útvonallal adja meg, ne így: {folder}.',
  no_such_record: 'Nincs ilyen rekord: {id}.',
  unknown_dimension: 'Nincs ilyen dimenzió: {name}.',
  foreign_host: 'Ez a kiszolgáló ezen a címen nem válaszol.',
  foreign_origin: 'Egy másik webhely lapja itt semmit sem változtathat meg.',
  busy: 'Túl sok kérdés vár válaszra. Próbálja újra egy pillanat múlva.',
  stopping: 'A kiszolgáló éppen leáll. Próbálja újra egy pillanat múlva.',
  starting: 'A kiszolgáló éppen indul. Próbálja újra egy pillanat múlva.',
  gone: 'Erre a válaszra már senki sem vár.',
  deadline: 'Ez túl sokáig tart. Kérjen rövidebb időszakot vagy kevesebb csoportot.',
  disk_full: 'Nincs elég hely a lemezen. Semmi sem változott; a meglévő adatok olvashatók maradnak.',
  disk_failed: 'A lemez nem fogadja az írást. Ami korábban visszaigazolt, az megvan; ellenőrizze a lemezt, majd indítsa újra a Leadline-t.',
  internal: 'Hiba történt a kiszolgálón. Nem a megadott adatok okozták; a részletek a naplóban vannak ezen az azonosítón: {id}.',
  if_match_missing: 'Adja meg, melyik változatot látta: hiányzik az If-Match fejléc.',
};
