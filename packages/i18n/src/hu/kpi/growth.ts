import type { growthKpis as en } from '../../en/kpi/growth.ts';
import type { Words } from '../../words.ts';

export const growthKpis: Words<typeof en> = {
  new_customers_count: {
    name: 'Új ügyfelek száma',
    sentence: 'Azoknak az ügyfeleknek a száma, akik az időszakban vásároltak tőlünk először.',
    formula: 'Azon ügyfelek száma, akiknek az első megnyert ügylete vagy első teljesített rendelése az időszakba esik',
    reading: 'A hosszú szünet után visszaszerzett ügyfelek mellette láthatók. A 30 napon belül teljesen visszatérített első rendelés utólag kikerül.',
  },
  monthly_sales_growth: {
    name: 'Havi árbevétel-növekedés',
    sentence: 'Hány százalékkal nőtt vagy csökkent az árbevétel az előző hónaphoz képest.',
    formula: '(A hónap nettó árbevétele − az előző hónapé) ÷ az előző hónap nettó árbevétele',
    reading:
      'A folyó hónapot az előző hónap ugyanannyi munkanapjával vetjük össze. Tết, húsvét és újév táján az előző év azonos időszakával hasonlítsa össze.',
  },
  gross_profit: {
    name: 'Fedezet (bruttó nyereség)',
    sentence: 'Az árbevétel és az eladott áruk, szolgáltatások közvetlen költségének különbsége.',
    formula: 'Adó nélküli érték − az áruk költsége azokra a tételekre, amelyek költsége ismert, levonva ugyanezt a visszatérítéseknél',
    reading: 'A költség nélküli tételek egyik részben sincsenek benne; a lefedett árbevétel külön látszik. A költség az eladáskori.',
    advice: 'Adjon el többet abból, amin több marad, adjon kevesebb kedvezményt, és nézze át a legtöbbet eladott áruk beszerzési árát.',
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
};
