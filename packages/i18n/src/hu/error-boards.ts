import type { errorBoards as en } from '../en/error-boards.ts';
import type { Words } from '../words.ts';

export const errorBoards: Words<typeof en> = {
  no_board: 'Ez a tábla már nincs meg, vagy nem láthatja.',
  no_version: 'A táblának ez a változata már nincs meg.',
  not_yours: 'A táblát az módosíthatja, aki készítette, vagy akinek erre jogot adtak. Készítsen róla másolatot, és azt alakítsa.',
  not_for_all: 'Mindenki elé csak az tehet táblát, aki az egész szervezetet látja. Válasszon csapatot, vagy tartsa meg magának.',
  no_team: 'Ez a csapat nincs meg, vagy nem láthatja. Válasszon másikat.',
  too_many: 'Már {most} tábla van. Előbb töröljön egyet.',
  changed_meanwhile: 'Közben valaki más mentette ezt a táblát. Az Ön módosításai megvannak: mentse másolatként, vagy töltse be az újabbat.',
  not_whole: 'Ez a tábla nem áll össze: egy elem kilóg belőle, vagy nem tartozik szakaszhoz. Semmi sem lett mentve.',
  mixed_units: 'E két szám mértékegysége eltér, ezért nem adhatók össze és nem vonhatók ki.',
  not_cumulative: 'Ez a KPI nem adódik össze az időben, ezért nem összegezhető. Időszakonként jelenítse meg.',
  only_people: 'Ez a lista csak csapatra és emberre szűkíthető. Vegye el a többi szűrőt.',
  workload_past: 'A terhelés előre néz. Válasszon olyan időszakot, amely még nem ért véget.',
  no_picture: 'Ez a kép már nincs meg, vagy nem láthatja. Válasszon másikat.',
  picture_kind: 'Ez nem PNG, JPEG, WebP vagy GIF kép. Mentse ilyenként, és válassza ki újra.',
  picture_damaged: 'Ez a kép sérült vagy csonka. Mentse el újra, és válassza ki ismét.',
  picture_moving: 'A táblán a képek nem mozognak. Mentse el egyetlen kockáját, és azt válassza.',
  picture_large: 'A kép nagyobb, mint {most} MB. Kicsinyítse le, és válassza ki újra.',
  picture_sides: 'A kép egyik oldala több mint {most} képpont. Kicsinyítse le, és válassza ki újra.',
  pictures_full: 'Az összes tábla képei együtt {most} MB-ot foglalhatnak, és ez már nem fér el. Vegye le a táblákról a felesleges képeket.',
};
