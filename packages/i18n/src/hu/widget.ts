import type { widget as en } from '../en/widget.ts';
import type { Words } from '../words.ts';

export const widget: Words<typeof en> = {
  others: 'Az összes többi',
  share: 'Arány',
  count: 'Érdeklődők',
  ofAll: 'Az összeshez képest',
  ofPrevious: 'Az előző lépéshez képest',
  all: 'Együtt',
  goal: 'Cél',
  goalOf: 'Cél: {target}',
  kpisBy: 'KPI-k – {by} szerint',
  by: '{kpi} – {by} szerint',
  tooFew: 'Kevesebb mint {count, plural, one {# érték} other {# érték}}: a szóródásból kiderülne, ki kicsoda.',
  spread: {
    least: 'Legkisebb',
    first: 'Negyedük ez alatt',
    middle: 'Közép',
    third: 'Negyedük e fölött',
    most: 'Legnagyobb',
  },
  onThePage: 'A lista a táblát megnyitva látható.',
  notNow: 'A lista most nem jeleníthető meg.',
  behind: {
    none: 'Semmi sem marad el a tervtől.',
    endless: 'A listához olyan időszak kell, amelynek van vége.',
    line: '{kpi}: {share}, cél: {target}',
  },
  actions: {
    openNone: 'Nincs nyitott teendő.',
    doneNone: 'Az elmúlt hét napban semmi sem készült el.',
  },
  countdown: {
    left: '{count, plural, one {még # nap} other {még # nap}}',
    past: '{count, plural, one {# napja} other {# napja}}',
  },
  kind: {
    number: 'Szám',
    timeline: 'Időben',
    members: 'Egymás mellett',
    table: 'Táblázat',
    funnel: 'Érdeklődőtől ügyfélig',
    quadrant: 'Két KPI egymáshoz mérve',
    distribution: 'Hogyan szóródnak az értékek',
    calculation: 'Számítás',
    standing: 'Hol állok',
    behind: 'Elmaradások a tervtől',
    actions: 'Teendők',
    recognition: 'Köszönetek és eredmények',
    countdown: 'Visszaszámlálás',
    text: 'Jegyzet',
  },
};
