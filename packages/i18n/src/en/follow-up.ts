/** What holds talks, actions and the review calendar together. */
export const followUp = {
  parts: 'Parts',
  part: {
    review: 'What is due',
    meetings: 'Feedback meetings',
    actions: 'Actions',
    handovers: 'Handovers',
  },
  title: {
    review: 'What is due',
    meetings: 'Feedback meetings',
    actions: 'Actions',
    handovers: 'Handovers of customers',
  },
  lead: '{count, plural, =0 {Nothing is overdue.} one {# thing is overdue.} other {# things are overdue.}}',
  weeks: 'The coming six weeks by cadence: talks, follow-ups, actions, goals and KPI reviews.',
  overdue: 'Overdue',
  thisWeek: 'This week',
  week: 'Week from {day}',
  nothing: 'Nothing is due in the coming weeks.',
  print: 'Print',
  view: {
    label: 'Whose',
    mine: 'Mine',
    all: 'All I see',
  },
  kind: {
    meeting: 'Feedback meeting',
    follow_up: 'Follow-up after {days} days',
    action: 'Action',
    check_in: 'Check-in on a goal',
    goal_review: 'Goal to be reviewed',
    kpi_review: 'KPI review',
    target: 'Targets still to be set',
  },
} as const;
