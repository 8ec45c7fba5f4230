import type { resultKpis as en } from '../../en/kpi/results.ts';
import type { Words } from '../../words.ts';
import { perReceived } from './per-received.ts';

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
    variant: perReceived,
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
    variant: perReceived,
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
    variant: {
      deals: 'Ügyletek száma',
    },
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
  quota_attainment: {
    name: 'Célérték teljesülése',
    sentence: 'A kitűzött célérték hány százaléka teljesült.',
    formula:
      'Az időszakban elért eredmény ÷ a teljes időszak célértéke; a célérték a kérdezett szinté, munkatársnál a munkában töltött munkanapok arányában',
    reading: 'Futó időszakban az időarányos teljesüléssel együtt érdemes nézni: a negyedénél elért fél célérték jó. Célérték nélkül nincs szám.',
    advice: 'Először az időarányos teljesülést és a nyitott ügyleteket nézze meg: ezekből látszik, elérhető-e még a maradék.',
    variant: {
      gross_profit: 'Fedezet (bruttó nyereség)',
      expansion_revenue: 'Többletbevétel meglévő ügyfelektől',
      sales_volume_units: 'Eladott mennyiség',
      deals_won_count: 'Megnyert ügyletek száma',
      opportunities_created_count: 'Létrehozott értékesítési lehetőségek',
      new_contacts_count: 'Új érdeklődők száma',
      leads_sourced_count: 'Saját munkával szerzett új érdeklődők',
      calls_made_count: 'Indított hívások',
      emails_sent_count: 'Elküldött személyre szóló e-mailek',
      meetings_scheduled_count: 'Egyeztetett találkozók',
      meetings_held_count: 'Megtartott találkozók száma',
      qualified_meetings_count: 'Átadott és elfogadott találkozók',
      visits_completed_count: 'Teljesített látogatások',
      new_customers_count: 'Új ügyfelek száma',
      customers_lost_count: 'Elvesztett ügyfelek száma',
      existing_customers_new_product_count: 'Számukra új terméket vásárló ügyfelek',
    },
  },
  share_of_reps_at_target: {
    name: 'Célértéküket elérő értékesítők aránya',
    sentence: 'A célértékkel rendelkező értékesítők mekkora része érte el a saját célértékét.',
    formula:
      'Célértéküket elért értékesítők ÷ célértékkel rendelkező, a munkanapok legalább felében dolgozó értékesítők; az első három hónapban lévők nélkül',
    reading: 'A fele és kétharmada között megszokott. A jóval kevesebb túl magas, a jóval több túl alacsony célértékre utal.',
    advice: 'Ha kevesen érik el, előbb a célértékeket vizsgálja meg, ne az embereket hibáztassa.',
  },
  pace_index: {
    name: 'Időarányos teljesülés',
    sentence: 'A mai napig elért eredményt veti össze az időarányos célértékkel; az 1,00 pontosan időarányos teljesülést jelent.',
    formula: 'Az eddig elért eredmény ÷ a célértéknek az eltelt munkanapokra eső része',
    reading: '1,00 időarányos, 0,90 egytizeddel elmaradt. Az időszak első napjaiban egy-egy ügylet is megugrasztja.',
    advice: 'Lemaradáskor számolja ki, naponta mennyi kell még, és melyik nyitott ügylet hozhatja meg.',
    variant: {
      gross_profit: 'Fedezet (bruttó nyereség)',
      expansion_revenue: 'Többletbevétel meglévő ügyfelektől',
      sales_volume_units: 'Eladott mennyiség',
      deals_won_count: 'Megnyert ügyletek száma',
      opportunities_created_count: 'Létrehozott értékesítési lehetőségek',
      new_contacts_count: 'Új érdeklődők száma',
      leads_sourced_count: 'Saját munkával szerzett új érdeklődők',
      calls_made_count: 'Indított hívások',
      emails_sent_count: 'Elküldött személyre szóló e-mailek',
      meetings_scheduled_count: 'Egyeztetett találkozók',
      meetings_held_count: 'Megtartott találkozók száma',
      qualified_meetings_count: 'Átadott és elfogadott találkozók',
      visits_completed_count: 'Teljesített látogatások',
      new_customers_count: 'Új ügyfelek száma',
      customers_lost_count: 'Elvesztett ügyfelek száma',
      existing_customers_new_product_count: 'Számukra új terméket vásárló ügyfelek',
    },
  },
  run_rate_forecast: {
    name: 'Előrejelzés a jelenlegi ütem alapján',
    sentence: 'Hová jutunk az időszak végére, ha így folytatjuk.',
    formula: 'Az eddig elért eredmény ÷ eltelt munkanapok × az időszak összes munkanapja',
    reading: 'Egyszerű meghosszabbítás. Az időszak ötöde előtt bizonytalan, és egy nagy ügylet eltorzíthatja.',
    advice: 'Vesse össze a nyitott ügyletekből készült előrejelzéssel; ha eltérnek, keresse az okát.',
    variant: {
      gross_profit: 'Fedezet (bruttó nyereség)',
      expansion_revenue: 'Többletbevétel meglévő ügyfelektől',
      sales_volume_units: 'Eladott mennyiség',
      deals_won_count: 'Megnyert ügyletek száma',
      opportunities_created_count: 'Létrehozott értékesítési lehetőségek',
      new_contacts_count: 'Új érdeklődők száma',
      leads_sourced_count: 'Saját munkával szerzett új érdeklődők',
      calls_made_count: 'Indított hívások',
      emails_sent_count: 'Elküldött személyre szóló e-mailek',
      meetings_scheduled_count: 'Egyeztetett találkozók',
      meetings_held_count: 'Megtartott találkozók száma',
      qualified_meetings_count: 'Átadott és elfogadott találkozók',
      visits_completed_count: 'Teljesített látogatások',
      new_customers_count: 'Új ügyfelek száma',
      customers_lost_count: 'Elvesztett ügyfelek száma',
      existing_customers_new_product_count: 'Számukra új terméket vásárló ügyfelek',
    },
  },
  pipeline_coverage: {
    name: 'Hátralévő terv lefedettsége ügyletekkel',
    sentence: 'Az időszak végéig várható nyitott ügyletek értéke hányszorosa a tervből még hiányzó résznek.',
    formula: 'Az időszak hátralévő részében várhatóan lezáruló nyitott ügyletek értéke ÷ az árbevételi célértékből még hiányzó rész',
    reading:
      'Hogy mennyi kell, a megnyerési aránytól függ: az 1 ÷ érték szerinti arány mellette látható. A várt dátumon 30 napnál jobban túl lévő ügyletek nem számítanak.',
    advice: 'Ha kevés, most nyisson új ügyleteket, vagy hozzon előre későbbieket úgy, hogy az ügyfélnek is megérje.',
  },
  forecast_accuracy: {
    name: 'Előrejelzés pontossága',
    sentence: 'Mennyire volt közel az előrejelzés a valósághoz.',
    formula: '1 − a rögzített előrejelzés és a tény különbsége ÷ a tény; az előrejelzést az időszak negyedénél, felénél és háromnegyedénél rögzítjük',
    reading: 'Mellette látszik, hogy túl magas vagy túl alacsony volt-e. A félidős előrejelzés jelenik meg, a többi változatként érhető el.',
    advice: 'Ha mindig egy irányba téved, igazítsa a szakaszok esélyeit. Ha hol erre, hol arra, tartsa frissen a várható dátumokat.',
    variant: {
      at_25: 'Az időszak negyedénél rögzítve',
      at_75: 'Az időszak háromnegyedénél rögzítve',
      run_rate: 'Jelenlegi ütem szerinti előrejelzés, félidőben',
    },
  },
  sales_per_rep: {
    name: 'Egy értékesítőre jutó megnyert ügyletek',
    sentence: 'Átlagosan hány ügyletet nyert meg egy értékesítő az időszakban.',
    formula: 'Megnyert ügyletek ÷ átlagos értékesítői létszám (teljes munkaidőre számolt létszám × értékesítői napok ÷ az időszak napjai)',
    reading: 'Aki munkaideje egy részében értékesít, azzal a résszel számít. A távollétet nem vonjuk le.',
    advice: 'Csak hasonló ügyfélkörű csapatokat hasonlítson össze, az ügyletmérettel együtt.',
  },
  revenue_per_rep: {
    name: 'Egy értékesítőre jutó árbevétel',
    sentence: 'Egy értékesítő által hozott átlagos árbevétel.',
    formula: 'Értékesítőhöz rendelt nettó árbevétel ÷ átlagos értékesítői létszám',
    reading: 'Az értékesítő nélküli bevétel, például az online rendelések, nincs benne, mellette látható.',
    advice: 'Ha bővülő csapat mellett csökken, az újaknak több betanulás vagy jobb érdeklődők kellhetnek.',
  },
  rep_contribution_share: {
    name: 'Hozzájárulás a csapat eredményéhez',
    sentence: 'A csapat eredményéből mekkora rész származik ettől a személytől.',
    formula: 'A munkatárs értéke ÷ mindenki együttes értéke azonos szűrőkkel; mellette az érték ÷ a közös célérték',
    reading: 'A közös ügylet mindenkinél a saját részével számít, így a részek kiadják az egészet.',
    advice: 'Kockázatos, ha egy emberen múlik a csapat: időben ossza meg az ügyfeleket és a tudást.',
    variant: {
      gross_profit: 'Fedezet (bruttó nyereség)',
      expansion_revenue: 'Többletbevétel meglévő ügyfelektől',
      sales_volume_units: 'Eladott mennyiség',
      deals_won_count: 'Megnyert ügyletek száma',
      opportunities_created_count: 'Létrehozott értékesítési lehetőségek',
      new_contacts_count: 'Új érdeklődők száma',
      leads_sourced_count: 'Saját munkával szerzett új érdeklődők',
      calls_made_count: 'Indított hívások',
      emails_sent_count: 'Elküldött személyre szóló e-mailek',
      meetings_scheduled_count: 'Egyeztetett találkozók',
      meetings_held_count: 'Megtartott találkozók száma',
      qualified_meetings_count: 'Átadott és elfogadott találkozók',
      visits_completed_count: 'Teljesített látogatások',
      new_customers_count: 'Új ügyfelek száma',
      customers_lost_count: 'Elvesztett ügyfelek száma',
      existing_customers_new_product_count: 'Számukra új terméket vásárló ügyfelek',
    },
  },
};
