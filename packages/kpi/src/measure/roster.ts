import type { Measure } from './measure.ts';
import { all, any, isIn, isNotTrue, missing, not } from './predicate.ts';

const isKnown = isNotTrue('is_stub');
const isActive = any(missing('status'), not(isIn('status', 'inactive')));

/** Everybody who works here: a person without records is in the list, with nothing rather than left out. */
export const people: Measure = {
  id: 'people',
  entity: 'user',
  anchor: 'employed_from',
  until: 'employed_to',
  aggregate: { kind: 'count' },
  unit: 'count',
  filter: all(isKnown, isActive, missing('person_id')),
  attribution: { person: ['key64'] },
};

/** Every place that is open. */
export const places: Measure = {
  id: 'places',
  entity: 'location',
  anchor: 'opened_on',
  until: 'closed_on',
  aggregate: { kind: 'count' },
  unit: 'count',
  filter: isKnown,
};

export const isOfRoster = ({ id }: Pick<Measure, 'id'>): boolean => id === people.id || id === places.id;
