import type { settings as en } from '../en/settings.ts';
import type { Words } from '../words.ts';

export const settings: Words<typeof en> = {
  organization: 'Szervezet',
  organizationNote: 'A számok ezektől függnek. Mentéskor az érintett értékek újraszámolódnak.',
  name: 'Név',
  currency: 'Pénznem',
  currencyNote: 'Minden összeg ebben látszik',
  country: 'Ország',
  countryNote: 'Ez dönti el a munkanapokat és ünnepeket',
  timezone: 'Időzóna',
  timezoneNote: 'Mikor kezdődik és végződik egy nap',
  fiscalStart: 'Az üzleti év kezdő hónapja',
  fiscalStartNote: 'Az üzleti negyedévekhez és évekhez',
  recognition: 'A rendelés akkor számít árbevételnek, amikor',
  recognitionNote: 'Erre a napra számít',
  rule: {
    order: 'megrendelték',
    fulfilment: 'teljesítették',
    invoice: 'kiszámlázták',
    payment: 'kifizették',
  },
  winback: 'Visszaszerzett, ha ennyi napig nem vásárolt',
  winbackNote: 'Aki ennyi nap után újra vásárol, visszaszerzett ügyfél',
  inactivity: 'Elvesztett, ha ennyi napig nem vásárolt',
  inactivityNote: 'Szerződés nélküli ügyfelekre; egy szegmensnek lehet saját értéke',
  device: 'Ez az eszköz',
  deviceNote: 'Csak Önnek, ebben a böngészőben.',
  version: 'Leadline {version}',
  own: {
    title: 'Kezdés saját adatokkal',
    text: 'Amit lát, egy kitalált cég. Ha eleget látott belőle, tegye félre; amit Ön importált, megmarad.',
  },
};
