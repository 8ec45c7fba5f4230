import type { peopleEntities as en } from '../../en/entity/people.ts';
import type { Words } from '../../words.ts';

export const peopleEntities: Words<typeof en> = {
  absence: {
    one: 'Távollét',
    many: 'Távollétek',
    column: {
      user_id: 'Munkatárs',
      from_on: 'Első nap',
      to_on: 'Utolsó nap',
      fraction: 'A nap hányada',
      kind: 'Fajta',
    },
    value: {
      kind: {
        vacation: 'Szabadság',
        sick: 'Betegség',
        training: 'Képzés',
        other: 'Egyéb',
      },
    },
  },
  workday: {
    one: 'Munkatárs napja',
    many: 'Munkatársak napjai',
    column: {
      user_id: 'Munkatárs',
      day_on: 'Dátum',
      work_fraction: 'Munkanap a naptár szerint',
      absent_fraction: 'Távollét aránya',
      fte: 'Teljes munkaidőhöz viszonyított arány',
      selling_fte: 'Értékesítésre jutó munkaidő aránya',
      available: 'Ledolgozható munkanap',
      selling_available: 'Értékesítésre jutó ledolgozható munkanap',
      is_ramping: 'Betanulás alatt',
    },
  },
};
