import type { reading as en } from '../en/reading.ts';
import type { Words } from '../words.ts';

/** How charts are read, and practising it. */
export const reading: Words<typeof en> = {
  title: 'Diagramolvasás gyakorlása',
  lead: 'Legfeljebb három rövid kérdés a saját számairól. Senki sem látja, mit válaszol, és semmi sem marad meg belőle.',
  wait: 'Készülnek a kérdések a számaiból',
  step: '{at}. kérdés, összesen {of}',
  question: {
    year: '{kpi}: jobb volt {now}, mint {before}?',
    target: '{kpi}: melyik hónapban maradt el a céltól?',
    highest: '{kpi}: melyik hónapban volt a legmagasabb?',
    signal: '{kpi}: {now} több a szokásos ingadozásnál?',
  },
  choice: {
    better: 'Igen, jobb',
    worse: 'Nem, rosszabb',
    signal: 'Igen, kilóg',
    noise: 'Nem, szokásos',
  },
  right: 'Így van.',
  wrong: 'Nem egészen.',
  explain: {
    year: '{kpi}: {now} {value}, {before} {other}; a változás {change}.',
    more: 'Itt a több a jobb.',
    less: 'Itt a kevesebb a jobb.',
    target: '{now}: {value}, a cél {target} volt. A cél ott teljesül, ahol az oszlop eléri a vonalát.',
    highest: 'A legmagasabb oszlop: {now}, {value}. A hosszakat az alsó vonaltól hasonlítjuk össze, az a nulla.',
    signal: '{value} kívül esik azon, amilyenek a hónapok lenni szoktak: {lower} és {upper} között. Érdemes megkérdezni, mi történt.',
    noise: '{value} a szokásos {lower} és {upper} között van. Az ilyen változásnak nem kell oka: aki keres, véletlenül talál egyet.',
  },
  usual: {
    lower: 'Szokásos, alsó vége',
    upper: 'Szokásos, felső vége',
  },
  target: 'Cél',
  next: 'Tovább',
  finish: 'Befejezés',
  again: 'Újra, más számokkal',
  skip: 'Kihagyás',
  leave: 'A számaimhoz',
  done: {
    title: 'Ennyi volt',
    text: 'Egy diagramot három lépésben olvasunk: mit hasonlítunk össze, milyen hosszúak az oszlopok, és több-e a változás a szokásosnál. Minden diagram mellett ott van, hogyan kell olvasni.',
  },
  none: {
    title: 'Még nincs elég szám',
    text: 'Csak akkor kérdezünk, ha a számai nem hagynak kétséget. Ehhez néhány hónapnyi adat kell; nézzen vissza később.',
  },
  offer: {
    title: 'Új itt? Gyakorolja a diagramok olvasását',
    text: 'Három kérdés a saját számairól, két perc, csak Önnek.',
    take: 'Gyakorlás',
    leave: 'Köszönöm, nem',
  },
  direction: {
    higher: 'Itt a több a jobb.',
    lower: 'Itt a kevesebb a jobb.',
    range: 'Itt sem a több, sem a kevesebb nem jobb: a sávján belül jó.',
    neutral: 'Itt a több se nem jobb, se nem rosszabb; csak azt mondja, mennyi van.',
  },
  chart: {
    months:
      'Minden oszlop vagy pont egy hónap, balról jobbra; minél magasabb, annál nagyobb az érték. A csíkozott oszlop vagy az üres pont a folyó hónap: még nincs vége. A hónapok alatti számok az akkor történtekről szóló megjegyzések.',
    tile: 'A nagy szám a választott időszak értéke, alatta az eltérés a korábbitól. A kis vonal a múltja, a legújabb jobbra; nincs saját skálája, csak a föl-le látszik rajta.',
    funnel:
      'Minden sáv azt számolja, hány új érdeklődő jutott el idáig. Minél rövidebb egy sáv a fölötte állónál, annál többen vesztek el a két lépés között.',
    why: 'Minden sor egy rész, a legnagyobb hatású az első. A jobbra nyúló sáv hozzátett a változáshoz, a balra nyúló elvett belőle; együtt adják ki az egészet. Azt mondják meg, hol történt, és nem azt, miért viselkedtek az emberek másként.',
    card: 'A sáv azt mutatja, mennyi teljesült a célból; a rajta lévő jel az, ami máig esedékes. A jeltől jobbra előbbre tart, balra elmarad. A kis vonal a korábbi időszakokat mutatja.',
    line: 'A kis vonal a korábbi időszakokat mutatja, a legújabb jobbra. Nincs saját skálája: azt nézze, emelkedik vagy csökken, és hasonlít-e a legújabb a többire. Az állapotot a mellette álló cél adja.',
    goal: 'A sáv azt mutatja, mennyi van meg a kezdettől a célig vezető útból. A rajta lévő jel az, ahol ma tartana, ha minden nap ugyanannyit hozna; a jeltől balra késésben van.',
    norm: 'A sáv azt mutatja, mennyi valósult meg a megállapodott kapcsolatfelvételekből. Ha tele van, a norma teljesült; több is lehet, de nem szükséges.',
    past: 'Minden oszlop azokat a korábbi időszakokat számolja, amelyek eredménye az alatta írt sávba esett, balról a legalacsonyabb. A teli oszlopokban teljesült volna a most választott cél. Minél több a teli, annál könnyebb.',
    alert:
      'Itt az áll, hányszor és mikor szólt volna a riasztás a múltban. Ha nagyon gyakran, hamarosan senki sem olvassa; ha soha, talán túl messze van a határ.',
    team: 'Minden sor egy ember, minden oszlop egy szám. A szó és a jel azt mondja, hol tart a saját céljához képest. Nincs rangsor: elöl áll, akinek előbb kell segítség.',
  },
};
