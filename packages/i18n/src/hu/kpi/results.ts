import type { resultKpis as en } from '../../en/kpi/results.ts';
import type { Words } from '../../words.ts';

export const resultKpis: Words<typeof en> = {
  net_sales_revenue: {
    name: 'Nettó árbevétel',
    sentence: 'Az időszakban eladott áruk és szolgáltatások adó nélküli értéke, kedvezmények és visszatérítések levonása után.',
    formula:
      'Az időszakban elszámolt rendelések adó nélküli értéke − az elszámolás után, az időszakban törölt rendelések − az időszak visszatérítései',
    reading:
      'Azonos számú munkanapot hasonlítson össze. A visszatérítés annak az időszaknak az értékét csökkenti, amelyikben megtörtént, nem a rendelését.',
  },
  sales_volume_units: {
    name: 'Eladott mennyiség',
    sentence: 'Az időszakban eladott mennyiség (például darab vagy kilogramm) a visszáru levonása után.',
    formula: 'Az időszakban elszámolt rendelések mennyisége − az időszakban utólag törölt vagy visszavett mennyiség, a termék alapegységében',
    reading: 'Különböző mértékegységek nem adódnak össze: ha nincs érték, válasszon egy terméket vagy termékcsoportot.',
  },
  deals_won_count: {
    name: 'Megnyert ügyletek száma',
    sentence: 'Az időszakban sikerrel lezárt ügyletek száma.',
    formula: 'Azon ügyletek száma, amelyek utoljára az időszakban kerültek megnyert szakaszba, és azóta nem nyitották újra őket',
    reading:
      'A két ember között megosztott ügylet mindkettőjüknél az arányuk szerint, összesen egyszer számít. Az újranyitott ügylet az ismételt megnyerésig kikerül a számból.',
  },
  refund_rate: {
    name: 'Visszatérítési arány',
    sentence: 'Az eladások értékének mekkora részét térítettük vissza az ügyfeleknek.',
    formula: 'Az időszak visszatérítései ÷ az időszakban elszámolt rendelések adó nélküli értéke',
    reading:
      'A visszatérítés abban az időszakban számít, amikor kifizettük, bármikor volt is az eladás, ezért egy erős hónap utáni gyenge hónapban 100 % fölé is mehet.',
  },
  win_rate: {
    name: 'Megnyert ügyletek aránya',
    sentence: 'Az időszakban eldőlt ügyletek mekkora részét nyertük meg.',
    formula: 'Megnyert ügyletek ÷ az időszakban eldőlt összes (megnyert vagy elvesztett) ügylet',
    reading:
      'A nyitott ügyletek nem számítanak bele. Kevés eldőlt ügyletnél az arány ugrál: mielőtt egy embert megítél, nézze meg a megbízhatósági tartományt.',
    variant: {
      created_cohort: 'Az időszakban létrehozott ügyletek',
    },
  },
  average_deal_size: {
    name: 'Átlagos ügyletérték',
    sentence: 'Egy megnyert ügylet átlagos értéke.',
    formula: 'Az időszakban megnyert ügyletek értéke ÷ ezek közül az értékkel rendelkezők száma',
    reading: 'Egyetlen nagyon nagy ügylet megemeli az átlagot: ilyenkor mellette áll a medián, amely többet mond a szokásos ügyletről.',
  },
  sales_cycle_length: {
    name: 'Értékesítési ciklus hossza',
    sentence: 'Napok száma az ügyféllel folytatott első beszélgetéstől az ügylet megnyeréséig; a rövidebb nem mindig jobb.',
    formula:
      'Az első beszélgetéstől a megnyerésig eltelt napok mediánja az időszakban megnyert ügyletekre; beszélgetés híján az érdeklődő, ennek híján az ügylet létrehozásától',
    reading: 'Az ügyletek fele gyorsabb, fele lassabb volt. A rövidebb nem mindig jobb: a siettetett ügyfelek hamarabb elmennek.',
    variant: {
      mean: 'Átlag',
      lost: 'Elvesztett ügyletek',
      lost_mean: 'Elvesztett ügyletek, átlag',
      decided: 'Minden eldőlt ügylet',
      decided_mean: 'Minden eldőlt ügylet, átlag',
    },
  },
  open_pipeline_value: {
    name: 'Nyitott ügyletek értéke',
    sentence: 'A még folyamatban lévő ügyletek összértéke.',
    formula: 'Az időszak végén nyitott szakaszban lévő ügyletek összértéke',
    reading: 'Egy pillanat állapota: a hónapok nem adhatók össze. Az érték nélküli ügyletek szerepelnek a listában, de nem növelik az összeget.',
    variant: {
      list_value: 'Listaáron',
    },
  },
  weighted_pipeline_forecast: {
    name: 'Előrejelzés a nyitott ügyletekből',
    sentence: 'Várható érték az időszak végén: az eddig elért érték, plusz a nyitott ügyletek a megnyerésük esélyével súlyozva.',
    formula:
      'Az időszakban eddig megnyert ügyletek értéke + az időszak hátralévő részére várt nyitott ügyletek értéke × a szakaszuk megnyerési esélye',
    reading:
      'Várható érték, nem ígéret. Az esély a saját múltból adódik, ha a szakasznak legalább 30 eldőlt esete van; ennél kevesebbnél a szakasz alapértéke számít, „feltételezett” jelöléssel.',
  },
};
