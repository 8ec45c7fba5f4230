import type { mail as en } from '../en/mail.ts';
import type { Words } from '../words.ts';

export const mail: Words<typeof en> = {
  hello: 'Kedves {name},',
  invitation: {
    subject: 'Meghívó a Leadline használatához',
    subjectOf: 'Meghívó a Leadline használatához: {company}',
    text: 'Fiókot hoztak létre Önnek. Nyissa meg ezt a címet, válasszon jelszót, és lépjen be:',
  },
  reset: {
    subject: 'Új jelszó a Leadline-hoz',
    text: 'Valaki, valószínűleg Ön, új jelszót kért. Nyissa meg ezt a címet, és válasszon jelszót:',
    otherwise: 'Ha nem Ön volt, nincs teendője: a jelszava nem változik.',
  },
  until: 'A cím egyszer használható, eddig: {until}.',
  notice: {
    subject: 'Változás az Ön Leadline-fiókjában',
    password: 'A fiókja jelszava megváltozott. Időpont: {at}.',
    factorOff: 'A fiókja kétlépcsős belépését kikapcsolták. Időpont: {at}.',
    factorOn: 'A fiókjához kétlépcsős belépést állítottak be. Időpont: {at}.',
    recovery: 'A fiókjába helyreállító kóddal léptek be. Időpont: {at}. Megmaradt kódok: {left}.',
    email: 'A fiókja e-mail-címe megváltozott. Időpont: {at}. Ezt a címet már nem használjuk.',
    otherwise: 'Ha erről nem tud, azonnal szóljon a rendszergazdának.',
  },
  notices: {
    subject: '{count, plural, one {# olvasatlan értesítés} other {# olvasatlan értesítés}} a Leadline-ban',
    more: '{count, plural, one {és még #:} other {és még #:}}',
    choose: 'Itt választhatja meg, kér-e és hogyan értesítést e-mailben:',
  },
};
