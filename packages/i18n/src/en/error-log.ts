/** Logging by hand. */
export const errorLog = {
  no_person: "Only people who are part of the organisation's records can log contacts. Ask an administrator to link your account to a person.",
  no_such_record: 'This customer, contact or meeting is not there any more, or not yours to see. Choose another one.',
  key_taken: 'This form belongs to somebody else. Begin a new one.',
  not_planned: 'Somebody has said already how this meeting went. Load the page again.',
  in_future: 'The moment lies ahead. Set when it took place.',
  too_old: 'It took place more than {days} days ago. What is older cannot be logged any more.',
  only_meetings: 'Only meetings and visits can be called off, moved or missed.',
  no_outcome: 'Choose what came of it.',
  research_before: 'What is found out before the first contact is written down by itself, with all three fields.',
  moved_to_when: 'Say when the meeting takes place instead.',
  next_is_past: 'The next step lies in the past. Choose a day from today on.',
  too_late: 'It can be changed for {hours} hours after it was logged. Those are over.',
} as const;
