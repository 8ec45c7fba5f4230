import type { errorMindMaps as en } from '../en/error-mind-maps.ts';
import type { Words } from '../words.ts';

export const errorMindMaps: Words<typeof en> = {
  no_map: 'Ez a gondolattérkép már nincs meg, vagy Ön nem láthatja.',
  not_yours: 'A gondolattérképet az nevezi át és törli, aki készítette, vagy aki az érintetteknek célértéket ad.',
  no_team: 'Ez a csapat nincs meg, vagy Ön nem látja. Válasszon másikat.',
  too_many: 'Már {most} gondolattérkép van. Előbb töröljön egyet.',
  no_words: 'Előbb írjon egy-két szót.',
  too_long: 'Egy ötlet legfeljebb {most} karakter; ez {count}. Rövidítse; semmi sem vész el.',
  full: 'Egy gondolattérképen {most} ötlet fér el. Töröljön néhányat, vagy kezdjen újat.',
  bad_key: 'Ezt az ötletet nem sikerült felvenni. Vegye fel még egyszer.',
  parent_gone: 'Időközben törölték ezt: „{name}”. A szavai megmaradtak: tegye máshová.',
  node_gone: 'Időközben törölték ezt: „{name}”.',
  no_node: 'Ez az ötlet már nincs meg.',
  changed_meanwhile: 'Időközben valaki mást írt ide. Nézze meg mindkettőt, és válasszon.',
  first_stays: '„{name}” a térkép közepe: a helyén marad.',
  circle: '„{name}” nem állhat önmaga alatt: „{parent}” a saját ágához tartozik.',
  moved_meanwhile: 'Időközben valaki áthelyezte ezt: „{name}”. Nézze meg, hol áll most.',
  branch_changed: 'Időközben valaki megváltoztatta ezt vagy ami alatta áll: „{name}”. Nézze meg újra, mielőtt törli.',
  is_linked: 'Ebből már cél vagy kulcsmutató lett: „{name}”.',
};
