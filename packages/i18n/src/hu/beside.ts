import type { beside as en } from '../en/beside.ts';
import type { Words } from '../words.ts';

export const beside: Words<typeof en> = {
  mean: 'Átlag',
  median: 'Medián',
  largest: 'Legnagyobb eset',
  p90: '10-ből 9 legfeljebb',
  cost: 'Költség',
  winbacks: 'Visszaszerzett ügyfelek',
  deals: 'Nyitott ügyletek',
  pending: 'Függőben',
  horizon_days: 'Határidő (nap)',
  estimate: 'Becslés a határidő végére',
  actual: 'Eddig elért',
  expected: 'Nyitott ügyletekből várható',
  open: 'Nyitott ügyletek teljes értéke',
  month: 'Ez a hónap',
  previous: 'Előző hónap',
  difference: 'Különbség',
  adjusted: 'Munkanaponként',
  year_on_year: 'Az előző év azonos hónapjához képest',
  covered_revenue: 'Ismert költségű árbevétel',
  provisional_entries: 'Előzetes sorok',
  units: 'Mennyiség',
};
