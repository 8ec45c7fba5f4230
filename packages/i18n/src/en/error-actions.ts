/** Actions. */
export const errorActions = {
  no_action: 'This action is not there any more, or not yours to see. Load the page again.',
  not_yours: 'What became of an action is told by its owner.',
  closed: 'This action is closed already. What was told stays.',
  not_asked: 'Nothing is asked yet. Until then it goes on by itself; close it as done or dropped.',
  no_owner: 'This owner is not there, or not somebody you see. Choose another one.',
  past: 'This day is over. Choose today or a later day.',
  no_subject: 'You do not see whose number this is. Make the action without the number.',
  no_days: 'This stretch of time has not begun. Choose another one.',
} as const;
