import type { why as en } from '../en/why.ts';
import type { Words } from '../words.ts';

export const why: Words<typeof en> = {
  title: 'Miért változott?',
  wait: 'Keressük, mi változott',
  summary: '{kpi}: korábban {before}, most {after} ({change}).',
  changed: '{change} az előző időszakhoz képest.',
  most: 'A legtöbbet ez tette: {member}, {effect}.',
  against: 'Ellene hatott: {member}, {effect}.',
  movement: 'A legnagyobb elmozdulás: {member}, {effect}.',
  masked:
    '{direction, select, up {Emelkedett, pedig a csoportokon belül romlottak az eredmények: több eset jött a magas értékű csoportokból.} other {Csökkent, pedig a csoportokon belül javultak az eredmények: több eset jött az alacsony értékű csoportokból.}}',
  parts: 'Jobb vagy rosszabb eredmények a csoportokon belül: {rate}. A csoportok más aránya: {mix}.',
  perDay: 'Egy munkanapra: korábban {before}, most {after}.',
  feast:
    '{feast}: akkor {before}, most {now}. Az ünneptől számított napok szerint ugyanez a szakasz ({period}) értéke {value} volt; ehhez képest a változás {change}.',
  feastName: { tet: 'Tết (holdújév)', easter: 'Húsvét' },
  by: 'Bontás',
  effect: 'Hatása',
  rate: 'Eredmény miatt',
  mix: 'Arány miatt',
  others: '{count, plural, other {# további}}',
  state: {
    new: 'új',
    vanished: 'már nincs',
  },
  factors: 'Napok, darabszám és nagyság',
  factor: {
    days: 'Munkanapok',
    per_day: 'Darab egy munkanapra',
    size: 'Átlagos nagyság',
  },
  signal: {
    outside: 'Ez több a szokásos ingadozásnál: a megelőző {count, plural, other {# időszakban}} {lower} és {upper} között volt.',
    none: 'Ez a szokásos ingadozáson belül van: a megelőző {count, plural, other {# időszakban}} {lower} és {upper} között volt.',
    run: 'Ez a nyolcadik egymást követő időszak az átlag ({mean}) {direction, select, up {fölött} other {alatt}}: valami tartósan megváltozott.',
    running: 'Hogy ez több-e a szokásos ingadozásnál, az időszak végén derül ki.',
    few: 'Túl kevés a megelőző időszak ahhoz, hogy kiderüljön, több-e ez a szokásos ingadozásnál.',
  },
  obstacle: {
    no_value: 'A két időszak egyikében nincs érték, ezért nincs mit felbontani.',
    not_comparable: 'A két értéket nem ugyanúgy számoljuk, ezért a változást nem bontjuk fel.',
    not_splittable:
      'Ez a szám nem a csoportok összege (a középérték és a különböző ügyfelek száma sosem az), ezért egyik csoportnak sem mondható meg a része a változásban.',
  },
  products: {
    title: 'Mennyiség, összetétel és árak',
    volume: 'Több vagy kevesebb darab',
    mix: 'Drágább vagy olcsóbb termékek aránya',
    price: 'Ugyanazon termékek ára',
    added: 'Az időszakban új termékek',
    dropped: 'Már nem árult termékek',
  },
  customers: {
    title: 'A korábbi vevőktől a mostaniakig',
    opening: 'Korábban',
    added: 'Új ügyfelek ({count})',
    wonBack: 'Visszanyert ügyfelek ({count})',
    expansion: 'Többet vettek ({count})',
    contraction: 'Kevesebbet vettek ({count})',
    lost: 'Már nem vettek ({count})',
    unknown: 'Ügyfél megnevezése nélkül',
    closing: 'Most',
  },
  caution: 'Ez azt mutatja, hol történt a változás, nem azt, hogy az emberek miért viselkedtek másképp.',
};
