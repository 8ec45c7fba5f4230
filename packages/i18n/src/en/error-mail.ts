/** Mail that did not go out. */
export const errorMail = {
  no_server: 'No mail server is set up here.',
  not_sent: 'The mail could not be sent: the mail server did not take it ({reason}).',
  bad_address: 'This mail address cannot be written to.',
} as const;
