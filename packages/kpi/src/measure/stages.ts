import type { Attribution, Measure, Requirement } from './measure.ts';
import { all, isIn, isTrue, present } from './predicate.ts';

/** AT-OWNER. */
const owner: Attribution = { person: ['owner_user_id'] };
const visit = { entity: 'stage_change', attribution: owner, undated: 'no_date' } as const;
const isOpenStage = isIn('kind', 'open');
const isEntry = all(isOpenStage, isTrue('is_first_visit'));
const isCounted: readonly Requirement[] = [{ keep: isTrue('is_counted'), reason: 'not_counted' }];
const entry = { ...visit, anchor: 'changed_on', unit: 'count', requires: isCounted } as const;

/** Visits of deals to stages (S1-13). */
export const stageMeasures: readonly Measure[] = [
  {
    id: 'stage_visits',
    ...visit,
    anchor: 'until_on',
    aggregate: { kind: 'median', of: { kind: 'column', column: 'visit_days' } },
    unit: 'days',
    filter: all(isOpenStage, present('visit_days')),
    requires: isCounted,
  },
  { id: 'stage_entries', ...entry, aggregate: { kind: 'count' }, filter: isEntry },
  { id: 'stage_entries_moved_on', ...entry, aggregate: { kind: 'count' }, filter: all(isEntry, isIn('visit_outcome', 'moved_on')) },
  {
    id: 'waiting_stage_entries',
    ...entry,
    aggregate: { kind: 'distribution', event: present('changed_on'), of: { kind: 'days', from: 'changed_on', to: 'today' } },
    apart: 'to_stage_id',
    filter: all(isEntry, isIn('visit_outcome', 'open')),
  },
  {
    id: 'stage_delays',
    ...entry,
    aggregate: { kind: 'distribution', event: present('until_on'), of: { kind: 'days', from: 'changed_on', to: 'until_on' } },
    apart: 'to_stage_id',
    filter: all(isEntry, present('until_on')),
  },
];
