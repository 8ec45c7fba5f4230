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
} as const;
