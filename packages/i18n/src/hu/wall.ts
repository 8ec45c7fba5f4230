import type { wall as en } from '../en/wall.ts';
import type { Words } from '../words.ts';

export const wall: Words<typeof en> = {
  title: 'Falra',
  lead: 'Táblákat mutat nagy képernyőn, egymás után, öt méterről is olvasható betűkkel. Azt mutatja, amit az itt belépett fiók láthat. A címet mentse el könyvjelzőként a képernyőn.',
  which: 'Táblák, a bejelölés sorrendjében',
  each: 'Egy lap ennyi ideig látszik',
  seconds: '{count, plural, one {# másodperc} other {# másodperc}}',
  keys: 'A nyilak lapoznak, a szóköz megállítja, az F11 kitölti a képernyőt.',
  begin: 'Indítás',
  noBoards: 'Még nincsenek táblák.',
  nothing: 'Ezeken a táblákon nincs olyan, ami falra való.',
  paused: 'Megállítva',
  reached: 'Teljesült',
  won: '{count, plural, =1 {Megnyert üzlet} one {# megnyert üzlet} other {# megnyert üzlet}}',
  wins: 'Megnyert üzletek',
  sound: 'Rövid hang',
  soundNote: 'A böngésző egy gombnyomás vagy kattintás után ad hangot.',
  motion: 'Ünneplés mozgással',
  winChoice: {
    off: 'Nincs ünneplés',
    deal: 'Ünneplés',
    amount: 'Ünneplés az összeggel',
  },
};
