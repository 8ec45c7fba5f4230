import type { sendings as en } from '../en/sendings.ts';
import type { Words } from '../words.ts';

/** Boards by mail and into chats. */
export const sendings: Words<typeof en> = {
  mail: {
    subject: '{title}, {day}',
    open: 'Tábla megnyitása',
    once: 'Ezt a levelet Ön kérte. A számok azok, amelyeket a Leadline-ban is lát.',
    own: 'Ezt a levelet Ön állította be: {rhythm}. A számok azok, amelyeket a Leadline-ban is lát.',
    setUp: 'Ezt a levelet {name} állította be Önnek: {rhythm}. A számok azok, amelyeket a Leadline-ban is lát.',
    manage: 'Minden táblás levél',
    stop: 'Ne jöjjön több ilyen levél',
    moreColumns: '{count, plural, one {Még # oszlop} other {Még # oszlop}} a táblán',
  },
  rhythm: {
    working_days: 'minden munkanapon',
    monthly: 'minden hónap {day}. napján',
    month_start: 'minden hónap első munkanapján',
  },
  weekday: {
    '1': 'minden hétfőn',
    '2': 'minden kedden',
    '3': 'minden szerdán',
    '4': 'minden csütörtökön',
    '5': 'minden pénteken',
    '6': 'minden szombaton',
    '7': 'minden vasárnap',
  },
  stop: {
    ask: 'Ez a tábla levélben érkezik Önhöz. Itt leállíthatja, bejelentkezés nélkül.',
    yes: 'Ne jöjjön több ilyen levél',
    done: 'Kész: ez a levél nem jön többé. Az oldalon újra elindíthatja.',
  },
};
