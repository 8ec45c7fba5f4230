import type { mark as en } from '../en/mark.ts';
import type { Words } from '../words.ts';

export const mark: Words<typeof en> = {
  so_far: 'eddig',
  assumed: 'feltételezett',
  immature: 'még nem végleges',
  unstable: 'bizonytalan',
  provisional_calendar: 'ideiglenes naptár',
  small_sample: 'kevés eset',
  left_out: '{count, plural, other {# tétel kimaradt}}',
  flagged_records: '{count, plural, other {# ellentmondásos tétel}}',
  self_reported: '{count, plural, other {# saját bevallású tétel}}',
  formula_changed: 'új képlet',
  explain: {
    so_far: 'Az időszak még tart',
    assumed: 'Alapértelmezett esélyeken nyugszik, mert kevés a múltbeli adat',
    immature: 'Néhány esetnek van még ideje, az érték változhat',
    unstable: 'Az időszak ötöde sem telt el: néhány nap vagy egyetlen ügylet még sokat változtathat rajta',
    provisional_calendar: 'Az időszak egyik évére nincs hivatalos munkanaptár',
    small_sample: 'Olyan kevés eset, hogy egy további is elmozdíthatja az értéket',
    left_out: 'Tételek, amelyekből hiányzik az összeg, az ár vagy az árfolyam: lásd, mi maradt ki',
    flagged_records: 'Néhány tétel ellentmondásos: lásd a listát',
    self_reported: 'Maga az érintett jelentette, semmi sem méri',
    formula_changed: 'A képlet itt megváltozott: a korábbi értékekkel csak óvatosan vesse össze',
  },
  sample: {
    grey: 'Kevés adat: {count, plural, other {# eset}}',
    interval: '{count, plural, other {# eset}}: ügyeljen a megbízhatósági tartományra',
    enough: '{count, plural, other {# eset}}',
    between: '95 %-os megbízhatósággal {low} és {high} között',
  },
};
