import type { nextSteps as en } from '../en/next-steps.ts';
import type { Words } from '../words.ts';

export const nextSteps: Words<typeof en> = {
  title: 'A mai következő lépések',
  sentence: '{count, plural, =0 {Semmi sem vár Önre.} one {# dolog vár Önre.} other {# dolog vár Önre.}}',
  none: 'Senki sem vár: nincs fel nem hívott új érdeklődő, lejárt kapcsolatfelvétel vagy terv nélküli ügylet.',
  norm: 'Mai norma',
  done: '{norm} közül {done}',
  kind: {
    call_new: 'Még fel nem hívott új érdeklődők',
    planned_contact: 'Esedékes tervezett kapcsolatfelvételek',
    too_long: 'A szokásosnál régebben álló ügyletek',
    plan_next: 'Következő lépés nélküli ügyletek',
  },
  why: {
    call_new: '{days, plural, =0 {ma érkezett} one {# napja vár} other {# napja vár}}',
    planned_contact: '{days, plural, =0 {ma esedékes} one {# napja lejárt} other {# napja lejárt}}',
    too_long: '{days, plural, one {# napja} other {# napja}} itt áll: „{stage}”, a szokásos {usual}',
    too_long_unknown: '{days, plural, one {# napja} other {# napja}} itt áll: „{stage}”',
    plan_next: 'nincs rá terv; {days, plural, one {# napja} other {# napja}} itt áll: „{stage}”',
  },
  more: '{count, plural, one {és még #} other {és még #}}',
  manyMore: 'és még sok más',
  dismiss: 'Félretesz: {name}',
  dismissTitle: 'A lépés félretétele',
  dismissNote: 'Nem jelenik meg újra. Az indok megmarad.',
  dismissReason: 'Miért nincs rá szükség?',
  dismissSave: 'Félretesz',
};
