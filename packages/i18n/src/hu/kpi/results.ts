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
    advice:
      'Nyissa meg a számot, és nézze meg, melyik ügyfél, termék vagy munkatárs változott a legtöbbet. Az árbevétel a kapcsolatokból, az arányokból és a rendelések nagyságából jön: nézze meg, melyik mozdult.',
  },
  sales_volume_units: {
    name: 'Eladott mennyiség',
    sentence: 'Az időszakban eladott mennyiség (például darab vagy kilogramm) a visszáru levonása után.',
    formula: 'Az időszakban elszámolt rendelések mennyisége − az időszakban utólag törölt vagy visszavett mennyiség, a termék alapegységében',
    reading: 'Különböző mértékegységek nem adódnak össze: ha nincs érték, válasszon egy terméket vagy termékcsoportot.',
    advice: 'Vesse össze az árbevétellel: több eladott mennyiség kevesebb pénzzel alacsonyabb árat vagy olcsóbb összetételt jelent.',
  },
  deals_won_count: {
    name: 'Megnyert ügyletek száma',
    sentence: 'Az időszakban sikerrel lezárt ügyletek száma.',
    formula: 'Azon ügyletek száma, amelyek utoljára az időszakban kerültek megnyert szakaszba, és azóta nem nyitották újra őket',
    reading:
      'A két ember között megosztott ügylet mindkettőjüknél az arányuk szerint, összesen egyszer számít. Az újranyitott ügylet az ismételt megnyerésig kikerül a számból.',
    advice:
      'Nézzen egy lépéssel korábbra: hány ügylet nyílt, és hol állnak meg? A mai több beszélgetésből egy értékesítési ciklus múlva lesz több megnyert ügylet.',
  },
  refund_rate: {
    name: 'Visszatérítési arány',
    sentence: 'Az eladások értékének mekkora részét térítettük vissza az ügyfeleknek.',
    formula: 'Az időszak visszatérítései ÷ az időszakban elszámolt rendelések adó nélküli értéke',
    reading:
      'A visszatérítés abban az időszakban számít, amikor kifizettük, bármikor volt is az eladás, ezért egy erős hónap utáni gyenge hónapban 100 % fölé is mehet.',
    advice: 'Nyissa meg a visszatérítéseket ok és termék szerint. Gyakran egyetlen termék vagy ígéret áll a legtöbb mögött.',
  },
  win_rate: {
    name: 'Megnyert ügyletek aránya',
    sentence: 'Az időszakban eldőlt ügyletek mekkora részét nyertük meg.',
    formula: 'Megnyert ügyletek ÷ az időszakban eldőlt összes (megnyert vagy elvesztett) ügylet',
    reading:
      'A nyitott ügyletek nem számítanak bele. Kevés eldőlt ügyletnél az arány ugrál: mielőtt egy embert megítél, nézze meg a megbízhatósági tartományt.',
    advice: 'Olvassa el a legutóbb elvesztett ügyletek okait. Mondjon korábban nemet arra, amit nem lehet megnyerni, és fordítsa az időt a többire.',
    variant: {
      created_cohort: 'Az időszakban létrehozott ügyletek',
    },
  },
  average_deal_size: {
    name: 'Átlagos ügyletérték',
    sentence: 'Egy megnyert ügylet átlagos értéke.',
    formula: 'Az időszakban megnyert ügyletek értéke ÷ ezek közül az értékkel rendelkezők száma',
    reading: 'Egyetlen nagyon nagy ügylet megemeli az átlagot: ilyenkor mellette áll a medián, amely többet mond a szokásos ügyletről.',
    advice: 'Kérdezzen rá korán a keretre, és beszéljen azzal, aki dönt róla. Először a nagyobb változatot ajánlja.',
  },
  sales_cycle_length: {
    name: 'Értékesítési ciklus hossza',
    sentence: 'Napok száma az ügyféllel folytatott első beszélgetéstől az ügylet megnyeréséig; a rövidebb nem mindig jobb.',
    formula:
      'Az első beszélgetéstől a megnyerésig eltelt napok mediánja az időszakban megnyert ügyletekre; beszélgetés híján az érdeklődő, ennek híján az ügylet létrehozásától',
    reading: 'Az ügyletek fele gyorsabb, fele lassabb volt. A rövidebb nem mindig jobb: a siettetett ügyfelek hamarabb elmennek.',
    advice: 'Minden találkozó végén egyezzenek meg a következő lépésben és napjában. Nézze meg, melyik szakaszban állnak legtovább az ügyletek.',
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
    advice: 'Tisztítsa meg: a várható időpontján túljutott, következő lépés nélküli ügyletek nem érik az összegüket.',
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
    advice: 'Ha a célérték alatt van, nézze meg, mely ügyletek dőlhetnek el még az időszakban, és mire várnak.',
  },
  location_revenue_share: {
    name: 'Értékesítési hely részesedése az árbevételből',
    sentence: 'Az összes árbevétel mekkora része jut erre az üzletre, régióra vagy a webáruházra.',
    formula: 'A hely nettó árbevétele ÷ az összes hely nettó árbevétele',
    reading:
      'A részesedések összege 100 %. Az időszakban nyílt vagy bezárt helynek kevesebb napja volt: értékelés előtt hasonlítsa össze a nyitvatartási napra jutó forgalmat.',
    advice: 'Először a legnagyobb változást mutató helyeket nézze meg. Derítse ki, mit árulnak másként, és próbálja ki máshol is.',
  },
  regional_demand_index: {
    name: 'Regionális keresleti index',
    sentence: 'Megmutatja, hogy a termék itt az árbevétel nagyobb részét adja-e, mint összességében; 1 felett erősebb a kereslet.',
    formula: 'A termék aránya az itteni árbevételben ÷ a termék aránya a teljes árbevételben',
    reading:
      '1 felett a termék itt jobban fogy, mint máshol, a hely méretétől függetlenül. Az összetételt hasonlítja, nem a mennyiséget: mindig nézze az eladott mennyiséget is.',
    advice: 'Nagyjából 1,2 felett adjon több helyet a terméknek; 0,8 alatt nézzen utána, ismerik-e az emberek, és van-e belőle készlet.',
  },
  average_order_value: {
    name: 'Átlagos rendelési érték',
    sentence: 'Egy rendelés vagy bolti vásárlás átlagos, adó nélküli összege, a visszatérítések levonása előtt.',
    formula: 'Az időszakban elszámolt rendelések adó nélküli értéke a visszatérítések előtt ÷ ezek száma',
    reading:
      'A törölt rendelések egyik részben sincsenek benne, a visszatérítettek mindkettőben megmaradnak. Néhány nagyon nagy rendelés megemeli az átlagot.',
    advice: 'Ajánlja, ami a vásárláshoz illik, és egy kicsit nagyobb kiszerelést vagy jobb változatot.',
  },
  value_win_rate: {
    name: 'Megnyert ügyletek aránya érték szerint',
    sentence: 'Az eldőlt ügyletek összértékéből mekkora részt nyertünk meg.',
    formula: 'A megnyert ügyletek értéke ÷ az időszakban eldőlt összes ügylet értéke',
    reading:
      'Ha kisebb a darabszám szerinti nyerési aránynál, a nagy ügyletek vesznek el gyakrabban. Az elvesztett ügyletek az utolsó összegükkel számítanak.',
    advice: 'Nézze meg a legnagyobb elvesztett ügyleteket és az okaikat; döntse el korábban, melyik nagy ügylet éri meg a munkát.',
  },
  stage_duration: {
    name: 'Egy szakaszban töltött idő',
    sentence: 'Jellemzően mennyi időt töltenek az ügyletek az értékesítési folyamat egy szakaszában.',
    formula: 'A szakaszban töltött napok mediánja az időszakban véget ért tartózkodásokra; egy ügylet több tartózkodása összeadódik',
    reading:
      'Az ügyletek fele gyorsabban jutott tovább. A még itt álló ügyletek nincsenek benne, ezért az elakadás későn látszik: nézze a nyitott ügyletek korát is.',
    advice: 'Állapodjanak meg, mi kell a továbblépéshez, és beszéljenek minden ügyletről, amely a szokásosnál régebben áll.',
    variant: {
      mean: 'Átlag',
    },
  },
  stage_conversion_rate: {
    name: 'Továbbjutási arány szakaszonként',
    sentence: 'A szakaszba belépő ügyletek mekkora része jutott tovább.',
    formula:
      'Az időszakban a szakaszba lépett és onnan továbbjutott vagy megnyert ügyletek ÷ a belépett ügyletek, a még továbbjutható ügyletek nélkül',
    reading: 'A szokásos idő kétszeresénél fiatalabb ügyletek még várnak, ezek külön látszanak. Minden ügylet az első belépésénél számít.',
    advice: 'Az alacsony érték megmutatja, hol akadnak el az ügyletek. Nézzen meg tíz ott megállt ügyletet, és keresse meg, mi bennük a közös.',
  },
  pipeline_velocity: {
    name: 'Nyitott ügyletek várható napi bevétele',
    sentence: 'Naponta átlagosan mennyi bevételt hoznak várhatóan a jelenleg nyitott ügyletek.',
    formula: 'Nyitott ügyletek × nyerési arány × átlagos ügyletérték ÷ értékesítési ciklus napokban; a három arány az utolsó 90 napé',
    reading: 'Azt írja le, milyen gyorsan jön most a pénz, nem előrejelzés. Önmagával hasonlítsa össze időben, egyféle ügyfélkörön belül.',
    advice:
      'Négy emelő van: több nyitott ügylet, magasabb nyerési arány, nagyobb ügylet, rövidebb ciklus. Azon dolgozzon, amelyik az előző negyedévhez képest a leggyengébb.',
  },
  average_discount_rate: {
    name: 'Átlagos kedvezmény',
    sentence: 'Átlagosan hány százalékot engedtünk a listaárból.',
    formula: '(Listaáras érték − ténylegesen felszámított érték) ÷ listaáras érték, a listaárral rendelkező tételekre',
    reading:
      'A negatív érték listaár feletti eladást jelent. Az akciós és az egyéni kedvezmény együtt van benne: kampány szerinti szűréssel választhatók szét.',
    advice: 'Kérdezze meg, mit ért el a kedvezmény: nagyobb rendelést, hosszabb szerződést, gyorsabb döntést. Ahol semmit, ott ne adja.',
  },
};
