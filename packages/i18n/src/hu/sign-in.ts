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
  step: {
    title: 'Írja be a kódot',
    text: 'Nyissa meg a kódkészítő alkalmazást a telefonján, vagy használja egyik helyreállító kódját.',
    code: 'Kód',
    submit: 'Tovább',
    back: 'Újrakezdés',
  },
  enrol: {
    title: 'Kétlépcsős belépés beállítása',
    text: 'Itt mindenkinek kell. Egy perc az egész, és egy kódkészítő alkalmazás kell hozzá a telefonján.',
    begin: 'Kezdés',
  },
  forgotten: {
    open: 'Elfelejtette a jelszavát?',
    title: 'Új jelszó választása',
    text: 'Írja be az e-mail-címét. Ha van hozzá fiók, levelet kap egy linkkel.',
    submit: 'Link küldése',
    sent: 'Ha van fiók ezzel a címmel, úton van egy levél a linkkel. Eltarthat néhány percig; nézze meg a levélszemét mappát is.',
    back: 'Vissza a bejelentkezéshez',
    ask: 'Elfelejtette a jelszavát? Egy rendszergazda adhat linket új jelszó választásához.',
  },
  join: {
    title: 'Üdvözöljük, {name}',
    text: 'Válasszon jelszót ehhez a címhez: {email}, és már bent is van.',
    password: 'Jelszó',
    submit: 'Jelszó mentése és belépés',
    invalid: 'Ez a meghívó nem használható',
  },
  reset: {
    title: 'Új jelszó választása',
    text: 'Ehhez a címhez: {email}. Mindenhol máshol kijelentkeztetjük.',
    password: 'Új jelszó',
    invalid: 'Ez a link nem használható',
  },
  toSignIn: 'Bejelentkezés',
};
