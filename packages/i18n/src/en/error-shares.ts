/** Links to boards. */
export const errorShares = {
  gone: 'This link does not show anything any more. Ask whoever sent it for a new one.',
  only_people: 'A link shows the numbers of the person who makes it. Sign in as a person to make one.',
  no_widget: 'One of the chosen widgets is not on this board any more. Load the board again.',
  names_people: '{title} shows names of people or customers. Allow names for this link, or leave it out.',
  on_page_only: '{title} is made for each reader and cannot be shared by link.',
  too_many: 'There are {most} open links to this board already. Revoke one first.',
  no_share: 'This link is not there any more, or not yours to see.',
  too_often: 'Too many looks in a short time. Please wait {retryAfter, plural, one {# second} other {# seconds}}.',
  not_allowed: 'Your organisation shows nothing without signing in. An administrator can change that in the settings.',
} as const;
