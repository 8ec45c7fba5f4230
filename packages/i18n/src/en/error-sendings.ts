/** Boards by mail and into chats. */
export const errorSendings = {
  only_people: 'Sign in as a person: a mail shows the numbers of whoever gets it.',
  nobody: 'Choose at least one reader or chat.',
  not_yours: 'You may send this board to yourself. Sending it to others is for those who may change it.',
  no_reader: 'One of the chosen readers does not see this board or is not there any more.',
  too_many: 'There are {most} mails with boards already. Remove one first.',
  no_sending: 'This mail is not set up any more, or is not yours.',
  no_link: 'This link does not stop anything any more: the mail is not set up any more.',
  no_address: 'There is no mail address in this account.',
  too_often: 'Too many mails in a short time. Please wait {retryAfter, plural, one {# second} other {# seconds}}.',
  missed: 'Not sent: nobody was at work that day until it was over.',
  stopped: 'Stopped by the reader.',
  ended: 'It was ended before it was sent.',
  ended_by: 'An administrator has stopped this mail. Ask them before you set up another one.',
  not_seen: 'The reader does not see this board any more.',
  mailbox: 'The mailbox does not take the mail.',
  stopped_while_sending: 'The server was stopped while sending. It may have arrived, so it was not sent again.',
} as const;
