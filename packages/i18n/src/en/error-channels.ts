/** Chats. */
export const errorChannels = {
  no_channel: 'This chat is not set up any more.',
  limited: 'The chat takes no more for the moment. It goes on in {retryAfter, plural, one {# second} other {# seconds}}.',
  down: 'The chat service does not answer properly ({status}). It is tried again.',
  gone: 'The chat is not there any more, or the right to write there was taken away. Connect it again.',
  refused: 'The chat did not take the message: {reason}',
  connect_again: 'Zalo does not accept the tokens any more. Enter a new refresh token.',
  no_secret: 'Something that is needed to write there is missing.',
  no_team: 'This team is not there any more.',
  other_kind: 'Another kind of chat is a chat of its own. Make a new one.',
  not_yours: 'Only somebody who leads everybody who reads there may send this there.',
  single_person: 'Numbers of a single person do not go into a chat.',
  off: 'This chat is switched off.',
} as const;
