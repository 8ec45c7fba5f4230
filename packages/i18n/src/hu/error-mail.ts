import type { errorMail as en } from '../en/error-mail.ts';
import type { Words } from '../words.ts';

export const errorMail: Words<typeof en> = {
  no_server: 'Itt nincs beállítva levelezőkiszolgáló.',
  not_sent: 'A levelet nem sikerült elküldeni: a levelezőkiszolgáló nem vette át ({reason}).',
  bad_address: 'Erre az e-mail-címre nem lehet levelet küldeni.',
};
