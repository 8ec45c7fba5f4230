import type { apiReference as en } from '../en/api-reference.ts';
import type { Words } from '../words.ts';

export const apiReference: Words<typeof en> = {
  title: 'Mit kérdezhetnek a programok',
  text: 'Amit az oldalak megtehetnek, azt a programok is. Minden kéréshez hozzáférési kulcsot mutatnak.',
  link: 'Programoknak',
  linkNote: 'Hozzáférési kulcsok, webhookok, és hogy mit lehet kérdezni',
  document: 'OpenAPI-dokumentumként',
  tokens: 'Kulcs készítése',
  try: 'Próbálja ki parancssorból',
  tryNote: 'Az ll_… helyére írja a kulcsát',
  find: 'Útvonal keresése',
  found: '{count} útvonal',
  none: 'Nincs megfelelő útvonal.',
  who: { anybody: 'Bárki', signed_in: 'Aki bejelentkezett; kulccsal nem', permission: 'Szükséges: {permission}' },
  place: { path: 'Az útvonalban', query: 'A kérdőjel után', header: 'Fejléc' },
  required: 'kötelező',
  optional: 'elhagyható',
  example: 'Példa',
  schema: 'Minden mező (JSON Schema)',
};
