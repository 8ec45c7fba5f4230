import type { Attribution, Measure, Requirement } from './measure.ts';
import { any, all, isIn, isNotTrue, missing, present } from './predicate.ts';

/** AT-ACTOR */
const actor: Attribution = { person: ['user_id'] };
const activity = { entity: 'activity', anchor: 'started_on', undated: 'no_date', attribution: actor, unit: 'count' } as const;
const isCompleted = isIn('status', 'completed');
const hasStatus: Requirement = { keep: present('status'), reason: 'no_status' };
const isExternal: Requirement = { keep: isNotTrue('is_internal'), reason: 'internal' };

export const activityMeasures: readonly Measure[] = [
  {
    id: 'calls',
    ...activity,
    aggregate: { kind: 'count' },
    filter: all(isIn('kind', 'call'), any(missing('direction'), isIn('direction', 'outbound')), any(missing('status'), isCompleted)),
    requires: [{ keep: present('direction'), reason: 'no_direction' }, hasStatus, isExternal, { keep: isNotTrue('is_redial'), reason: 'redial' }],
  },
  {
    id: 'meetings',
    ...activity,
    aggregate: { kind: 'distinct', column: 'shared_id', orEach: true },
    filter: all(isIn('kind', 'meeting'), any(missing('status'), isCompleted)),
    requires: [hasStatus, isExternal],
  },
];
