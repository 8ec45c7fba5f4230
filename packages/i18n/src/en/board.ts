/** The board "Where we stand". */
export const board = {
  title: 'Where we stand',
  sentence: {
    none: '{kpi} in {period}: there is no data yet.',
    value: '{state, select, running {{kpi} so far in {period}: {value}.} all {{kpi} over all time: {value}.} other {{kpi} in {period}: {value}.}}',
    flat: '{state, select, running {{kpi} so far in {period}: {value}, the same as in {before} over as many working days.} other {{kpi} in {period}: {value}, the same as in {before}.}}',
    change: '{state, select, running {{kpi} so far in {period}: {value}, {change} {way, select, more {more} other {less}} than in {before} over as many working days.} other {{kpi} in {period}: {value}, {change} {way, select, more {more} other {less}} than in {before}.}}',
    won: '{count, plural, one {One deal was won.} other {{won} deals were won.}}',
    decided: '{count, plural, one {One deal was won} other {{won} deals were won}}, {rate} of those decided.',
  },
  section: {
    money: 'Money',
    deals: 'Deals and people',
    contacts: 'New contacts and activity',
    missing: 'No data for this period yet: {kpis}.',
  },
  against: 'vs {period}',
  compareBoth: 'Previous period and last year',
  status: {
    noTarget: 'No target',
  },
  tile: {
    open: '{name}: {value}, {period}. Explain this number',
  },
  scope: {
    label: 'What this page is about',
    all: {
      team: 'All teams',
      location: 'All locations',
      person: 'All salespeople',
    },
    present: 'Present organisation',
    clear: 'Clear',
  },
  period: {
    label: 'Period',
    named: 'A certain month, quarter or year',
    choose: 'Choose',
    years: 'Years',
    quarters: 'Quarters',
    months: 'Months',
    from: 'From',
    to: 'To',
    apply: 'Show',
  },
  months: {
    title: '{kpi} by month',
    note: 'Bars start at zero. Months outside the chosen period are paler.',
    noteRunning: 'Bars start at zero. The running month is hatched; months outside the chosen period are paler.',
    month: 'Month',
  },
  chart: {
    asTable: 'As table',
    asChart: 'As chart',
    label: '{title}. Chart; arrow keys walk along the bars, Enter opens one. {summary}',
  },
  persons: {
    title: 'By salesperson',
  },
  locations: {
    title: 'By location',
  },
  table: {
    total: 'Total',
    all: 'Show all {count}',
    fewer: 'Show fewer',
    missing: 'Without data in this period, so not shown: {kpis}.',
  },
  funnel: {
    title: 'From contact to customer',
    note: 'New contacts that came in: {period}. Each step counts those who reached it by now.',
    new: 'New contacts',
    reached: 'Reached out to',
    opportunity: 'With a deal',
    customer: 'Became customers',
    ofAll: '{share} of new contacts',
    ofPrevious: '{share} of the step before',
    wider: 'More than the step before: some came this far without it being recorded.',
    running: 'So far: recent contacts still have time to become customers.',
  },
  empty: {
    title: 'Here you will see where you stand',
    text: 'Revenue, deals, people and places, each number open down to its records. Nothing has been imported yet: bring in a file from your CRM or shop, in the form you have it.',
    action: 'Import a file',
    importing: 'Your data is being read',
    importingText: 'The board fills by itself as soon as the first records are in.',
  },
} as const;
