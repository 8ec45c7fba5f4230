import type { customerKpis as en } from '../../en/kpi/customers.ts';
import type { Words } from '../../words.ts';

export const customerKpis: Words<typeof en> = {
  customer_acquisition_cost: {
    name: 'Egy új ügyfél megszerzésének költsége',
    sentence: 'Egy új ügyfél megszerzésére jutó összes marketing- és értékesítési költség, bérekkel és közvetett költségekkel együtt.',
    formula: 'Az időszak új ügyfelek szerzésére fordított marketing- és értékesítési költségei ÷ az új ügyfelek száma',
    reading:
      'Ugyanazon időszak költsége és ügyfelei állnak szemben: hosszú értékesítési ciklusnál legalább egy negyedévet nézzen. Új ügyfél nélkül csak a költség látszik.',
    advice: 'Hasonlítsa össze a forrásokat: vigye át a pénzt a drága, hamar távozó ügyfeleket hozóktól azokhoz, ahonnan az ügyfelek maradnak.',
    variant: {
      media_only: 'Csak hirdetési költség',
    },
  },
  active_customers_count: {
    name: 'Aktív ügyfelek száma',
    sentence: 'Azoknak az ügyfeleknek a száma, akiknek élő szerződésük van, vagy nemrég vásároltak.',
    formula: 'Azok az ügyfelek, akiknek az időszak végén élő szerződésük van, vagy utolsó teljesített vásárlásuk az inaktivitási időn belül van',
    reading:
      'Az időszak végi állapot; a hónapokat sosem adjuk össze. Az épp lejárt, de még megújítható szerződés 30 napig aktívan tartja az ügyfelet.',
    advice: 'Nézze meg, ki jött és ki ment az előző időszak óta, és hívja fel azokat, akik a legrégebben vásároltak.',
  },
  customers_lost_count: {
    name: 'Elvesztett ügyfelek száma',
    sentence: 'Hány ügyfél nem vásárol már tőlünk, vagy nem újította meg a szerződését.',
    formula:
      'Azok az ügyfelek, akiknek utolsó szerződése az időszakban lejárt és 30 napon belül nem újult meg, vagy az utolsó vásárlás után letelt az inaktivitási idő',
    reading:
      'Szerződés nélkül a veszteség csak az idő leteltekor derül ki, és arra a napra kerül. Aki később visszajön, visszaszerzett ügyfél; a veszteség megmarad. A még megújítható szerződések mellette láthatók.',
    advice:
      'Kérdezze meg minden elvesztett ügyféltől az okot, és írja be; keresse a visszatérő okokat, és kezdje azokkal, akik versenytárshoz mentek.',
  },
  customer_churn_rate: {
    name: 'Ügyfélvesztési arány',
    sentence: 'Az időszak elején aktív ügyfelek mekkora része távozott.',
    formula: 'Az időszak elején aktív, az időszakban távozott ügyfelek ÷ az elején aktív ügyfelek',
    reading: 'Az időszakon belül szerzett és elvesztett ügyfelek nincsenek benne. Évre 1 − (1 − havi arány)¹², nem a havi tizenkétszerese.',
    advice: 'Nézze meg, melyik szegmens vagy felelős veszít a legtöbbet, és beszéljen az elhallgatott ügyfelekkel, mielőtt letelik az idő.',
  },
  customer_retention_rate: {
    name: 'Ügyfélmegtartási arány',
    sentence: 'Az időszak elején aktív ügyfelek mekkora része aktív az időszak végén is.',
    formula: 'Az időszak elején és végén is aktív ügyfelek ÷ az elején aktív ügyfelek',
    reading: 'Aki az időszakon belül elment és visszajött, megtartottnak számít; ezért több lehet, mint 100 % mínusz az ügyfélvesztési arány.',
    advice: 'Tartsa a kapcsolatot minden ügyféllel a szerződés lejárta és a szokásos következő rendelés előtt.',
  },
  revenue_churn_rate: {
    name: 'Bevételvesztési arány',
    sentence: 'Az időszak eleji rendszeres bevétel mekkora része esett ki, mert ügyfelek távoztak vagy kevesebbet vásároltak.',
    formula: 'Az időszak eleji ügyfelek megszűnt és csökkentett szerződései miatt kiesett rendszeres bevétel ÷ eleji rendszeres bevételük',
    reading:
      'Havi összegek, ügyfelenként egy árfolyamon. Az időszakban szerzett ügyfelek egyik részben sincsenek; a visszatérő bevételt nem vonjuk le.',
    advice: 'A csökkentés megelőzi a távozást: kérdezze meg minden kevesebbet vásárló ügyféltől, mi hiányzik.',
    variant: {
      trailing_year: 'Szerződés nélkül: tizenkét hónap árbevétele az azt megelőző tizenkettőhöz',
    },
  },
  grr: {
    name: 'Megtartott bevétel többletvásárlás nélkül',
    sentence: 'Az időszak eleji rendszeres bevétel mekkora része maradt meg, a többletvásárlásokat nem számítva.',
    formula: 'Ügyfelenként az eleji rendszeres bevétel − ami kiesett, legalább 0 és legfeljebb az eleji; összeadva ÷ az eleji rendszeres bevétel',
    reading: 'Sosem több 100 %-nál: az egyik ügyfél többlete nem takarja el a másik csökkenését.',
    advice: 'Nézze meg a legnagyobb veszteségű ügyfeleket, és mindegyikkel beszélje meg, mitől maradna.',
  },
  nrr: {
    name: 'Megtartott bevétel többletvásárlással',
    sentence: 'Az ugyanezektől az ügyfelektől származó rendszeres bevétel most az időszak elejihez képest, többletvásárlásokkal együtt.',
    formula: '(Az eleji rendszeres bevétel + bővítés − csökkentés − megszűnt szerződések az eleji ügyfeleknél) ÷ az eleji rendszeres bevétel',
    reading:
      '100 % felett a meglévő ügyfelek önmagukban növekedést adnak. Az árkiigazítás mellette látszik; az időszakban szerzett ügyfelek kimaradnak.',
    advice: 'Kínáljon többet az elégedett ügyfeleknek; előbb állítsa meg a többletvásárlás nélküli arányban látható veszteséget.',
    variant: {
      with_indexation: 'Árkiigazítással',
    },
  },
  renewal_rate: {
    name: 'Szerződésmegújítási arány',
    sentence: 'A lejáró szerződések mekkora részét újították meg.',
    formula: 'Az időszakban lejáró, legfeljebb 30 nappal a lejárat után megújított szerződések ÷ az időszakban lejáró, ismert kimenetelű szerződések',
    reading: 'A korai megújítás a régi szerződés lejáratakor számít. A még megújítható kimarad és mellette látszik, akárcsak a magától folytatódó.',
    advice: 'Kezdje a megújítás megbeszélését két-három hónappal a lejárat előtt, és mutassa meg, mit kapott az ügyfél.',
    variant: {
      by_value: 'Rendszeres díj szerint',
    },
  },
  average_relationship_length: {
    name: 'Ügyfélkapcsolat átlagos hossza',
    sentence: 'Átlagosan hány hónapja vannak velünk a jelenleg aktív ügyfelek.',
    formula: 'Az összes aktív ügyfél jelenlegi kapcsolatának kezdete óta eltelt napok átlaga ÷ 30,4375',
    reading: 'Az eddigi hossz, nem a végső: a távozottak nincsenek benne. A visszaszerzett ügyfél újrakezdi.',
    advice: 'A csökkenő átlag gyakran csak sok új ügyfelet jelent; az ügyfélvesztési aránnyal együtt olvassa.',
    variant: {
      since_first: 'Az első vásárlás óta, megszakításokkal együtt',
      expected: 'Várható teljes hossz, legfeljebb 60 hónap',
    },
  },
  existing_customer_interaction_frequency: {
    name: 'Kapcsolattartás gyakorisága ügyfelenként',
    sentence: 'Negyedévente átlagosan hányszor lépünk kapcsolatba egy meglévő ügyféllel.',
    formula: 'Beszélgetések, találkozók, látogatások és beérkező üzenetek az időszak elején aktív ügyfelekkel ÷ az elején aktív ügyfelek, negyedévre',
    reading: 'Egy napon ugyanazon a módon több is egynek számít. A sikertelen kísérlet és a tömeges levél nem számít.',
    advice: 'Hasonlítsa össze az ügyfélszegmensenként megállapodott kapcsolatszámmal, és tervezzen kapcsolatot azokhoz, akikkel nem volt.',
  },
  customer_contact_coverage: {
    name: 'Elért aktív ügyfelek aránya',
    sentence: 'Az időszak elején aktív ügyfelek mekkora részével beszéltünk vagy váltottunk üzenetet az időszakban.',
    formula: 'Az elején aktív ügyfelek közül akikkel volt legalább egy beszélgetés, találkozó, látogatás vagy üzenet ÷ az elején aktív ügyfelek',
    reading: 'A kapcsolatot nem kérő ügyfelek kimaradnak. A senkit el nem érő kísérletek mellette láthatók.',
    advice: 'Nyissa meg azoknak az ügyfeleknek a listáját, akikkel senki nem beszélt, és ossza el a következő két hétre.',
  },
  customer_issue_rate: {
    name: 'Problémát feltáró kapcsolatfelvételek aránya',
    sentence: 'Az ügyfelekkel való kapcsolatfelvételek mekkora részében jelzett problémát az ügyfél.',
    formula: 'Kapcsolatfelvételek, amelyekben az ügyfél problémát jelzett ÷ kapcsolatfelvételek, ahol a kérdésre van válasz',
    reading: 'Háttérszám cél nélkül: a több jelzett probléma bizalmat is jelenthet. A válasz nélküliek kimaradnak, és mellette láthatók.',
    advice: 'Minden kapcsolatnál kérdezzen rá a problémákra, és írja be a választ. Keresse a visszatérőket.',
  },
  customer_issue_resolution_rate: {
    name: 'Megoldott ügyfélproblémák aránya',
    sentence: 'Az ügyfelek által jelzett problémák mekkora részét oldottuk meg 30 napon belül.',
    formula: '30 napon belül megoldott problémák ÷ legalább 30 napja jelzett vagy megoldott problémák',
    reading: 'Ami visszatért, nincs megoldva. A friss nyitott problémák még nem számítanak, mellette láthatók.',
    advice: 'Minden problémának legyen felelőse és határideje, és szóljon az ügyfélnek, ha megoldódott.',
  },
  contact_plan_fulfilment: {
    name: 'Esedékes kapcsolatfelvételek teljesülése',
    sentence: 'A kapcsolattartási szabály szerint esedékes kapcsolatfelvételek mekkora része történt meg időben.',
    formula:
      'Esedékes kapcsolatfelvételek, amelyekhez legfeljebb hét nappal előtte vagy utána megtörtént a kapcsolat ÷ az időszakban esedékesek, a felmentettek nélkül',
    reading: 'Egy kapcsolat egy esedékességet teljesít. Az elutasító ügyfél felmentett, és kikerül a számításból.',
    advice: 'Nyissa meg az elmaradtak listáját, és a legtöbbet vásárlókkal kezdje.',
  },
  request_processing_time: {
    name: 'Ügyintézési idő',
    sentence: 'A kérés beérkezésétől a lezárásáig eltelt idő, az ügyfélre várás nélkül.',
    formula: 'Az időszakban elintézett kérések átfutási idejének mediánja az ügyfélre várás nélkül',
    reading:
      'A fele gyorsabb, a fele lassabb volt; tízből kilenc gyorsabb a mellette álló számnál. A nyitott kérések nincsenek benne: nézze meg a korukat.',
    advice: 'Nézze meg, mire vár a leglassabb tized: döntésre, alkatrészre, másik csapatra.',
    variant: {
      business_hours: 'Munkaidőben',
    },
  },
  request_on_time_rate: {
    name: 'Határidőre elintézett kérések aránya',
    sentence: 'Az esedékes kérések mekkora részét intéztük el határidőre.',
    formula: 'Határidőre elintézett kérések ÷ az időszakban lejáró határidejű kérések',
    reading: 'A nyitott kérés a határidőtől késettnek számít. A határidő nélküliek kimaradnak, de megszámoljuk őket.',
    advice: 'A nyitott kéréseket határidő szerint rendezze, ne érkezés szerint.',
  },
  csat: {
    name: 'Ügyfél-elégedettség',
    sentence: 'A válaszolók mekkora része elégedett vagy nagyon elégedett.',
    formula: 'Elégedett válaszok (5-ből 4–5, 7-ből 6–7, 10-ből 8–10) ÷ az ügyfelek összes válasza; ügyfelenként az időszak legutolsó válasza',
    reading: 'A válaszadási aránnyal együtt olvassa: aki nem válaszol, gyakran se nem elégedett, se nem dühös. Tíz válasz alatt keveset mond.',
    advice: 'Két napon belül hívja fel az elégedetleneket, jegyezze fel az okot; ha kétszer ugyanaz, változtasson.',
  },
  nps: {
    name: 'Ügyfélajánlási mutató',
    sentence: 'A minket ajánlók (9–10 pont) aránya mínusz a nem ajánlók (0–6 pont) aránya.',
    formula: '100 × (9–10 pontos válaszok − 0–6 pontos válaszok) ÷ összes válasz',
    reading: '−100-tól +100-ig terjed. 30 válasz alatt néhány ember is sokat mozdít rajta.',
    advice: 'Az ajánlóktól egy nevet kérjen, a nem ajánlóktól egy okot.',
  },
  survey_response_rate: {
    name: 'Felmérés válaszadási aránya',
    sentence: 'A megkérdezettek mekkora része válaszolt.',
    formula: '30 napon belül megválaszolt meghívók ÷ kézbesített meghívók, az elküldés napja szerint',
    reading: 'A friss meghívókra még érkezhet válasz: mellette láthatók, az arány csak nőhet.',
    advice: 'Kevesebbet kérdezzen, jobbkor, és ember nevében, ne gépként.',
  },
  six_month_retention_rate: {
    name: 'Hat hónap után is aktív ügyfelek aránya',
    sentence: 'A megszerzett ügyfelek mekkora része aktív ügyfelünk fél év múlva is.',
    formula: 'Az időszakban szerzett, 183 nap múlva is aktív ügyfelek ÷ az időszakban szerzett, eddig már megfigyelt ügyfelek',
    reading: 'Azé az értéke, aki az ügyfeleket megnyerte. Amíg többségük mögött nincs hat hónap, mindannyiukból készült becslés, jelöléssel.',
    advice: 'Nézze meg az eladás előtti ígéreteket és az átadást. Mielőtt gyorsabb munkát kér, hasonlítsa össze a gyors és a lassú ügyleteket.',
  },
  early_churn_rate: {
    name: 'Kilenc hónapon belül távozók aránya',
    sentence: 'A megszerzett ügyfelek mekkora része távozott kilenc hónapon belül.',
    formula: 'Az időszakban szerzett, 274 napon belül távozott ügyfelek ÷ az időszakban szerzett, eddig már megfigyelt ügyfelek',
    reading: 'Az alacsony a jó. Az értékesítési ciklussal együtt olvassa: nagyon rövid ciklus sok korai távozással elsietett ügyleteket jelez.',
    advice: 'Hívja fel az utolsó öt korán távozót, és kérdezze meg az okát. Ellenőrizze az ígéreteket, az illeszkedést és az átadást.',
  },
  six_month_gross_profit_rate: {
    name: 'Új ügyfelek első hat havi fedezete',
    sentence: 'Átlagosan mennyi fedezetet hoz egy új ügyfél az első hat hónapban.',
    formula: 'Az időszakban szerzett ügyfelek első 183 napjának fedezete ÷ a közülük eddig megfigyeltek száma',
    reading: 'Csak a fél évüket betöltött ügyfelek számítanak. Mellette áll, forgalmuk mekkora része marad fedezetként.',
    advice: 'Hasonlítsa össze értékesítőnként és forrásonként: ki hoz fél éven belül megtérülő ügyfeleket?',
  },
  customer_lifetime_revenue: {
    name: 'Várható bevétel ügyfelenként',
    sentence: 'Mennyi bevételt várhatunk egy ügyféltől a teljes kapcsolat alatt.',
    formula:
      'Egy aktív ügyfélre jutó havi árbevétel ÷ a havonta elvesztett ügyfelek aránya, mindkettő az utolsó tizenkét hónapból, legfeljebb 60 hónapra számolva',
    reading:
      'Becslés, amely a mai veszteséget tartósnak veszi. Kevés ügyfélnél vagy veszteség nélkül jelölt. Mellette áll, mennyit hoztak eddig ténylegesen az ügyfelek.',
    advice: 'Ott nő a legtöbbet, ahol kevesebb ügyfél távozik. Egy ponttal kisebb havi veszteség többet ér, mint egy áremelés.',
  },
  customer_lifetime_value: {
    name: 'Ügyfélérték a teljes kapcsolat alatt',
    sentence: 'Mennyi fedezetet várhatunk egy ügyféltől a teljes kapcsolat alatt, mai értéken.',
    formula:
      'Egy aktív ügyfélre jutó havi fedezet a várható időtartamra az utolsó tizenkét hónap vesztesége mellett, a későbbi hónapok havi 1 %-kal leszámítolva',
    reading: 'Fedezetből számol, nem árbevételből. A mai veszteséget tartósnak veszi; mellette áll a legfeljebb 60 hónapra számolt, óvatosabb érték.',
    advice:
      'Tartsa meg tovább az ügyfeleket, adjon el többet abból, amin több marad, szerezzen maradó ügyfeleket. Vesse össze az ügyfélszerzés költségével.',
    variant: {
      first_margin_later: 'Első fedezet egy hónap múlva',
      capped: 'Legfeljebb 60 hónap',
    },
  },
  ltv_to_cac_ratio: {
    name: 'Ügyfélérték és ügyfélszerzési költség aránya',
    sentence: 'Az ügyfélérték hányszorosa az ügyfélszerzési költségnek.',
    formula: 'Ügyfélérték ÷ egy ügyfél megszerzésének költsége',
    reading: '1 alatt minden új ügyfél veszteséges. Becslésen alapul: nagyságrendként olvassa.',
    advice: 'Keresse meg a legolcsóbb forrást, amely maradó ügyfeleket hoz, és kis lépésekben oda csoportosítson pénzt.',
  },
  cac_payback_months: {
    name: 'Ügyfélszerzés megtérülési ideje (hónap)',
    sentence: 'Hány havi fedezet hozza vissza az ügyfélszerzés költségét.',
    formula: 'Egy ügyfél megszerzésének költsége ÷ egy új ügyfél havi fedezete',
    reading: 'Nem veszi figyelembe, hogy egyesek a megtérülés előtt távoznak. Fedezet nélkül nincs érték: a költség nem térül meg.',
    advice: 'Rövidíthető, ha az első hónapokban többet ad el, vagy kevesebbet költ a keveset vásárlókra.',
  },
  acquisition_cost_ratio: {
    name: 'Ügyfélszerzés költsége az első évi bevételből',
    sentence: 'Az új ügyféltől az első évben származó árbevétel mekkora részét viszi el az ügyfél megszerzése.',
    formula: 'Az időszak ügyfeleinek megszerzési költsége ÷ első tizenkét havi árbevételük',
    reading: 'Amíg első évük nem telt le, három hónaptól egész évre vetítve, jelöléssel látszik; előtte nincs érték.',
    advice: 'Hasonlítsa össze a forrásokat. Ha az arány nő, vagy a költség emelkedett, vagy az ügyfelek kevesebbet vásárolnak.',
  },
};
