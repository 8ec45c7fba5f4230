import type { errorSendings as en } from '../en/error-sendings.ts';
import type { Words } from '../words.ts';

/** Boards by mail and into chats. */
export const errorSendings: Words<typeof en> = {
  only_people: 'Jelentkezzen be személyként: a levél annak a számait mutatja, aki kapja.',
  nobody: 'Válasszon legalább egy olvasót vagy csevegést.',
  not_yours: 'Ezt a táblát saját magának elküldheti. Másoknak az küldheti, aki módosíthatja.',
  no_reader: 'A kiválasztott olvasók egyike nem látja ezt a táblát, vagy már nincs itt.',
  too_many: 'Már {most} táblás levél van. Előbb töröljön egyet.',
  no_sending: 'Ez a levél már nincs beállítva, vagy nem az Öné.',
  no_link: 'Ez a hivatkozás már nem állít le semmit: a levél már nincs beállítva.',
  no_address: 'Ebben a fiókban nincs e-mail-cím.',
  too_often: 'Túl sok levél rövid idő alatt. Kérjük, várjon {retryAfter, plural, one {# másodpercet} other {# másodpercet}}.',
  missed: 'Nem ment el: aznap a kiszolgáló a nap végéig nem működött.',
  stopped: 'Az olvasó leállította.',
  ended: 'Véget ért, mielőtt elment volna.',
  ended_by: 'Ezt a levelet egy rendszergazda leállította. Kérdezze meg, mielőtt újat állít be.',
  not_seen: 'Az olvasó már nem látja ezt a táblát.',
  mailbox: 'A postafiók nem fogadja a levelet.',
  stopped_while_sending: 'A kiszolgáló küldés közben állt le. Lehet, hogy megérkezett, ezért nem ment el újra.',
};
