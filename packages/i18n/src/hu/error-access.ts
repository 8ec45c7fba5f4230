import type { errorAccess as en } from '../en/error-access.ts';
import type { Words } from '../words.ts';

export const errorAccess: Words<typeof en> = {
  sign_in: 'Először jelentkezzen be.',
  not_permitted: 'Ezt az Ön szerepköre nem engedi. Egy rendszergazda módosíthatja.',
  wrong_password: 'Az e-mail-cím és a jelszó nem tartozik össze.',
  too_many_tries: 'Túl sok próbálkozás. Várjon {retryAfter, plural, one {# másodpercet} other {# másodpercet}}.',
  no_demo: 'Nincs kinek a nevében körülnézni.',
  wrong_setup_token: 'Ezt a címet már felhasználták, vagy nem ez a legújabb. Indítsa újra a Leadline-t: új címet ír ki.',
  set_up_first:
    'Előbb hozzon létre egy saját rendszergazdát: nyissa meg a címet, amelyet a Leadline induláskor kiír. Különben utána senki sem tudna bejelentkezni.',
  no_account: 'Nincs ilyen fiók.',
  email_taken: '{email} egy másik fiókhoz tartozik.',
  last_administrator: 'Ő az utolsó rendszergazda. Előbb nevezzen ki másikat.',
  needs_team: 'Ehhez a szerepkörhöz válasszon csapatot.',
  only_administrators: 'Ezt csak bejelentkezett rendszergazda teheti meg.',
  demo_person: 'A mintacég embereinek nevében csak körülnézni lehet. A fiókjuk nem módosítható.',
  person_taken: 'Ennek a személynek már van fiókja: {name}.',
  no_such_team: 'Nincs ilyen csapat.',
  no_such_person: 'Nincs ilyen személy.',
  not_yourself: 'Ez az Ön saját fiókja. Kérjen meg egy másik rendszergazdát.',
  not_invited: 'Ezt a fiókot már átvették. Küldjön helyette linket új jelszóhoz.',
  not_active: 'Ez a fiók nincs használatban. Engedje be újra, vagy küldje el újra a meghívót.',
  signs_in_elsewhere: 'Ez a fiók másik szolgáltatáson keresztül lép be, itt nincs jelszava.',
  link_invalid: 'Ezt a linket már felhasználták, lejárt, vagy nem a legújabb. Kérjen újat.',
  no_mail: 'Itt nincs beállítva levelezőkiszolgáló. Egy rendszergazda adhat linket új jelszó választásához.',
  wrong_own_password: 'Ez nem az Ön jelszava.',
  same_password: 'Ez a jelenlegi jelszava. Válasszon másikat.',
  no_password: 'Ön másik szolgáltatáson keresztül lép be, itt nincs jelszava.',
  no_session: 'Ez a munkamenet már véget ért.',
  wrong_code: 'Ez a kód nem jó, vagy már felhasználták. Várja meg a következőt.',
  clock_behind: 'A kiszolgáló óráját visszaállították. Használjon helyreállító kódot, vagy szóljon a rendszergazdának.',
  setup_expired: 'Ez túl sokáig tartott. Kezdje újra.',
  factor_is_on: 'A kétlépcsős belépés már be van kapcsolva.',
  factor_is_off: 'A kétlépcsős belépés nincs bekapcsolva.',
  factor_needed: 'Itt mindenkinek kell a kétlépcsős belépés. Egy rendszergazda módosíthatja.',
  own_factor_first: 'Előbb a saját fiókjához állítsa be a kétlépcsős belépést.',
  sealed_elsewhere:
    'A kiszolgáló nem tudja ellenőrizni a kódot, mert más a titkos kulcsa. Használjon helyreállító kódot. Rendszergazdának: minden kiszolgálón ugyanaz legyen a LEADLINE_SECRET.',
  sealed_damaged:
    'A kiszolgáló nem tudja ellenőrizni a kódot, mert a tárolt adat sérült. Használjon helyreállító kódot, vagy kérje a kétlépcsős belépés visszaállítását.',
};
