import type { board as en } from '../en/board.ts';
import type { Words } from '../words.ts';

export const board: Words<typeof en> = {
  title: 'Hol tartunk',
  sentence: {
    none: '{kpi}, {period}: még nincs adat.',
    value: '{state, select, running {{kpi}, {period}, eddig: {value}.} all {{kpi} a kezdetektől: {value}.} other {{kpi}, {period}: {value}.}}',
    flat: '{state, select, running {{kpi}, {period}, eddig: {value}, ugyanannyi, mint {before} azonos számú munkanapján.} other {{kpi}, {period}: {value}, ugyanannyi, mint korábban ({before}).}}',
    change:
      '{state, select, running {{kpi}, {period}, eddig: {value}, {change}-kal {way, select, more {több} other {kevesebb}}, mint {before} azonos számú munkanapján.} other {{kpi}, {period}: {value}, {change}-kal {way, select, more {több} other {kevesebb}}, mint az összehasonlítási időszakban ({before}).}}',
    won: '{won} ügyletet nyertünk meg.',
    decided: '{won} ügyletet nyertünk meg, az eldőltek {rate}-át.',
  },
  section: {
    money: 'Pénz',
    deals: 'Ügyletek és emberek',
    contacts: 'Új érdeklődők és tevékenység',
    missing: '{reason}: {kpis}.',
    bring: 'Adatok behozatala',
  },
  state: {
    off: 'Kikapcsolva',
    offText: 'Ki van kapcsolva, ezért nem látszik szám.',
    archivedText: 'Az archívumba került, és már nem számoljuk.',
    goneText: 'Ilyen mutató már nincs.',
    problem: 'Hibás a képlete: {message}',
    kept: 'A(z) {version}. változat látható, az utolsó, amely működik.',
    none: 'Egyik korábbi változata sem működik, ezért nincs szám.',
    open: 'A mutató oldala',
  },
  against: 'ehhez képest: {period}',
  asOf: 'adatok: {time}',
  compareBoth: 'Előző időszak és előző év',
  status: {
    noTarget: 'Nincs célérték',
  },
  tile: {
    open: '{name}: {value}, {period}. A szám magyarázata',
  },
  scope: {
    label: 'Miről szól az oldal',
    all: {
      team: 'Minden csapat',
      location: 'Minden értékesítési hely',
      person: 'Minden értékesítő',
    },
    present: 'Jelenlegi szervezet',
    organisation: 'Az emberek csapata és helye',
    asItWas: 'Akkori szervezet',
    asItWasNote: 'Mindenki ott számít, ahol aznap volt',
    presentNote: 'Mindenki ott számít, ahol ma van, a múltra is',
    clear: 'Törlés',
  },
  period: {
    label: 'Időszak',
    named: 'Adott hónap, negyedév vagy év',
    choose: 'Válasszon',
    years: 'Évek',
    quarters: 'Negyedévek',
    months: 'Hónapok',
    from: 'Kezdete',
    to: 'Vége',
    apply: 'Mutat',
  },
  months: {
    title: '{kpi} havonta',
    note: 'Az oszlopok nulláról indulnak. A választott időszakon kívüli hónapok halványabbak.',
    noteRunning: 'Az oszlopok nulláról indulnak. A folyó hónap csíkozott, a választott időszakon kívüliek halványabbak.',
    month: 'Hónap',
  },
  chart: {
    asTable: 'Táblázatként',
    asChart: 'Ábraként',
    label: '{title}. Ábra; a nyilakkal lépkedhet az oszlopok között, Enterrel megnyithatja. {summary}',
  },
  persons: {
    title: 'Értékesítőnként',
  },
  locations: {
    title: 'Értékesítési helyenként',
  },
  table: {
    total: 'Összesen',
    all: 'Mind a(z) {count} mutatása',
    fewer: 'Kevesebb',
    missing: 'Nincs adat erre az időszakra, ezért nem látszik: {kpis}.',
  },
  funnel: {
    title: 'Érdeklődőtől ügyfélig',
    note: 'Az időszakban érkezett új érdeklődők: {period}. Minden lépés azokat számolja, akik mostanáig eljutottak odáig.',
    new: 'Új érdeklődők',
    reached: 'Megkeresettek',
    opportunity: 'Ügylettel',
    customer: 'Ügyféllé vált',
    ofAll: 'az új érdeklődők {share}-a',
    ofPrevious: 'az előző lépés {share}-a',
    wider: 'Több, mint az előző lépésben: volt, aki rögzítés nélkül jutott idáig.',
    running: 'Eddig: a friss érdeklődőknek még van idejük ügyféllé válni.',
  },
  empty: {
    title: 'Itt fogja látni, hol tartanak',
    text: 'Árbevétel, ügyletek, emberek és helyek, minden szám megnyitható a rekordjaiig. Még nincs importált adat: hozzon be egy fájlt a CRM-ből vagy a boltból, abban a formában, ahogy megvan.',
    action: 'Fájl importálása',
    importing: 'Az adatok beolvasása folyik',
    importingText: 'Az irányítópult magától megtelik, amint az első rekordok bent vannak.',
  },
};
