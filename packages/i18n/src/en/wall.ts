/** Boards on a large screen. */
export const wall = {
  title: 'On a wall',
  lead: 'Shows boards on a large screen, one slide after the other, in type that is read from five metres. What it shows is what the account signed in here may see. Keep the address as a bookmark of the screen.',
  which: 'Boards, in the order they are ticked',
  each: 'Each slide stays',
  seconds: '{count, plural, one {# second} other {# seconds}}',
  keys: 'Arrow keys turn over, the space bar holds, F11 fills the screen.',
  begin: 'Begin',
  noBoards: 'There are no boards yet.',
  nothing: 'There is nothing on these boards that is for a wall.',
  paused: 'Held',
  reached: 'Reached',
  won: '{count, plural, one {Deal won} other {# deals won}}',
  wins: 'Won deals',
  sound: 'Play a short sound',
  soundNote: 'Browsers play sounds after a key or a click on the screen.',
  motion: 'Celebrate with motion',
  winChoice: {
    off: 'Are not celebrated',
    deal: 'Are celebrated',
    amount: 'Are celebrated with the amount',
  },
} as const;
