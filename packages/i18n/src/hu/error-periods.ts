import type { errorPeriods as en } from '../en/error-periods.ts';
import type { Words } from '../words.ts';

export const errorPeriods: Words<typeof en> = {
  not_over: '{period} még nem ért véget. Az utolsó napja utáni naptól zárható le.',
  closed_already: '{period} már le van zárva. A lezárt időszak úgy marad, ahogy van.',
  not_everybody: 'Időszakot csak az zárhat le, aki mindenkit lát.',
  numbers_coming: 'A számok most érkeznek: az adatok beolvasása vagy újbóli elkészítése folyik. Akkor zárja le az időszakot, ha ez kész.',
};
