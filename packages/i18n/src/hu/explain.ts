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
  by: 'Bontás',
  byNothing: 'Bontás nélkül',
  about: 'Többet erről a mutatóról',
  asPage: 'Megnyitás külön oldalon',
  moment: {
    start: 'az időszak elején',
    previous: '{count, plural, =1 {előző időszak} other {{count} időszakkal korábban}}',
    year_before: 'egy évvel korábban',
    trailing_day: '{count, plural, other {az utolsó {count} nap}}',
    trailing_month: '{count, plural, other {az utolsó {count} hónap}}',
    month_back: '{count, plural, =0 {az utolsó hónap} other {{count} hónappal az utolsó hónap előtt}}',
    rest: 'az időszak hátralévő része',
    whole: 'a teljes időszak',
    ever: 'a kezdetektől',
  },
  /** Of the whole a part is compared with. */
  regardless: 'erre való tekintet nélkül: {dimensions}',
};
