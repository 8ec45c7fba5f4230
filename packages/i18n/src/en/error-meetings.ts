/** Feedback meetings. */
export const errorMeetings = {
  no_meeting: 'This meeting is not there any more, or not yours to see. Load the page again.',
  not_yours: 'What is said in this meeting belongs to the two who hold it.',
  no_manager: 'Nobody leads this person yet. Name a manager or a team lead on the page of people first.',
  not_leader: 'A meeting is arranged by the person or by who leads them.',
  past: 'This day is over. Choose today or a later day.',
  over: '{name} has left: this meeting is no longer due. What was written stays here to read.',
  changed_meanwhile: 'The other one has changed this meanwhile. Yours is kept here; look at both and choose.',
  confirmed: '{names} has confirmed what was here. A change takes this confirmation back: say so, and save again.',
  too_many: 'At most {most} agreements: “{title}” is one too many. What you typed is kept; leave one out, or make it an action.',
  no_owner: '“{title}” needs one of the two as its owner.',
  not_yet: 'A meeting cannot have been held on a day that is still to come.',
  not_held: 'Say first on which day you met.',
  answered: '“{title}” was followed up already and stays. Close it as dropped instead.',
  not_for_all: 'The rhythm of everybody is decided by who sees everybody. Choose one of your teams.',
} as const;
