import type { app as en } from '../en/app.ts';
import type { Words } from '../words.ts';

export const app: Words<typeof en> = {
  skip: 'Ugrás a tartalomra',
  places: 'Helyek',
  place: {
    myDay: 'Mai nap',
    scorecards: 'Eredménylapok',
    recognition: 'Elismerés',
    followUp: 'Utókövetés',
    goals: 'Célok',
    boards: 'Táblák',
    data: 'Adatok',
    library: 'Mutatók',
    people: 'Munkatársak',
    settings: 'Beállítások',
    find: 'Keresés',
    more: 'Több',
  },
  close: 'Bezárás',
  save: 'Mentés',
  saved: 'Elmentve.',
  demo: 'Mintacég',
  find: {
    open: 'Keresés',
    hint: 'Tábla, mutató, munkatárs, csapat, hely vagy oldal keresése',
    results: 'Találatok',
    none: 'Semmi sem illik erre: „{asked}”. Próbálja a név elejével.',
    kind: {
      board: 'Tábla',
      kpi: 'Mutató',
      person: 'Értékesítő',
      team: 'Csapat',
      location: 'Értékesítési hely',
      page: 'Oldal',
    },
  },
  language: {
    label: 'Nyelv',
    choose: 'Nyelv: {language}',
  },
  theme: {
    label: 'Megjelenés',
    auto: 'Mint az eszközé',
    light: 'Világos',
    dark: 'Sötét',
    toLight: 'Váltás világosra',
    toDark: 'Váltás sötétre',
  },
  live: {
    lost: 'Megszakadt a kapcsolat a szerverrel. A számok addig változatlanok, az újrakapcsolódás magától történik.',
    busy: 'A szervernek most sok a dolga. A számok addig változatlanok, az oldal magától újra kérdez.',
    updated: 'A számok frissültek: {time}',
  },
  wait: {
    page: 'Az oldal betöltése…',
  },
  missing: {
    title: 'Nincs ilyen oldal',
    text: 'Lehet, hogy elgépelés van a címben, vagy megszűnt, ami itt volt. Az adataiból semmi sem veszett el.',
    action: 'A táblákra',
  },
  error: {
    title: 'Az oldal nem jeleníthető meg',
    unknown: 'Hiba történt az oldalon. Az adatok nem változtak. Töltse be újra; ha ismétlődik, szóljon a Leadline üzemeltetőjének.',
    noConnection: 'A szerver nem válaszol. Semmi sem változott. Ellenőrizze, hogy fut-e a Leadline; az oldal magától újra próbálja.',
    again: 'Újra',
  },
  table: {
    sort: 'Rendezés eszerint: {column}',
  },
};
