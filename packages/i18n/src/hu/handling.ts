import type { handling as en } from '../en/handling.ts';
import type { Words } from '../words.ts';

export const handling: Words<typeof en> = {
  sentence: 'Itt előre megállapodnak abban, mi következik az egyes értékelésekből, hogy senki se örömében vagy haragjában döntsön.',
  role: 'Szerepkör',
  caption: 'Mi következik az egyes értékelésekből: {role}',
  verdict: 'Értékelés',
  what: 'Mi következik belőle',
  nothing: 'Erről még nem állapodtak meg.',
  offer:
    '{count, plural, one {# értékeléshez még nincs megállapodás.} other {# értékeléshez még nincs megállapodás. Mindegyikhez van javaslat, amelyet tetszés szerint átírhat.}}',
  takeAll: 'Minden javaslat átvétele',
  take: 'Javaslat átvétele',
  language: 'A szöveg nyelve: {language}',
  unsaved: '{count, plural, one {# módosítás még nincs mentve.} other {# módosítás még nincs mentve.}}',
  saved: 'Elmentve.',
  undo: 'Visszavonás',
  save: 'Mentés',
  agreed: 'Előre megállapodtak benne:',
  notAgreed: 'Erre az értékelésre előre nem állapodtak meg semmiben.',
  link: 'Döntési táblázat',
  means: {
    good: 'A fő kulcsmutató teljesült, a pontszám legalább 100 %',
    nearly: 'A fő kulcsmutató és a pontszám is legalább 90 %',
    result_without_activity: 'A fő kulcsmutató teljesült, a napi munka 90 % alatt',
    activity_without_result: 'A napi munka megvan, a fő kulcsmutató 90 % alatt',
    not_met: 'Minden más eset',
  },
  proposal: {
    good: 'Egy héten belül köszönet a csapat előtt. Kérdezzük meg, mit vehetnek át belőle a többiek, és írjuk le. A célértékek maradnak.',
    nearly: 'Egy héten belül negyedórás beszélgetés: mi hiányzik, és melyik egyetlen lépés zárja be a rést. Más nem változik.',
    result_without_activity:
      'Nézzük meg együtt, miből lett az eredmény: egyetlen nagy ügyletből vagy tartós munkából. Ha a tevékenység nem kellett hozzá, cseréljük le azt a kulcsmutatót; ha kell, állapodjunk meg róla a következő időszakra.',
    activity_without_result:
      'A munka úgy készült el, ahogyan kértük, ezért senkit sem hibáztatunk. Vizsgáljuk meg együtt a normákat, az ügyfelek kiválasztását és a készségeket, és változtassunk azon, ami nem vezet eredményre.',
    not_met:
      'Három munkanapon belül beszélgetés, amely az okokkal kezdődik. Állapodjunk meg a segítségben és legfeljebb két lépésben, majd két hét múlva nézzük meg újra. A bérre csak az érvényes, amit a bérszabályok előre kimondanak.',
  },
};
