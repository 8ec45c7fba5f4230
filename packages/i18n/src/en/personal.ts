/** What is kept about people outside: handing it over, erasing it. */
export const personal = {
  title: 'Personal data',
  text: 'Whoever asks for it gets everything kept about them as a file, or has it erased.',
  exportTable: 'Save everything as table (CSV)',
  exportFull: 'Save everything in full (JSON)',
  erase: 'Erase this person…',
  eraseTitle: 'Erase what is kept about {name}',
  warning: 'This cannot be undone. Names, numbers, addresses and free texts are gone for good, in the files that were imported as well.',
  reaches: 'Texts are taken out of these records: {records}.',
  stays: 'The records themselves stay without them: no figure changes.',
  idStays:
    'What the sources call the records stays, because figures hang on it: {ids}. If such a number is itself a name or an address, change it in the source first.',
  backups:
    '{count, plural, one {One earlier backup still holds} other {# earlier backups still hold}} the person: {folders}. Restored, it erases them again.',
  reason: 'Why',
  reasonNote: 'Stays in the record of changes. Without name, number or address.',
  sure: 'I have checked that this is the right person',
  keep: 'Keep',
  eraseNow: 'Erase for good',
  done: '{records, plural, one {# record is} other {# records are}} without the texts about the person. No figure has changed.',
  erasedBefore: 'Nothing about this person is kept any more: the texts were erased before.',
  gone: 'erased',
} as const;
