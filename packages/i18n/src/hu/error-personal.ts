import type { errorPersonal as en } from '../en/error-personal.ts';
import type { Words } from '../words.ts';

export const errorPersonal: Words<typeof en> = {
  no_person: 'E rekord mögött nem áll ember. Kapcsolattartó, új érdeklődő és magánszemély ügyfél adatai törölhetők.',
  reason_missing: 'Írja le, miért: az indok megmarad a változások naplójában.',
  reason_names_person: 'Az indokban szerepel az illető. Írja le név, telefonszám és cím nélkül.',
  no_retention: 'Ehhez nem adható meg idő: {entity}.',
};
