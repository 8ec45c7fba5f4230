import type { followUp as en } from '../en/follow-up.ts';
import type { Words } from '../words.ts';

export const followUp: Words<typeof en> = {
  parts: 'Részek',
  part: {
    review: 'Ami esedékes',
    meetings: 'Beszélgetések',
    actions: 'Teendők',
    handovers: 'Átadások',
  },
  title: {
    review: 'Ami esedékes',
    meetings: 'Visszajelző beszélgetések',
    actions: 'Teendők',
    handovers: 'Ügyfelek átadása',
  },
  lead: '{count, plural, =0 {Semmi sem járt le.} other {# dolog lejárt.}}',
  weeks: 'A következő hat hét ritmus szerint: beszélgetések, utókövetések, teendők, célok és mutatók áttekintése.',
  overdue: 'Lejárt',
  thisWeek: 'Ezen a héten',
  week: 'Hét, kezdete: {day}',
  nothing: 'A következő hetekben semmi sem esedékes.',
  print: 'Nyomtatás',
  view: {
    label: 'Kié',
    mine: 'Sajátom',
    all: 'Minden, amit látok',
  },
  kind: {
    meeting: 'Visszajelző beszélgetés',
    follow_up: 'Utókövetés {days} nap múlva',
    action: 'Teendő',
    check_in: 'Bejelentkezés egy célhoz',
    goal_review: 'Értékelendő cél',
    kpi_review: 'Mutató áttekintése',
    target: 'Még kitűzendő célértékek',
  },
};
