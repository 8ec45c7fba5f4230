import type { errorDatabase as en } from '../en/error-database.ts';
import type { Words } from '../words.ts';

export const errorDatabase: Words<typeof en> = {
  bad_address: 'A LEADLINE_DATABASE_URL nem egy PostgreSQL-adatbázis címe (a várt alak: postgres://user:password@host:5432/name).',
  unreachable: 'A(z) {address} adatbázis nem válaszol. Semmi visszaigazolt adat nem veszett el. Ellenőrizze, hogy fut-e, és hogy jó-e a cím.',
  refused: 'A(z) {address} adatbázis elutasítja ezt a felhasználót vagy jelszót.',
  missing: 'Nincs {database} nevű adatbázis itt: {address}. Hozza létre, majd indítsa újra.',
  no_rights:
    'Ez a felhasználó nem teheti meg a(z) {address} adatbázisban, amire a Leadline-nak szüksége van: séma és tábla létrehozása, olvasás és írás.',
  read_only: 'A(z) {address} adatbázis csak olvasható másolat. Használja az elsődleges kiszolgáló címét.',
  too_many: 'A(z) {address} adatbázisban nincs szabad kapcsolat. Engedélyezzen többet, vagy zárjon be néhányat.',
  too_old: 'A PostgreSQL {found} túl régi. A Leadline-hoz legalább a {least} verzió kell.',
  not_utf8: 'Az adatbázis {encoding} kódolással tárolja a szöveget. Hozzon létre egyet UTF8 kódolással.',
  other_version:
    'Egy másik kiszolgáló a Leadline {running} verziójával használja ezt az adatbázist; ezé a verzió {own}. Előbb állítsa le a többit, azután indítsa el ezt.',
  opening: 'Egy másik kiszolgáló két perce készíti elő a(z) {address} adatbázist. Próbálja meg később.',
  not_applying: 'A feldolgozást épp egy másik kiszolgáló vette át. Próbálja meg egy pillanat múlva.',
  being_moved: 'Az adatok átköltöztetése a(z) {address} adatbázisba nem fejeződött be. Futtassa újra: leadline move.',
  not_empty: 'A(z) {address} adatbázisban már vannak Leadline-adatok. Üres adatbázisba költöztessen.',
  in_use: 'Kiszolgálók használják a(z) {address} adatbázist. Előbb állítsa le őket.',
  already_there: 'A LEADLINE_DATABASE_URL be van állítva. Az adatmappa átköltöztetéséhez törölje.',
  differs:
    'Az átköltöztetés után {differences, plural, one {# összehasonlítás eltér} other {# összehasonlítás eltér}}. Az adatmappa változatlan; az adatbázis nem használható.',
  found_entry_damaged: 'Az adatbázisban a beérkezett adatok a(z) {seq}. bejegyzésnél sérültek.',
  found_upload_missing: 'A(z) {digest} fájl, amelyre egy importnak szüksége van, hiányzik az adatbázisból.',
  found_upload_damaged: 'A(z) {digest} fájl sérült az adatbázisban.',
  found_facts_ahead: 'A tények a(z) {facts}. bejegyzésig tartanak, de a beérkezett adatok {inbox}-nál véget érnek.',
};
