import type { rareWidget as en } from '../en/rare-widget.ts';
import type { Words } from '../words.ts';

export const rareWidget: Words<typeof en> = {
  cohort: {
    first: {
      customers: 'Első vásárlás',
      contacts: 'Érkezés',
    },
    size: {
      customers: 'Ügyfelek',
      contacts: 'Érdeklődők',
    },
    after: '+{count}',
    note: {
      customers: '{of}, {count, plural, one {# ügyfélből} other {# ügyfélből}}',
      contacts: '{of}, {count, plural, one {# érdeklődőből} other {# érdeklődőből}}',
    },
    since: {
      month: '+1, +2 …: ennyi hónappal később.',
      quarter: '+1, +2 …: ennyi negyedévvel később.',
    },
    running: 'Csíkozott: {period} még nem zárult le, ezek a számok változhatnak; az utolsó sor kihagyja őket.',
    few: 'Halvány: kevés eset.',
  },
};
