/** What somebody is told, in the product and by mail. */
export const notifications = {
  title: 'Notices',
  open: '{count, plural, =0 {Notices} one {Notices, # unread} other {Notices, # unread}}',
  unread: 'unread',
  none: 'Nothing new',
  noneText: 'Here you are told when somebody mentions you, answers you, or writes about your goals and numbers.',
  readAll: 'Mark all as read',
  more: 'Show older ones',
  mail: {
    title: 'Also by mail',
    daily: 'Once a day what I have not read',
    at_once: 'Each within a few minutes',
    never: 'No mail',
    cannot: 'No mail can be sent to you: there is no mail server set up, or no address in your account.',
  },
  kind: {
    mentioned: '{by} mentions you: “{about}”',
    replied: '{by} replies: “{about}”',
    commented: '{by} writes about “{about}”',
    resolved: '{by} marks it as settled: “{about}”',
    meeting_soon: 'Feedback meeting with {about} on {day}',
    meeting_today: 'Feedback meeting with {about} is due today',
    meeting_overdue: 'Feedback meeting with {about} was due on {day}',
    action_today: 'Due today: “{about}”',
    action_overdue: 'Was due on {day}: “{about}”',
    follow_up: 'What became of it? “{about}”',
  },
} as const;
