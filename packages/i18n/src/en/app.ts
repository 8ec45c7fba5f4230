/** The frame around every page: places, search, language, connection, errors. */
export const app = {
  skip: 'Skip to content',
  places: 'Places',
  place: {
    myDay: 'My day',
    scorecards: 'Scorecards',
    followUp: 'Follow-up',
    goals: 'Goals',
    boards: 'Boards',
    data: 'Data',
    library: 'Library',
    people: 'People',
    settings: 'Settings',
    find: 'Find',
    more: 'More',
  },
  close: 'Close',
  save: 'Save',
  saved: 'Saved.',
  demo: 'Demo company',
  find: {
    open: 'Find',
    hint: 'Find a KPI, person, team, place or page',
    results: 'Results',
    none: 'Nothing is called “{asked}”. Try the beginning of a name.',
    kind: {
      kpi: 'KPI',
      person: 'Salesperson',
      team: 'Team',
      location: 'Location',
      page: 'Page',
    },
  },
  language: {
    label: 'Language',
    choose: 'Language: {language}',
  },
  theme: {
    label: 'Appearance',
    auto: 'Like the device',
    light: 'Light',
    dark: 'Dark',
    toLight: 'Switch to light',
    toDark: 'Switch to dark',
  },
  live: {
    lost: 'No connection to the server. The figures stay as they were; trying again by itself.',
    busy: 'The server has much to do just now. The figures stay as they were; asking again by itself.',
    updated: 'Figures updated: {time}',
  },
  wait: {
    page: 'Getting the page ready…',
  },
  missing: {
    title: 'There is no such page',
    text: 'The address may be mistyped, or what stood here is gone. Nothing of your data is lost.',
    action: 'Go to the board',
  },
  error: {
    title: 'This page could not be shown',
    unknown: 'Something went wrong on this page. Your data is as it was. Load the page again; if it comes back, tell whoever runs Leadline.',
    noConnection: 'The server does not answer. Nothing was changed. Check that Leadline is running; the page tries again by itself.',
    again: 'Try again',
  },
  table: {
    sort: 'Sort by {column}',
  },
} as const;
