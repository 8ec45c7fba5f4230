/** Screens on walls. */
export const errorDisplays = {
  gone: 'This screen shows nothing any more. Whoever put it up can make a new link.',
  no_display: 'This screen is not there any more, or not yours to change.',
  only_people: 'A screen shows what the person who puts it up may see. Sign in as a person to put one up.',
  no_team: 'A screen shows a team you see as a whole. Choose one of those.',
  no_timezone: 'This time zone is not known. Choose one of the list.',
  no_code: 'No screen shows this code now. Codes change after {minutes} minutes: look at the screen again.',
  made_already: 'This screen is there already. Its link is told once: make another one if it is lost.',
  too_many: 'There are {most} screens already. Revoke one first.',
  names_hidden: 'Shows names, and this screen does not.',
} as const;
