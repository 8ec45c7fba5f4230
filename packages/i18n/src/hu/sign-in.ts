import type { signIn as en } from '../en/sign-in.ts';
import type { Words } from '../words.ts';

export const signIn: Words<typeof en> = {
  title: 'Bejelentkezés',
  email: 'E-mail-cím',
  password: 'Jelszó',
  submit: 'Bejelentkezés',
  account: {
    menu: 'Az Ön fiókja: {name}',
    signOut: 'Kijelentkezés',
    asOther: 'Körülnézés más nevében',
  },
  demo: {
    title: 'Nézzen körül',
    text: 'Mintaadatokat lát: a cég és az emberei kitaláltak. Válassza ki, kinek a nevében néz körül; mindenki azt látja, amit a szerepköre enged.',
    or: 'Akinek saját fiókja van',
    coming: 'A mintacég emberei érkeznek…',
  },
  setUp: {
    title: 'A Leadline beállítása',
    text: 'Ön lesz az első rendszergazda. Utána másokat is beengedhet.',
    person: 'Ön',
    company: 'Az Ön cége',
    name: 'Az Ön neve',
    passwordNote: 'Legalább 12 karakter. Néhány egymás utáni szó jó és könnyen megjegyezhető.',
    submit: 'Fiók létrehozása és kezdés',
    noToken: 'Ez a lap arról a címről nyílik, amelyet a Leadline induláskor kiír.',
    hint: 'A Leadline-t még senki sem állította be. Nyissa meg a címet, amelyet induláskor kiírt.',
  },
};
