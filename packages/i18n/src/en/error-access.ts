/** Coming in, and what one may do. */
export const errorAccess = {
  sign_in: 'Please sign in first.',
  not_permitted: 'Your role does not allow this. An administrator can change that.',
  wrong_password: 'Mail address and password do not belong together.',
  too_many_tries: 'Too many tries. Please wait {retryAfter, plural, one {# second} other {# seconds}}.',
  no_demo: 'There is nobody to look around as.',
  wrong_setup_token: 'This address has been used or is not the newest one. Start Leadline again: it prints a new one.',
  set_up_first:
    'First make an administrator of your own: open the address that Leadline prints when it starts. Otherwise nobody could sign in afterwards.',
  no_account: 'There is no such account.',
  email_taken: '{email} belongs to another account.',
  last_administrator: 'This is the last administrator. Name another one first.',
  needs_team: 'Choose a team for this role.',
} as const;
