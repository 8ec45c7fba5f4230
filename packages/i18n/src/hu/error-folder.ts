import type { errorFolder as en } from '../en/error-folder.ts';
import type { Words } from '../words.ts';

export const errorFolder: Words<typeof en> = {
  settings_invalid: 'Ezek a beállítások érvénytelenek: {settings}.',
  host_not_loopback:
    'A kiszolgáló nem indítható a(z) {host} címen: a jelszavak titkosítatlanul utaznának. Adja meg a LEADLINE_ADDRESS változóban azt a https-címet, amelyről egy proxy továbbítja a kéréseket, vagy maradjon ezen a gépen (127.0.0.1, ::1 vagy localhost).',
  address_not_https: 'A LEADLINE_ADDRESS értéke {address}: https nélkül útközben bárki elolvashatja a jelszavakat. Adjon meg https-címet.',
  in_use:
    'A(z) {folder} adatmappát már egy másik Leadline-folyamat használja (folyamat: {pid}, cím: {address}). Előbb állítsa le, vagy használja annak a címét.',
  format_newer:
    'A(z) {folder} adatmappát a Leadline egy újabb változata írta (formátum: {found}; ez a változat legfeljebb ezt ismeri: {known}). Telepítse az újabb változatot.',
  control_newer: 'A beállítások tárát a Leadline egy újabb változata írta (benne van ez a lépés: {migration}). Telepítse az újabb változatot.',
  not_leadline: 'A(z) {folder} mappában más fájlok vannak, például: {file}. Válasszon üres mappát vagy egy Leadline-adatmappát.',
  no_data_folder: 'A(z) {folder} mappa nem Leadline-adatmappa.',
  cannot_write: 'A(z) {folder} mappa nem hozható létre vagy nem írható ({reason}).',
  doubtful_file_system:
    'A(z) {folder} adatmappa {kind} típusú fájlrendszeren van, amelyen a gép hibája esetén adatok veszhetnek el. Használjon helyi lemezt.',
  no_such_recipe: 'Nincs ilyen nevű betöltési minta: {name}.',
  backup_exists: 'A(z) {folder} mappa már létezik. Adjon meg új mappát a biztonsági mentésnek.',
  no_backup: 'A(z) {folder} mappa nem Leadline biztonsági mentés.',
  backup_damaged: 'A biztonsági mentés sérült: a(z) {file} hiányzik, vagy eltér a mentettől.',
  restore_not_empty: 'A(z) {folder} mappa nem üres. A mentés csak új vagy üres mappába állítható vissza.',
  found_stale_lock: 'Egy már nem futó folyamat ({pid}) ott hagyta a zárolását.',
  found_half_file: 'Befejezetlen fájl maradt: {file}.',
  found_facts_damaged: 'Az adatfájl sérült ({reason}). A beérkezett adatokból újra előállítható.',
  found_facts_missing: 'Az adatfájl hiányzik. A következő indításkor a beérkezett adatokból újra elkészül.',
  found_zero_tail: 'A(z) {file} napló vége nullákból áll, mint áramszünet után.',
  found_upload_missing: 'A feltöltött {digest} fájl hiányzik, pedig egy betöltéshez szükség van rá.',
  found_upload_damaged: 'A feltöltött {digest} fájl sérült, pedig egy betöltéshez szükség van rá.',
  found_segment_missing: 'A(z) {name} eltett adatcsomag hiányzik vagy sérült.',
  found_segment_unused: 'A(z) {name} eltett adatcsomagra nincs szükség.',
  found_inbox_damaged: 'A beérkezett adatok tára sérült ({reason}). Állítsa vissza a legújabb biztonsági mentést.',
  found_audit_broken:
    'A változások naplója nem olyan, amilyennek írták: {what, select, changed {a(z) {seq}. bejegyzést módosították} removed {a(z) {seq}. bejegyzést eltávolították} inserted {a(z) {seq}. bejegyzést beszúrták} swapped {a(z) {seq}. és a(z) {other}. bejegyzést felcserélték} cut_off {túl korán ér véget, hiányzik a(z) {seq}. bejegyzés} other {a(z) {seq}. bejegyzés értékeit kiürítették, és ezt egy bejegyzés sem jelzi}}.',
  found_control_damaged: 'A beállítások tára sérült ({reason}). Állítsa vissza a legújabb biztonsági mentést.',
  control_damaged: 'A beállítások tára ({file}) sérült ({reason}). Állítsa vissza a legújabb biztonsági mentést.',
  secret_damaged:
    'A(z) {file} fájl sérült. A kétlépcsős belépéshez kell: állítsa vissza biztonsági mentésből, vagy törölje, és állítsa be újra a kétlépcsős belépést.',
  control_missing: 'A beállítások tára ({file}) hiányzik, pedig ide már érkeztek adatok. Állítsa vissza a legújabb biztonsági mentést.',
};
