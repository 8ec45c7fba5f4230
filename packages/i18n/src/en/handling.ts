/** What follows from each verdict, agreed beforehand. */
export const handling = {
  sentence: 'What follows from each verdict is agreed here before there is one, so that nobody decides in joy or in anger.',
  role: 'Role',
  caption: 'What follows from each verdict: {role}',
  verdict: 'Verdict',
  what: 'What follows',
  nothing: 'Nothing has been agreed yet.',
  offer:
    '{count, plural, one {# verdict has nothing agreed yet.} other {# verdicts have nothing agreed yet. There is a proposal for each; change it as you like.}}',
  takeAll: 'Take all proposals',
  take: 'Take the proposal',
  language: 'Written in: {language}',
  unsaved: '{count, plural, one {# change is not saved yet.} other {# changes are not saved yet.}}',
  saved: 'Saved.',
  undo: 'Undo',
  save: 'Save',
  agreed: 'Agreed beforehand:',
  notAgreed: 'Nothing has been agreed beforehand for this verdict.',
  link: 'Decision table',
  means: {
    good: 'Main KPI reached, score 100 % or more',
    nearly: 'Main KPI and score at 90 % or more',
    result_without_activity: 'Main KPI reached, daily work below 90 %',
    activity_without_result: 'Daily work done, main KPI below 90 %',
    not_met: 'Anything else',
  },
  proposal: {
    good: 'Thank the person in front of the team within the week. Ask what others can take over, and write it down. Targets stay as they are.',
    nearly: 'A talk of a quarter of an hour within the week: what is missing, and which one step closes the gap. Nothing else changes.',
    result_without_activity:
      'Look together at what made the result: one large deal, or lasting work. If the activity was not needed, change that KPI; otherwise agree on the activity for the next period.',
    activity_without_result:
      'The work was done as asked, so nobody is blamed. Check norms, choice of customers and skills together, and change what does not lead to the result.',
    not_met:
      'A talk within three working days that begins with the reasons. Agree on help and at most two steps, and look again after two weeks. For pay, only what the pay rules say beforehand holds.',
  },
} as const;
