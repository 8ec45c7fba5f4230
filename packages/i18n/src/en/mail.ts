/** Mails, plain text. Names and addresses are filled in as they are. */
export const mail = {
  hello: 'Hello {name},',
  invitation: {
    subject: 'Your invitation to Leadline',
    subjectOf: 'Your invitation to Leadline of {company}',
    text: 'an account has been made for you. Open this address to choose a password and come in:',
  },
  reset: {
    subject: 'Choose a new password for Leadline',
    text: 'somebody, probably you, has asked for a new password. Open this address to choose one:',
    otherwise: 'If it was not you, do nothing: your password stays as it is.',
  },
  until: 'It can be used once, until {until}.',
  notice: {
    subject: 'A change to your Leadline account',
    password: 'the password of your account was changed on {at}.',
    factorOff: 'two-step sign-in was switched off for your account on {at}.',
    factorOn: 'two-step sign-in was set up for your account on {at}.',
    recovery: 'a recovery code was used to sign in to your account on {at}. Codes left: {left}.',
    email: 'the mail address of your account was changed on {at}. This address is no longer used.',
    otherwise: 'If you know nothing of it, tell your administrator at once.',
  },
  notices: {
    subject: '{count, plural, one {One thing you have not read} other {# things you have not read}} in Leadline',
    more: '{count, plural, one {and one more:} other {and # more:}}',
    choose: 'Choose here whether and how you are told by mail:',
  },
} as const;
