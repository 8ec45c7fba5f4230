/** The demo company, and the way from it to one's own data. */
export const demo = {
  note: 'You are looking at demo data: the company is made up.',
  begin: 'Start with your own data',
  title: 'Start with your own data',
  text: 'Leadline becomes empty and yours. These decide how your files are read and counted; all can be changed later in the settings.',
  name: 'Name of your company',
  goes: 'What goes',
  goesText: 'Everything of the demo company: its records, people, numbers and settings.',
  stays: 'What stays',
  staysImports:
    '{count, plural, one {The import you made yourself. It is read again with these settings.} other {The # imports you made yourself. They are read again with these settings.}}',
  staysSent: 'What other programs have sent to Leadline, and the recipes you have saved.',
  confirm: 'Set the demo aside and begin',
  cancel: 'Keep looking around',
  loading: 'The demo company is still being loaded; you can begin as soon as its figures are there.',
  again: 'You can look at the demo company again at any time, in a folder of its own:',
} as const;
