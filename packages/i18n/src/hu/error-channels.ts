import type { errorChannels as en } from '../en/error-channels.ts';
import type { Words } from '../words.ts';

/** Chats. */
export const errorChannels: Words<typeof en> = {
  no_channel: 'Ez a csevegés már nincs beállítva.',
  limited: 'A csevegés most nem fogad többet. {retryAfter, plural, one {# másodperc} other {# másodperc}} múlva folytatódik.',
  down: 'A csevegőszolgáltatás nem válaszol rendesen ({status}). Újra próbáljuk.',
  gone: 'A csevegés már nincs meg, vagy az írás jogát visszavonták. Kösse össze újra.',
  refused: 'A csevegés nem fogadta az üzenetet: {reason}',
  connect_again: 'A Zalo már nem fogadja el a kulcsokat. Adjon meg új refresh tokent.',
  no_secret: 'Hiányzik valami, ami az íráshoz kell.',
  no_team: 'Ez a csapat már nincs meg.',
  other_kind: 'Másfajta csevegés külön csevegés. Hozzon létre újat.',
  not_yours: 'Ide csak az küldhet, aki mindenkit vezet, aki itt olvas.',
  single_person: 'Egyetlen ember számai nem kerülnek csevegésbe.',
  off: 'Ez a csevegés ki van kapcsolva.',
};
