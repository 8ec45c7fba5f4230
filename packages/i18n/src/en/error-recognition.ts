/** Thanks, skills and points. */
export const errorRecognition = {
  no_person: 'Only people the records tell of take part. Ask who manages accounts to link yours to a person.',
  gone: 'This person is not at work here any more. Load the page again.',
  no_team: 'This team is not there any more. Load the page again.',
  yourself: 'Nobody thanks themselves. Choose a colleague or a team.',
  no_value: 'What it is for has been changed meanwhile. Choose again.',
  not_seen_by_both: 'One of the two may not see this. Choose something both of you see, or leave it out.',
  too_many: 'That was many thank-yous for one day. Go on tomorrow.',
  no_thanks: 'This thank-you is not there any more, or not yours to take back.',
  no_entry: 'This entry is not there, or not yours to see.',
  not_yours: 'This is decided by who leads the person.',
  corrected: 'This entry was corrected already. Load the page again.',
  no_skill: 'This skill is not there any more. Load the page again.',
  own_skill: 'That you can do it is confirmed by others.',
  known_skill: 'This skill is named already.',
  too_many_skills: 'There are many skills already. Remove one that matters less.',
} as const;
