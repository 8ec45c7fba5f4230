import type { activityKpis as en } from '../../en/kpi/activity.ts';
import type { Words } from '../../words.ts';
import { perReceived } from './per-received.ts';

export const activityKpis: Words<typeof en> = {
  new_contacts_count: {
    name: 'Új érdeklődők száma',
    sentence: 'Hány új lehetséges ügyfél jelentkezett nálunk, vagy hányat találtunk az időszakban.',
    formula: 'Az időszakban rögzített érdeklődők száma, ismétlődések és próbák nélkül',
    reading:
      'A több csak akkor jobb, ha a minőség is megmarad: az arányokkal együtt olvassa. A később talált ismétlődés a korábbi időszakból is kikerül.',
    advice: 'Nézze meg, melyik forrás hozott jó érdeklődőket, és oda tegyen több időt vagy pénzt.',
  },
  lead_conversion_rate: {
    name: 'Ügyféllé vált érdeklődők aránya',
    sentence: 'A megkeresett érdeklődők mekkora részéből lett ügyfél.',
    formula:
      'Az időszak érdeklődői közül a határidőn belül ügyféllé váltak ÷ az időszak legalább egyszer megkeresett érdeklődői; határidő: az ügyféllé válás szokásos idejének kétszerese, legalább 30 nap',
    reading: 'A friss érdeklődőknek még van idejük: az ilyen időszak „eddig” jelölést kap, és csak nőhet. Egy ügyfél több megkeresése egynek számít.',
    advice: 'Keresse meg, melyik lépésnél vész el a legtöbb érdeklődő, és hasonlítsa össze a vázlatokat, módokat és forrásokat.',
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
    advice: 'Ellenőrizze, hogy gyorsan elérik-e az érdeklődőket, és hogy a források illenek-e a kívánt ügyfelekhez.',
  },
  calls_made_count: {
    name: 'Indított hívások',
    sentence: 'Ügyfelek és érdeklődők felé indított hívások száma, a nem fogadottakkal együtt.',
    formula: 'Lebonyolított kimenő hívások száma; ugyanannak a számnak két percen belüli újrahívása egynek számít',
    reading: 'A nem fogadott hívások is számítanak: ez ráfordítás, nem siker. A rákövetkező találkozókkal és arányokkal együtt olvassa.',
    advice: 'Legyen zavartalan, állandó hívásidő. Ha a szám jó, de kevés a beszélgetés, változtasson az időponton vagy a listán.',
  },
  meetings_held_count: {
    name: 'Megtartott találkozók száma',
    sentence: 'Ténylegesen megtartott ügyféltalálkozók száma.',
    formula: 'Az időszakban megtartottként rögzített találkozók száma',
    reading: 'Két kolléga közös találkozója a csapatnál egyszer, kettejüknél külön-külön is egyszer számít. A videós találkozó is számít.',
    advice: 'Ha kevés találkozó jön létre, először nézze meg, hányat egyeztetnek, és ebből hányat tartanak meg.',
  },
  lead_contacted_rate: {
    name: 'Megkeresett új érdeklődők aránya',
    sentence: 'Az új érdeklődők mekkora részét kereste már meg valaki.',
    formula: 'Az időszak új érdeklődői, akiket valaki már megpróbált elérni ÷ az időszak összes új érdeklődője',
    reading: 'A felelős nélküli érdeklődők is számítanak. A ma érkezettekre még van idő, ők mellette láthatók.',
    advice: 'Nyissa meg a még meg nem keresettek listáját, és a legrégebbivel kezdje. A felelős nélküli érdeklődőket még ma ossza ki.',
  },
  lead_response_time: {
    name: 'Válaszidő új érdeklődőknél',
    sentence: 'Jellemzően mennyi ideig vár egy új érdeklődő az első személyes válaszunkra.',
    formula: 'Az érdeklődő megjelenésétől az első személyes kapcsolatfelvételi kísérletig eltelt idő középértéke',
    reading:
      'Az automatikus üzenet nem állítja meg az órát, az általunk felkutatott érdeklődők nem számítanak. A még válasz nélküliek mellette láthatók.',
    advice:
      'Az új megkeresés azonnal jusson el egy emberhez, és legyen megbeszélve, ki mikor válaszol. Nézze meg, melyik napszakban a leghosszabb a várakozás.',
    variant: {
      business_hours: 'Munkaidőben',
    },
  },
  leads_sourced_count: {
    name: 'Saját munkával szerzett új érdeklődők',
    sentence: 'Hány új érdeklődőt szerzett a munkatárs a saját munkájával.',
    formula: 'A munkatárs által talált lehetséges ügyfelek száma, akiknek ismert a neve és egy elérhetősége',
    reading: 'A maguktól jelentkezett és kiosztott érdeklődők nem számítanak. Azzal együtt olvassa, hányból lesz lehetőség.',
    advice: 'Legyen állandó idő a keresésre, és ismételje meg azokat a forrásokat, amelyek a legjobb érdeklődőket hozták.',
  },
  time_to_convert: {
    name: 'Ügyféllé válás ideje',
    sentence: 'Napok száma az első érdeklődéstől az első vásárlásig.',
    formula: 'Az érdeklődő rögzítésétől az első vásárlásig eltelt napok középértéke azoknál, akik az időszakban váltak ügyféllé',
    reading: 'Az első beszélgetés előtti várakozás is benne van. Akik még nem vásároltak, nincsenek benne.',
    advice:
      'Nézze meg, hol várnak a legtöbbet: az első kísérlet előtt, vagy az ajánlat és a döntés között. Minden beszélgetés végén egyeztessék a következő lépést.',
    variant: {
      mean: 'Átlag',
      created_cohort: 'A megkeresés napja szerint',
      created_cohort_mean: 'A megkeresés napja szerint, átlag',
    },
  },
  opportunities_created_count: {
    name: 'Létrehozott értékesítési lehetőségek',
    sentence: 'Hány valódi értékesítési lehetőség nyílt meg.',
    formula: 'Az időszakban létrehozott ügyletek száma, megújítások nélkül',
    reading: 'Annál látszik, aki szerezte. Mellette az értékesítő által hét napon belül elfogadottak állnak: a bérezés alapja ez.',
    advice: 'Ha keveset fogadnak el, írják le közösen, mi a jó lehetőség. Ha kevés van, több első beszélgetésre van szükség.',
    variant: {
      ...perReceived,
      accepted: 'Az értékesítő elfogadta',
      by_owner: 'Felelős szerint',
    },
  },
  emails_sent_count: {
    name: 'Elküldött személyre szóló e-mailek',
    sentence: 'Az ügyfeleknek és érdeklődőknek egyenként, nem tömegesen küldött e-mailek száma.',
    formula: 'Egyenként küldött e-mailek száma; tömeges levelek, automatikus válaszok és visszajött levelek nélkül',
    reading: 'Egy levél több címzettje egynek számít. Ez ráfordítás: a válaszokkal együtt olvassa.',
    advice: 'Ne többet írjon, hanem célzottabbat. Nézze meg, melyik levélre jött válasz, és azt használja mintának.',
    variant: {
      mass: 'Tömeges levelek',
    },
  },
  meetings_scheduled_count: {
    name: 'Egyeztetett találkozók',
    sentence: 'Az időszakban ügyféllel egyeztetett találkozók száma.',
    formula: 'Az időszakban előre egyeztetett találkozók és látogatások száma',
    reading:
      'Az áthelyezett találkozó egynek számít, a később lemondott is megmarad. A belső megbeszélések kimaradnak. A megtartottak arányával együtt olvassa.',
    advice: 'Minden beszélgetésben ajánljon két időpontot, és az előző napon erősítse meg a találkozót.',
  },
  visits_completed_count: {
    name: 'Teljesített látogatások',
    sentence: 'Ügyfeleknél vagy üzletekben tett látogatások száma.',
    formula: 'Teljesített látogatások száma; ugyanannál az ügyfélnél két órán belüli ismétlés egynek számít',
    reading: 'Mellette látszik, hány volt tervezve, ebből hány valósult meg, és hány jött ezen felül.',
    advice: 'Tervezze meg a hét útvonalát, és az egymáshoz közeli ügyfeleket egy napon látogassa.',
  },
  connect_rate: {
    name: 'Hívásokból létrejött beszélgetések aránya',
    sentence: 'Az indított hívások mekkora részében beszéltünk valóban a keresett személlyel.',
    formula: 'Valódi beszélgetéssel végződő hívások ÷ ismert eredményű indított hívások',
    reading:
      'Az elutasítás is beszélgetés; a hangposta, a téves szám és a nem fogadott hívás nem az. Az eredmény nélküli hívások mindkettőből kimaradnak, és mellette láthatók.',
    advice: 'Akkor hívjon, amikor felveszik, ellenőrizze a számokat, és minden hívás eredményét írja be.',
  },
  meeting_show_rate: {
    name: 'Megtartott találkozók aránya',
    sentence: 'Az esedékes találkozók mekkora részét tartottuk meg; az általunk lemondottak nem számítanak.',
    formula: 'Megtartott találkozók ÷ esedékes találkozók: megtartott, elmaradt vagy az ügyfél által lemondott',
    reading: 'Az általunk lemondottak kimaradnak, és mellette láthatók. Az egy nappal előbb áthelyezett találkozó csak az új napon esedékes.',
    advice: 'Erősítse meg az előző napon, mondja el, mit nyer vele az ügyfél, és legyen rövid az idő az egyeztetés és a találkozó között.',
  },
  qualified_meetings_count: {
    name: 'Átadott és elfogadott találkozók',
    sentence: 'A munkatárs által egyeztetett, megtartott és az átvevő értékesítő által hasznosnak elfogadott találkozók száma.',
    formula: 'A munkatárs által egyeztetett találkozók, amelyeket egy másik értékesítő megtartott és hasznosnak fogadott el',
    reading: 'Ha az értékesítő három munkanapig nem szól, az elfogadás. A még válaszra várók mellette láthatók.',
    advice: 'Kérdezze meg, miért nem fogadtak el találkozókat, és egyeztetés előtt tisztázza az igényt, a keretet és a döntéshozót.',
  },
  activity_to_opportunity_yield: {
    name: 'Száz tevékenységre jutó lehetőségek',
    sentence: 'Száz hívásból, e-mailből vagy találkozóból hány értékesítési lehetőség születik.',
    formula: '100 × létrehozott lehetőségek ÷ elvégzett hívásaink, e-mailjeink, üzeneteink, találkozóink és látogatásaink',
    reading:
      'Az eredmény később jön, mint a munka: napoknál és heteknél a négyhetes változatot nézze. Kapcsolatfelvételi mód szerint a lehetőség az előtte lévő utolsó kísérlethez tartozik.',
    advice: 'Többet abból, ami lehetőséget hoz, kevesebbet abból, ami nem. Hasonlítsa össze a módokat és a napszakokat.',
    variant: {
      four_weeks: 'Mozgó négy hét',
    },
  },
  touches_per_lead: {
    name: 'Kapcsolatfelvételi kísérletek érdeklődőnként',
    sentence: 'Jellemzően hányszor próbálunk kapcsolatba lépni egy érdeklődővel, mire eldől, hogy foglalkozunk-e vele tovább.',
    formula: 'A kísérleteink számának középértéke, amíg az érdeklődőből ügylet lett vagy kizártuk',
    reading:
      'Az automatikus levélsorozat levelei számítanak, az azonnal megismételt hívás nem. A nagyon kevés korai feladás, a nagyon sok ragaszkodás.',
    advice: 'Állapodjanak meg, hány kísérlet után kell abbahagyni, és különböző napokon különböző módon próbálkozzanak.',
  },
  research_before_contact_rate: {
    name: 'Előkészített első megkeresések aránya',
    sentence: 'Az első alkalommal megkeresett érdeklődők mekkora részéről tájékozódtunk a megkeresés előtt.',
    formula: 'Előkészített első megkeresések ÷ az időszak összes első megkeresése',
    reading: 'Előkészített: az igény, a döntéshozó és a forrás az első kísérlet előtt fel van írva. Az utólagos kitöltés nem számít.',
    advice: 'Szánjon öt percet az első hívás előtt arra, mire lehet szükségük, ki dönt, és honnan tudjuk.',
  },
  email_open_rate: {
    name: 'E-mail-megnyitási arány',
    sentence: 'A kézbesített levelek mekkora részét nyitották meg; csak tájékoztató jellegű.',
    formula: 'Hét napon belül ember által megnyitott kézbesített levelek ÷ kézbesített levelek, amelyek megnyitása mérhető',
    reading:
      'A levelezőprogramok maguktól is megnyitnak leveleket; amit csak gép nyitott meg, mindkettőből kimarad. Csak tájékoztató jel. A hét napnál fiatalabb leveleket még megnyithatják.',
    advice: 'Ne a megnyitások alapján döntsön: a tárgyakat kattintással és válasszal mérje.',
  },
  email_click_rate: {
    name: 'E-mail-átkattintási arány',
    sentence: 'A kézbesített levelek mekkora részében kattintottak hivatkozásra.',
    formula: 'Kézbesített levelek, amelyekben ember hivatkozást követett ÷ kézbesített levelek',
    reading: 'A minden hivatkozást azonnal követő biztonsági programok és a leiratkozás nem számítanak.',
    advice: 'Minden levélben egy világos hivatkozás legyen, és írja le, mi van mögötte.',
  },
  email_reply_rate: {
    name: 'E-mail-válaszarány',
    sentence: 'A kézbesített levelek mekkora részére érkezett személyes, nem automatikus válasz.',
    formula: '14 napon belül ember által megválaszolt kézbesített levelek ÷ kézbesített levelek',
    reading: 'Az irodán kívüli üzenet nem válasz, az elutasítás igen. A 14 napnál fiatalabb levelekre még jöhet válasz.',
    advice: 'Egy embernek egy kérdésről írjon, és néhány nap múlva egyszer emlékeztesse.',
  },
  contact_norm_fulfilment: {
    name: 'Kapcsolattartási norma teljesülése',
    sentence: 'Az elvárt hívások és találkozók mekkora része teljesült.',
    formula:
      'Munkatársanként és kapcsolatfajtánként: az elvégzett, legfeljebb a norma 1,2-szerese, szorozva az egyre jutó perccel; összeadva ÷ a teljes norma percei',
    reading: 'A távollét és a részmunkaidő csökkenti a normát. Az egyik fajtából való többlet nem pótolja a másik hiányát.',
    advice: '90 % alatt nézze meg, melyik fajta hiányzik és miért. Jóval felette a norma lehet alacsony.',
  },
  lead_load_per_rep: {
    name: 'Egy értékesítőre jutó érdeklődők',
    sentence: 'Hány érdeklődővel foglalkozik egy értékesítő havonta.',
    formula: 'A hónapban megkeresett érdeklődők ÷ értékesítők száma',
    reading:
      'Akit ketten is kerestek, mindkettejüknél számít. Több hónapos időszak a havi átlagot mutatja. A több nem egyszerűen jobb: a túl sok érdeklődőre kevés idő jut.',
    advice: 'Ha a terhelés nő és az arány romlik, ossza el másképp az érdeklődőket, vagy hagyják abba hamarabb a kilátástalanokat.',
  },
  cost_per_lead: {
    name: 'Egy új érdeklődőre jutó költség',
    sentence: 'Egy új érdeklődőre jutó marketingköltség.',
    formula: 'Az időszak marketingköltsége ÷ az időszak új érdeklődői',
    reading: 'Az olcsó érdeklődő nem feltétlenül jó: a továbbjutási aránnyal és az ügyfélszerzés költségével együtt olvassa.',
    advice: 'Hagyja abba, ami olyan érdeklődőket hoz, akikkel senki sem akar beszélni, akkor is, ha olcsó.',
  },
  marketing_sourced_revenue_share: {
    name: 'Marketingből származó árbevétel aránya',
    sentence: 'Az új ügyfelektől származó első évi árbevétel mekkora része jött a marketing révén szerzett ügyfelektől.',
    formula:
      'Az időszak eladásai az első évükben járó, marketing révén érkezett ügyfeleknek ÷ az időszak összes eladása az első évükben járó ügyfeleknek',
    reading: 'Az első kapcsolat dönt. Az ismeretlen forrású ügyfelek az egészben benne vannak, a részben nem: rögzítse a forrást.',
    advice: 'Ha az arány alacsony, pedig a marketing sokba kerül, nézze meg, melyik csatorna hoz vásárló ügyfeleket.',
  },
  return_on_marketing_spend: {
    name: 'Marketingköltség megtérülése',
    sentence: 'Az új ügyfelek első évi fedezete hányszorosa a megszerzésükre fordított marketingköltségnek.',
    formula: 'Az időszakban szerzett ügyfelek első tizenkét havi fedezete ÷ az időszak marketingköltsége',
    reading: 'Amíg ezeknek az ügyfeleknek az első éve nem telt le, csak az eddig befolytat mutatja, jelöléssel.',
    advice: '1 alatt a marketing még nem hozta vissza a költségét. A csatornákat egy év után hasonlítsa össze.',
  },
};
