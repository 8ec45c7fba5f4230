import type { kpi as en } from '../en/kpi.ts';
import type { Words } from '../words.ts';

export const kpi: Words<typeof en> = {
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
  new_contacts_count: {
    name: 'Új érdeklődők száma',
    sentence: 'Hány új lehetséges ügyfél jelentkezett nálunk, vagy hányat találtunk az időszakban.',
    formula: 'Az időszakban rögzített érdeklődők száma, ismétlődések és próbák nélkül',
    reading:
      'A több csak akkor jobb, ha a minőség is megmarad: az arányokkal együtt olvassa. A később talált ismétlődés a korábbi időszakból is kikerül.',
  },
  lead_conversion_rate: {
    name: 'Ügyféllé vált érdeklődők aránya',
    sentence: 'A megkeresett érdeklődők mekkora részéből lett ügyfél.',
    formula:
      'Az időszak érdeklődői közül a határidőn belül ügyféllé váltak ÷ az időszak legalább egyszer megkeresett érdeklődői; határidő: az ügyféllé válás szokásos idejének kétszerese, legalább 30 nap',
    reading: 'A friss érdeklődőknek még van idejük: az ilyen időszak „eddig” jelölést kap, és csak nőhet. Egy ügyfél több megkeresése egynek számít.',
    variant: {
      no_horizon: 'Határidő nélkül',
      by_first_attempt: 'Az első kapcsolatfelvételi kísérlet napja szerint',
      all_contacts: 'Minden új érdeklődőre',
      all_contacts_no_horizon: 'Minden új érdeklődőre, határidő nélkül',
    },
  },
  lead_to_opportunity_rate: {
    name: 'Lehetőséggé vált érdeklődők aránya',
    sentence: 'Az új érdeklődők mekkora részéből lett valódi értékesítési lehetőség.',
    formula: 'Az időszak új érdeklődői közül ügyletté váltak ÷ az időszak összes új érdeklődője',
    reading: 'Azok az érdeklődők, akikből még ügylet lehet, mellette „függőben” jelöléssel láthatók.',
  },
  calls_made_count: {
    name: 'Indított hívások',
    sentence: 'Ügyfelek és érdeklődők felé indított hívások száma, a nem fogadottakkal együtt.',
    formula: 'Lebonyolított kimenő hívások száma; ugyanannak a számnak két percen belüli újrahívása egynek számít',
    reading: 'A nem fogadott hívások is számítanak: ez ráfordítás, nem siker. A rákövetkező találkozókkal és arányokkal együtt olvassa.',
  },
  meetings_held_count: {
    name: 'Megtartott találkozók száma',
    sentence: 'Ténylegesen megtartott ügyféltalálkozók száma.',
    formula: 'Az időszakban megtartottként rögzített találkozók száma',
    reading: 'Két kolléga közös találkozója a csapatnál egyszer, kettejüknél külön-külön is egyszer számít. A videós találkozó is számít.',
  },
  new_customers_count: {
    name: 'Új ügyfelek száma',
    sentence: 'Azoknak az ügyfeleknek a száma, akik az időszakban vásároltak tőlünk először.',
    formula: 'Azon ügyfelek száma, akiknek az első megnyert ügylete vagy első teljesített rendelése az időszakba esik',
    reading: 'A hosszú szünet után visszaszerzett ügyfelek mellette láthatók. A 30 napon belül teljesen visszatérített első rendelés utólag kikerül.',
  },
  customer_acquisition_cost: {
    name: 'Egy új ügyfél megszerzésének költsége',
    sentence: 'Egy új ügyfél megszerzésére jutó összes marketing- és értékesítési költség, bérekkel és közvetett költségekkel együtt.',
    formula: 'Az időszak új ügyfelek szerzésére fordított marketing- és értékesítési költségei ÷ az új ügyfelek száma',
    reading:
      'Ugyanazon időszak költsége és ügyfelei állnak szemben: hosszú értékesítési ciklusnál legalább egy negyedévet nézzen. Új ügyfél nélkül csak a költség látszik.',
    variant: {
      media_only: 'Csak hirdetési költség',
    },
  },
  monthly_sales_growth: {
    name: 'Havi árbevétel-növekedés',
    sentence: 'Hány százalékkal nőtt vagy csökkent az árbevétel az előző hónaphoz képest.',
    formula: '(A hónap nettó árbevétele − az előző hónapé) ÷ az előző hónap nettó árbevétele',
    reading:
      'A folyó hónapot az előző hónap ugyanannyi munkanapjával vetjük össze. Tết, húsvét és újév táján az előző év azonos időszakával hasonlítsa össze.',
  },
};
