import type { explain as en } from '../en/explain.ts';
import type { Words } from '../words.ts';

export const explain: Words<typeof en> = {
  formula: 'Hogyan jön ki',
  inputs: 'Miből áll össze',
  input: 'Mérőszám',
  records: 'Rekordok',
  value: 'Érték',
  exclusions: 'Mi maradt ki',
  noExclusions: 'Semmi sem maradt ki.',
  exclusion: '{entity}: {count, number} – {reason}',
  scope: 'Miről és mikor',
  without: 'kivéve',
  organisation: 'Szervezet',
  asOf: 'Adatok állapota',
  dataThrough: 'Utolsó adat napja',
  version: 'A képlet változata',
  asPage: 'Megnyitás külön oldalon',
};
