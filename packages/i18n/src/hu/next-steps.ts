import type { nextSteps as en } from '../en/next-steps.ts';
import type { Words } from '../words.ts';

export const nextSteps: Words<typeof en> = {
  title: 'A mai következő lépések',
  sentence: '{count, plural, =0 {Semmi sem vár Önre.} one {# dolog vár Önre.} other {# dolog vár Önre.}}',
  none: 'Senki sem vár: nincs fel nem hívott új érdeklődő, lejárt kapcsolatfelvétel vagy terv nélküli ügylet.',
  norm: 'Mai norma',
  done: '{done} / {norm}',
  kind: {
    call_new: 'Még fel nem hívott új érdeklődők',
    planned_contact: 'Esedékes tervezett kapcsolatfelvételek',
    rule_due: 'A kapcsolattartási szabály szerint esedékes ügyfelek',
    too_long: 'A szokásosnál régebben álló ügyletek',
    plan_next: 'Következő lépés nélküli ügyletek',
  },
  why: {
    call_new: '{days, plural, =0 {ma érkezett} one {# napja vár} other {# napja vár}}',
    planned_contact: '{days, plural, =0 {ma esedékes} one {# napja lejárt} other {# napja lejárt}}',
    rule_due:
      '{days, plural, =0 {ma esedékes} one {# napja lejárt} other {# napja lejárt}}; {last, plural, =-1 {még nem volt kapcsolatfelvétel} =0 {utoljára ma} one {utoljára # napja} other {utoljára # napja}}, a szabály szerint évente {count}',
    too_long: '{days, plural, one {# napja} other {# napja}} itt áll: „{stage}”, a szokásos {usual}',
    too_long_unknown: '{days, plural, one {# napja} other {# napja}} itt áll: „{stage}”',
    plan_next: 'nincs rá terv; {days, plural, one {# napja} other {# napja}} itt áll: „{stage}”',
  },
  more: '{count, plural, one {és még #} other {és még #}}',
  manyMore: 'és még sok más',
  dismiss: 'Félretesz: {name}',
  dismissTitle: 'A lépés félretétele',
  dismissNote: 'Nem jelenik meg újra. Az indok megmarad.',
  dismissNoteRule: 'Akkor jelenik meg újra, amikor a szabály a következő kapcsolatfelvételt kéri. Az indok megmarad.',
  dismissReason: 'Miért nincs rá szükség?',
  dismissSave: 'Félretesz',
};
