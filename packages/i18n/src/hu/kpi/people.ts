import type { peopleKpis as en } from '../../en/kpi/people.ts';
import type { Words } from '../../words.ts';

export const peopleKpis: Words<typeof en> = {
  employee_satisfaction_score: {
    name: 'Munkatársi elégedettség',
    sentence: 'Mennyire elégedettek a munkájukkal az értékesítők.',
    formula: 'Az „Elégedett vagyok a munkámmal” állításra adott 1–5 pontos válaszok átlaga; mellette a 4-es és 5-ös válaszok aránya',
    reading: 'A válaszok névtelenek: öt alatt semmi sem látszik, különbségként sem.',
    advice: 'Beszéljen a csapattal egy dologról, ami jövő hónapban változhat, aztán kérdezze meg újra.',
  },
  team_belonging_score: {
    name: 'Csapathoz tartozás érzése',
    sentence: 'Mennyire érzik magukat a munkatársak a csapat tagjának.',
    formula: 'A „A csapat részének érzem magam” állításra adott 1–5 pontos válaszok átlaga',
    reading: 'A válaszok névtelenek: öt alatt semmi sem látszik, különbségként sem.',
    advice: 'Adjon közös feladatot, ami nem verseny.',
  },
  process_agreement_score: {
    name: 'Egyetértés az értékesítési folyamattal',
    sentence: 'Mennyire értenek egyet a munkatársak azzal, ahogyan értékesítünk.',
    formula: 'Az „Egyetértek azzal, ahogyan értékesítünk” állításra adott 1–5 pontos válaszok átlaga',
    reading: 'A válaszok névtelenek: öt alatt semmi sem látszik, különbségként sem.',
    advice: 'Kérdezze meg, melyik lépés akadályoz leginkább, és próbálja ki nélküle egy hónapig.',
  },
  enps: {
    name: 'Munkahelyajánlási mutató',
    sentence: 'A munkahelyet ajánlók (9–10 pont) aránya mínusz a nem ajánlók (0–6 pont) aránya.',
    formula: '100 × (9–10 pontos − 0–6 pontos válaszok) ÷ összes válasz a „Mennyire ajánlaná ezt a munkahelyet?” kérdésre',
    reading: 'A válaszok névtelenek: öt alatt semmi sem látszik, különbségként sem.',
    advice: 'Több kör irányát figyelje; kis csapatban egyetlen kör keveset mond.',
  },
  feedback_meeting_rate: {
    name: 'Időben megtartott visszajelző beszélgetések',
    sentence: 'Az esedékes visszajelző beszélgetések mekkora részét tartották meg időben.',
    formula:
      'Legfeljebb öt munkanappal az esedékesség után megtartott, mindkét fél által jóváhagyott beszélgetések ÷ az időszakban esedékesek, az egész hónapban távol lévők nélkül',
    reading: 'Csak az számít megtartottnak, amit mindketten jóváhagytak.',
    advice: 'Még ma írja be mindkettejük naptárába az egész negyedév időpontjait.',
  },
  self_rating_gap: {
    name: 'Önértékelés és mért érték eltérése',
    sentence: 'Mennyire tér el az önértékelés a mért eredménytől.',
    formula: 'A saját becslés és a mért teljesülés különbségének átlaga munkatársanként, százalékpontban',
    reading: 'Nulla felett többre becsülik magukat a mértnél. Beszélgetésre jó, értékelésre és fizetésre nem.',
    advice: 'Nézzék meg együtt, ki mit számol; gyakran egyikük mást ért rajta.',
  },
  on_time_completion_rate: {
    name: 'Határidőre teljesített feladatok aránya',
    sentence: 'Az esedékes feladatok, projektek mekkora része készült el az eredeti határidőre.',
    formula: 'Az eredeti határidőre elkészült feladatok és projektek ÷ az időszakban eredetileg esedékesek, a töröltek nélkül',
    reading: 'Az első dátum számít, akárhányszor módosult; a módosítottak mellette láthatók.',
    advice: 'Egyszerre kevesebbet vállaljon, és idejében szóljon, ha nem tartható a dátum.',
  },
  customers_in_work_count: {
    name: 'Gondozott ügyfelek és érdeklődők száma',
    sentence: 'Hány ügyféllel és érdeklődővel foglalkozunk éppen.',
    formula:
      'Ügyfelek és érdeklődők nyitott új érdeklődéssel vagy ügylettel, ahol 90 napon belül történt valami, vagy 90 napon belül esedékes kapcsolattal; felelősönként egyszer',
    reading: 'Az időszak végi állapot. Ha több, mint amennyit egy ember gondozni tud, előbb a minőség romlik, csak aztán a számok.',
    advice: 'Zárja le vagy adja át, amihez hetek óta senki sem nyúlt.',
  },
  effort_per_customer: {
    name: 'Egy ügyfélre fordított munkaidő',
    sentence: 'Átlagosan hány munkaóra jut egy ügyfélre.',
    formula: 'A kapcsolatok órái felkészüléssel és utazással, ahol nincs rögzítve, ott a norma percei ÷ a gondozott ügyfelek száma',
    reading: 'Mellette látható, mennyi a norma szerinti becslés. Belső idő nincs benne.',
    advice: 'Hasonlítsa össze a szegmenseket: a keveset vásárlókra fordított sok idő az első, ahol spórolhat.',
  },
  contacts_per_working_day: {
    name: 'Kapcsolatfelvételek munkanaponként',
    sentence: 'Átlagosan hány hívás, találkozó, látogatás és üzenetváltás jut egy ledolgozott munkanapra.',
    formula:
      'Megvalósult hívások, találkozók, látogatások és kétirányú üzenetek ÷ az értékesítők ledolgozható munkanapjai (naptár − távollét, munkaidő arányában)',
    reading: 'A távollét nem rontja. Azzal együtt olvassa, mit hoznak a kapcsolatok.',
    advice: 'Tartson fenn állandó órákat a kapcsolatokra, értekezlet és papírmunka nélkül.',
  },
  capacity_utilisation: {
    name: 'Munkateher a kapacitáshoz képest',
    sentence: 'A terv az elérhető értékesítési idő mekkora részét igényli.',
    formula: 'A tervhez szükséges órák ÷ a rendelkezésre álló órák, szerepkörönként és havonta',
    reading: '75–95 % egészséges. Nézze havonta: az átlag elrejthet 100 % feletti hónapot.',
    advice: '100 % felett csoportosítson át időt, vegyen fel időben embert, vagy csökkentse a tervet.',
  },
  headcount_gap: {
    name: 'Hiányzó létszám',
    sentence: 'A tervhez hány fővel kell több a jelenlegi létszámnál.',
    formula: 'Szükséges órák ÷ egy teljes munkaidős órái − a meglévő létszám; több hónapnál átlag',
    reading: 'Nulla felett hiány van, nulla alatt tartalék.',
    advice: 'Döntés előtt számolja bele a felvétel és a betanulás hónapjait.',
  },
  goal_progress: {
    name: 'Haladás a cél felé',
    sentence: 'Mennyire haladtunk a cél felé a részcélok teljesülése alapján.',
    formula: 'Az egyes részek haladása (kiindulás és cél között, 0–100 %) súlyozott átlaga; az indokkal törölt részek kiesnek',
    reading: 'Egy rész túlteljesítése nem pótol másikat. A cél csak akkor kész, ha minden kötelező rész kész.',
    advice: 'Vegye elő a leglassabb kötelező részt, és egyezzenek meg a következő lépésről.',
  },
};
