/** Coming in: sign-in, set-up, looking around the demo company. */
export const signIn = {
  title: 'Sign in',
  email: 'Mail address',
  password: 'Password',
  submit: 'Sign in',
  account: {
    menu: 'Your account: {name}',
    signOut: 'Sign out',
    asOther: 'Look around as somebody else',
  },
  demo: {
    title: 'Look around',
    text: 'You are looking at demo data: the company and its people are made up. Choose who to look around as; each sees what the role lets them see.',
    or: 'Somebody with an account of their own',
    coming: 'The people of the demo company are arriving…',
  },
  setUp: {
    title: 'Set up Leadline',
    text: 'You become the first administrator. You can let others in afterwards.',
    person: 'You',
    company: 'Your company',
    name: 'Your name',
    passwordNote: 'At least 12 characters. A few words in a row are good and easy to remember.',
    submit: 'Create account and begin',
    noToken: 'This page opens from the address that Leadline prints when it starts.',
    hint: 'Nobody has set Leadline up yet. Open the address it printed when it started.',
  },
} as const;
