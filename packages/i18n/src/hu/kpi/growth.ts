import type { growthKpis as en } from '../../en/kpi/growth.ts';
import type { Words } from '../../words.ts';
import { perReceived } from './per-received.ts';

export const growthKpis: Words<typeof en> = {
  new_customers_count: {
    name: 'Új ügyfelek száma',
    sentence: 'Azoknak az ügyfeleknek a száma, akik az időszakban vásároltak tőlünk először.',
    formula: 'Azon ügyfelek száma, akiknek az első megnyert ügylete vagy első teljesített rendelése az időszakba esik',
    reading: 'A hosszú szünet után visszaszerzett ügyfelek mellette láthatók. A 30 napon belül teljesen visszatérített első rendelés utólag kikerül.',
    advice: 'Nézzen egy lépéssel előbbre: új érdeklődők, hányat értek el közülük, és hány ajánlat készült.',
    variant: perReceived,
  },
  monthly_sales_growth: {
    name: 'Havi árbevétel-növekedés',
    sentence: 'Hány százalékkal nőtt vagy csökkent az árbevétel az előző hónaphoz képest.',
    formula: '(A hónap nettó árbevétele − az előző hónapé) ÷ az előző hónap nettó árbevétele',
    reading:
      'A folyó hónapot az előző hónap ugyanannyi munkanapjával vetjük össze. Tết, húsvét és újév táján az előző év azonos időszakával hasonlítsa össze.',
    advice: 'Nézze meg, a rendelések száma, az átlagos érték vagy a kedvezmények mozdultak-e, és melyik értékesítési helyen.',
  },
  upsell_rate: {
    name: 'Nagyobb vagy jobb változatra váltók aránya',
    sentence: 'Az időszak elején aktív ügyfelek mekkora része váltott a már vásárolt termék nagyobb vagy jobb változatára.',
    formula: 'Az elején aktív ügyfelek közül akik az időszakban nagyobb vagy jobb változatra váltottak ÷ az elején aktív ügyfelek',
    reading: 'A puszta áremelés nem az. Minden ügyfél egyszer számít. Az időszakban szerzett ügyfelek egyik részben sincsenek.',
    advice: 'A következő kapcsolatnál kérdezze meg, mennyit használt el az ügyfél; aki a határ közelében jár, annak kínáljon először.',
    variant: {
      offers: 'Elfogadott ajánlatok az eldöntöttek közül',
    },
  },
  cross_sell_rate: {
    name: 'Más termékfajtát is vásárlók aránya',
    sentence: 'Az időszak elején aktív ügyfelek mekkora része vásárolt olyan termékfajtát, amelyet korábban még nem.',
    formula: 'Az elején aktív ügyfelek közül akik először vásároltak egy termékkategóriából ÷ az elején aktív ügyfelek',
    reading: 'A kategória számít, nem az egyes termék. Az első vásárlás napja sosem az.',
    advice: 'Nézze meg, mely kategóriákat veszik gyakran együtt, és kinek van csak az egyik.',
  },
  existing_customers_new_product_count: {
    name: 'Számukra új terméket vásárló ügyfelek',
    sentence: 'Hány meglévő ügyfél vásárolt számára új terméket vagy szolgáltatást.',
    formula: 'Az elején aktív ügyfelek száma, akik az időszakban először vettek meg egy terméket',
    reading: 'Ami az ügyfél korábbi termékét váltja ki, nem új. Minden ügyfél egyszer számít, akárhány termék is az.',
    advice: 'Minden látogatáskor mutassa meg, mi új az ügyfélnek; nézze meg, mit vettek a hozzá hasonlók.',
  },
  expansion_revenue: {
    name: 'Többletbevétel meglévő ügyfelektől',
    sentence: 'A meglévő ügyfelek nagyobb vagy jobb változatra váltásából és további termékek vásárlásából származó bevétel.',
    formula:
      'A bővített szerződések havi többlete + a nagyobb változatként vagy más termékfajtaként eladott rendelési tételek értéke, levonva a töröltet és visszatérítettet',
    reading: 'A szerződések a havi többlettel számítanak. Az árkiigazítás mellette látszik; a csökkentést itt nem vonjuk le.',
    advice: 'Tervezze meg minden elégedett ügyfél következő ajánlatát: nagyobb változat vagy a hasonló ügyfelek termékfajtája.',
    variant: {
      annual: 'Szerződések tizenkét hónappal',
    },
  },
  repeat_purchase_rate: {
    name: 'Visszatérő vásárlók aránya',
    sentence: 'A vásárlók mekkora része vett már korábban is tőlünk.',
    formula: 'Az időszakban rendelő, egy korábbi napon már vásárolt ügyfelek ÷ az időszakban rendelő ügyfelek',
    reading: 'Egy nap két rendelése egy vásárlás. A névtelen vásárlók egyik részben sincsenek.',
    advice: 'Jelentkezzen kicsivel a szokásos következő rendelés előtt, és tegye könnyűvé az újrarendelést.',
    variant: {
      second_within_90_days: 'Második vásárlás az elsőtől 90 napon belül',
    },
  },
  gross_profit: {
    name: 'Fedezet (bruttó nyereség)',
    sentence: 'Az árbevétel és az eladott áruk, szolgáltatások közvetlen költségének különbsége.',
    formula: 'Adó nélküli érték − az áruk költsége azokra a tételekre, amelyek költsége ismert, levonva ugyanezt a visszatérítéseknél',
    reading: 'A költség nélküli tételek egyik részben sincsenek benne; a lefedett árbevétel külön látszik. A költség az eladáskori.',
    advice: 'Adjon el többet abból, amin több marad, adjon kevesebb kedvezményt, és nézze át a legtöbbet eladott áruk beszerzési árát.',
    variant: perReceived,
  },
  gross_margin_rate: {
    name: 'Fedezeti hányad',
    sentence: 'Az árbevétel mekkora része marad a közvetlen költség után.',
    formula: 'Fedezet ÷ az ismert költségű tételek nettó árbevétele',
    reading:
      'A termékek hányadát soha ne átlagolja: az összesített értéket mindig újra kell osztani. A termékösszetétel ugyanannyit mozgat rajta, mint az árak.',
    advice: 'Ha csökken, először nézze meg, nőttek-e a kedvezmények, aztán hogy több olcsóbb termék fogyott-e, végül a beszerzési árakat.',
  },
  net_profit: {
    name: 'Adózott eredmény',
    sentence: 'Ami minden költség és adó után megmarad.',
    formula: 'Árbevétel + egyéb bevétel − eladott áruk költsége − működési költség − kamat − adó, ahogy az időszak hónapjaira könyvelték',
    reading: 'Csak a könyvelésből jön, és lehet negatív. A le nem zárt hónapok előzetesek; az előzetes sorok száma külön látszik.',
    advice: 'Hasonlítsa a fedezethez: ha az nő, ez pedig nem, a költségek gyorsabban nőttek az eladásoknál.',
  },
  market_share: {
    name: 'Piaci részesedés',
    sentence: 'A mi részünk az adott piac teljes forgalmából.',
    formula: 'Nettó árbevétel ÷ a piac összes eladójának forgalma külső becslés szerint',
    reading: 'A piac mérete becslés: nézze meg, ki és mikor tette közzé. Ha nincs az egész időszakra becslés, nincs érték.',
    advice: 'Ha az árbevétel nő, de a részesedés csökken, mások gyorsabban nőnek. Nézze meg, melyik régióban és termékcsoportban.',
  },
  competitor_price_index: {
    name: 'Árindex a versenytársakhoz képest',
    sentence: 'Áraink a versenytársak áraihoz képest; a 100 azonos árszintet jelent, 100 felett drágábbak vagyunk.',
    formula: '100 × a mi áraink ÷ a versenytársak árai, az utolsó 90 nap eladott mennyiségével súlyozva, az utolsó 14 napban látott árú termékekre',
    reading:
      'A 100 azonos ár, a 105 azt jelenti, hogy 5 %-kal drágábbak vagyunk. Az akciós és a nem kapható áruk kimaradnak. Nézze meg, forgalmunk mekkora részét adják az összevetett termékek.',
    advice: 'Előbb döntse el, hol szeretne lenni, aztán nézze a legjobban eltérő termékeket. A magasabb árhoz az ügyfél számára látható ok kell.',
  },
  promotion_uplift: {
    name: 'Akció hatása',
    sentence: 'Mennyivel adtunk el többet az akció miatt egy hasonló, akció nélküli helyhez képest.',
    formula: '(A heti eladás változása ott, ahol volt akció − ahol nem volt) ÷ az akció nélkül várható eladás',
    reading: 'A teljes tartományt nézze, ne csak a közepét: ha benne van a nulla, nincs egyértelmű hatás. Egyetlen helypárnál más ok is lehet.',
    advice: 'Ismételje meg máshol, mielőtt mindenhol dönt, és vesse össze a többletfedezetet az akció költségével.',
    variant: {
      units: 'Mennyiség szerint',
    },
  },
};
