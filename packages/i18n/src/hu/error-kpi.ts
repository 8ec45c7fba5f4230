import type { errorKpi as en } from '../en/error-kpi.ts';
import type { Words } from '../words.ts';

export const errorKpi: Words<typeof en> = {
  unknown: 'Nincs {id} mutató.',
  built_in: 'A(z) {id} a Leadline része, nem módosítható. Készítsen belőle saját mutatót, vagy kapcsolja ki.',
  id_taken: 'Már van {id} azonosítójú mutató.',
  too_many: 'Legfeljebb {most} saját mutató lehet. Archiválja, amit senki sem használ.',
  is_archived: 'Ez a mutató archiválva van. Előbb állítsa vissza.',
  version_changed: 'Közben valaki módosította ezt a mutatót: a legújabb változat a(z) {version}., Ön a(z) {seen}. változatot látta. Töltse be újra.',
  bad_valid_from: 'A(z) {date} nem dátum.',
  name_missing: 'Adjon nevet a mutatónak.',
  name_too_long: 'A név {length} karakter; legfeljebb {most} lehet.',
  name_hidden: 'A névben láthatatlan karakterek vannak. Írja be újra.',
  name_taken: 'A(z) „{name}” név már a(z) „{other}” mutatóé.',
  name_synonym: 'A(z) „{name}” a(z) „{right}” mutatót jelenti. Válasszon más nevet, hogy egy szó egy dolgot jelöljön.',
  breaks_others: 'Ezzel a módosítással ezek a mutatók már nem számíthatók ki: {kpis}.',
  in_use: 'Ezek a mutatók használják: {kpis}. Előbb ezeket módosítsa vagy archiválja.',
  file_invalid: 'Ez nem mutatókat tartalmazó fájl ({problem}).',
  file_entry: 'Ez a bejegyzés nem olvasható ({problem}).',
  file_formula: 'Hibás a képlet: {problem}',
  id_twice: 'A(z) {id} azonosító kétszer szerepel a fájlban.',
  unknown_preset: 'Nincs {id} beállításcsomag.',
  unknown_stage: 'Nincs „{name}” szakasz. Töltse be újra az oldalt.',
  stage_twice: 'A(z) „{name}” szakasz kétszer szerepel a listában.',
  stage_no_kind: 'Az értékesítési folyamatban legalább egy szakasznak megnyertet kell jelentenie.',
  stage_gone: 'Ez a szakasz már nincs meg. Töltse be újra az oldalt.',
  stage_of_source:
    'A(z) „{name}” innen érkezik: {source}. A következő importálás visszahozná. Törölje ott, vagy adjon neki itt más nevet vagy jelentést.',
  stage_in_use:
    'A(z) „{name}” használatban van: most {deals} ügylet áll benne, és {history} ügylet előzményeiben szerepel. A múlt számai ezen alapulnak, ezért megmarad.',
  stages_changed: 'A szakaszok közben megváltoztak. Töltse be őket újra.',
  is_assigned: '{count, plural, other {# kiosztás vagy célérték hivatkozik rá}}. Előbb ezeket zárja le.',
};
