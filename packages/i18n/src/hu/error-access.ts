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
};
