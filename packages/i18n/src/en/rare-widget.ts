/** What rare widgets of boards say; fetched where one stands on a board. */
export const rareWidget = {
  cohort: {
    first: {
      customers: 'First bought',
      contacts: 'Came in',
    },
    size: {
      customers: 'Customers',
      contacts: 'Contacts',
    },
    after: '+{count}',
    note: {
      customers: '{of} of {count, plural, one {# customer} other {# customers}}',
      contacts: '{of} of {count, plural, one {# contact} other {# contacts}}',
    },
    since: {
      month: '+1, +2 …: so many months later.',
      quarter: '+1, +2 …: so many quarters later.',
    },
    running: 'Hatched: {period} is not over, so these numbers can still change; the last row leaves them out.',
    few: 'Pale: few cases.',
  },
  locations: {
    targets: 'Targets are those of each place for the same period.',
    change: 'Change',
    ofTarget: 'Of the target',
  },
  workload: {
    nobody: 'There is nobody here whose work you plan.',
    column: {
      state: 'How full',
      due: 'Due',
      norm: 'Norm',
      days: 'Days at work',
      actions: 'Actions due',
      deals: 'Open deals',
    },
    state: {
      over: '{count} too many',
      full: 'Full',
      room: 'Room for {count}',
      away: 'Not at work, something waits',
      off: 'Not at work',
      no_norm: 'No norm',
    },
    due: '{planned} planned contacts (of them {overdue} overdue) and {scheduled} with a day',
    note: 'From {from} to {to}: contacts due beside those the norm has for the days at work. Actions and open deals stand beside it and are not counted.',
  },
  completed: {
    nothing: 'Nothing was finished yet in this period.',
    actions: 'Actions done',
    goals: 'Goals reached',
    reached: 'KPIs at target',
    ofTargets: '{reached} of {count, plural, one {# KPI with a target} other {# KPIs with a target}}',
    narrowed: 'Actions, goals and targets are shown where the board is narrowed by people or teams alone.',
  },
  contest: {
    none: 'No contest runs here now.',
    more: '{count, plural, one {# more contest runs} other {# more contests run}}',
    all: 'All contests',
  },
  picture: {
    gone: 'The picture cannot be shown just now.',
  },
} as const;
