/** Boards by mail and into chats. */
export const sendings = {
  mail: {
    subject: '{title}, {day}',
    open: 'Open the board',
    once: 'You asked for this mail yourself. The numbers are those you see in Leadline.',
    own: 'You set this mail up: {rhythm}. The numbers are those you see in Leadline.',
    setUp: '{name} set this mail up for you: {rhythm}. The numbers are those you see in Leadline.',
    manage: 'All mails with boards',
    stop: 'Stop this mail',
    moreColumns: '{count, plural, one {One more column} other {# more columns}} on the board',
  },
  rhythm: {
    working_days: 'each working day',
    monthly: 'each month on day {day}',
    month_start: 'on the first working day of each month',
  },
  weekday: {
    '1': 'every Monday',
    '2': 'every Tuesday',
    '3': 'every Wednesday',
    '4': 'every Thursday',
    '5': 'every Friday',
    '6': 'every Saturday',
    '7': 'every Sunday',
  },
  stop: {
    ask: 'This board is sent to you by mail. You can stop it here; nobody has to sign in for that.',
    yes: 'Stop this mail',
    done: 'Done: this mail does not come any more. You can start it again on the page.',
  },
} as const;
