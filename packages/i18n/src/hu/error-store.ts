import type { errorStore as en } from '../en/error-store.ts';
import type { Words } from '../words.ts';

export const errorStore: Words<typeof en> = {
  second_engine: 'Az adatmotor már fut ebben a programban.',
  too_slow: 'A lekérdezés {seconds} másodpercnél tovább tartott, ezért leállt. Válasszon rövidebb időszakot vagy kevesebb csoportot.',
  too_many_rows: 'A válasz több mint {most, number} sorból állna, ezért nem olvastuk be. Válasszon rövidebb időszakot vagy kevesebb csoportot.',
  unknown_zone: 'Ez nem időzóna: {zone}.',
  disk_full:
    'A lemez majdnem megtelt ({freeMegabytes} MB szabad, {neededMegabytes} MB szükséges). Amíg nincs szabad hely, új adat nem fogadható; az eddig beérkezettek biztonságban vannak.',
  damaged: 'Az adatfájl ({file}) nem nyitható meg. Indítsa el az adatok újraépítését: minden újra elkészül a beérkezett adatokból.',
  other_version:
    'Az adatokat a Leadline másik változata írta (formátum: {found}, várt: {expected}). Indítsa el az adatok újraépítését: minden újra elkészül a beérkezett adatokból.',
  engine_failed:
    'Az adatmotor leállt. A visszaigazolt adatok nem vesztek el. Indítsa újra a Leadline-t; ha ismét előfordul, építse újra az adatokat.',
  backup_differs: 'A biztonsági mentés nem egyezett az adatokkal, ezért nem maradt meg. Próbálja újra.',
};
