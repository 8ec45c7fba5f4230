import type { customerKpis as en } from '../../en/kpi/customers.ts';
import type { Words } from '../../words.ts';

export const customerKpis: Words<typeof en> = {
  customer_acquisition_cost: {
    name: 'Egy új ügyfél megszerzésének költsége',
    sentence: 'Egy új ügyfél megszerzésére jutó összes marketing- és értékesítési költség, bérekkel és közvetett költségekkel együtt.',
    formula: 'Az időszak új ügyfelek szerzésére fordított marketing- és értékesítési költségei ÷ az új ügyfelek száma',
    reading:
      'Ugyanazon időszak költsége és ügyfelei állnak szemben: hosszú értékesítési ciklusnál legalább egy negyedévet nézzen. Új ügyfél nélkül csak a költség látszik.',
    variant: {
      media_only: 'Csak hirdetési költség',
    },
  },
};
