import type { errorGoals as en } from '../en/error-goals.ts';
import type { Words } from '../words.ts';

export const errorGoals: Words<typeof en> = {
  no_goal: 'Ez a cél már nincs meg, vagy nem láthatja. Töltse be újra az oldalt.',
  not_yours: 'Ezt a célt olvashatja. Az módosítja, aki célértéket ad azoknak, akikre vonatkozik; a felelőse jelentkezik be hozzá.',
  no_parent: 'A felette álló cél már nincs meg. Válasszon másikat.',
  circle: '„{name}” már e cél alatt áll. Egy cél nem állhat önmaga felett: válasszon másik felette álló célt.',
  not_counted: 'Arról, hogy mi számít bele ebbe: „{name}”, az dönt, aki módosíthatja. A sajátját 0 súllyal tegye alá.',
  no_owner: 'Ez a felelős nincs meg, vagy nem láthatja. Válasszon másikat.',
  unknown_part: 'Egy rész már nincs meg. Töltse be újra az oldalt; amit beírt, addig itt marad.',
  part_missing: '„{name}” egy már elkezdett cél része. Törlés helyett hagyja ki, indokkal.',
  adds_nowhere: '„{name}” olyan részbe számítana bele, amely nincs a felette álló célban. Válasszon másikat.',
  adds_differently: '„{name}” nem számíthat bele ebbe: „{whole}”. Szám számba, pénz azonos pénznembe számít bele.',
  not_smart: '{count} próba még nem sikerült. Semmi sem vész el: javítsa, amit megneveztünk, vagy tartsa meg vázlatként.',
  changed_meanwhile: 'Közben valaki más módosította ezt a célt. Az Ön változata itt megmaradt; nézze meg mindkettőt, és válasszon.',
  over: 'Ez a cél lezárult, és értékelték. Ami most jön, az másik cél.',
  not_begun: 'Ez a cél még vázlat. Előbb indítsa el.',
  not_over: 'Ez a cél eddig tart: {day}. Addig csak elhagyni lehet.',
  not_draft: 'Csak vázlat törölhető. A célt inkább hagyja el, indokkal.',
  has_below: 'Célok állnak alatta. Előbb azokat helyezze át.',
  not_told: '„{name}” értéke az adatokból vagy az alatta álló célokból jön: senki sem írja be.',
};
