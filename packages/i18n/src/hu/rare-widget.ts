import type { rareWidget as en } from '../en/rare-widget.ts';
import type { Words } from '../words.ts';

export const rareWidget: Words<typeof en> = {
  cohort: {
    first: {
      customers: 'Első vásárlás',
      contacts: 'Érkezés',
    },
    size: {
      customers: 'Ügyfelek',
      contacts: 'Érdeklődők',
    },
    after: '+{count}',
    note: {
      customers: '{of}, {count, plural, one {# ügyfélből} other {# ügyfélből}}',
      contacts: '{of}, {count, plural, one {# érdeklődőből} other {# érdeklődőből}}',
    },
    since: {
      month: '+1, +2 …: ennyi hónappal később.',
      quarter: '+1, +2 …: ennyi negyedévvel később.',
    },
    running: 'Csíkozott: {period} még nem zárult le, ezek a számok változhatnak; az utolsó sor kihagyja őket.',
    few: 'Halvány: kevés eset.',
  },
  locations: {
    targets: 'A célok az egyes helyszínek saját céljai ugyanarra az időszakra.',
    change: 'Változás',
    ofTarget: 'A célhoz képest',
  },
  workload: {
    nobody: 'Itt nincs senki, akinek a munkáját Ön tervezi.',
    column: {
      state: 'Mennyire tele',
      due: 'Esedékes',
      norm: 'Norma',
      days: 'Munkanapok',
      actions: 'Esedékes teendők',
      deals: 'Nyitott üzletek',
    },
    state: {
      over: '{count} sok',
      full: 'Tele',
      room: 'Még {count} fér bele',
      away: 'Nincs munkában, valami vár rá',
      off: 'Nincs munkában',
      no_norm: 'Nincs norma',
    },
    due: '{planned} tervezett kapcsolatfelvétel (ebből {overdue} késik) és {scheduled} időponttal',
    note: '{from} és {to} között: az esedékes kapcsolatfelvételek a norma mellett a munkában töltött napokra. A teendők és nyitott üzletek mellette állnak, nem számítanak bele.',
  },
  completed: {
    nothing: 'Ebben az időszakban még semmi sem készült el.',
    actions: 'Elvégzett teendők',
    goals: 'Elért célok',
    reached: 'Célt elérő KPI-k',
    ofTargets: '{reached}, {count, plural, one {# célos KPI-ból} other {# célos KPI-ból}}',
    narrowed: 'A teendők, célok és célértékek akkor látszanak, ha a tábla csak emberekre vagy csapatokra szűkít.',
  },
  contest: {
    none: 'Itt most nem fut verseny.',
    more: '{count, plural, other {Még # verseny fut}}',
    all: 'Minden verseny',
  },
  picture: {
    gone: 'A kép most nem jeleníthető meg.',
  },
};
