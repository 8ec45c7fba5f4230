import { choice, ref, share } from './column.ts';
import type { Entity } from './entity.ts';

/** Who earned the deal, in which part: closer shares sum to 1. Without rows the owner is the only closer. */
export const opportunityCredit: Entity = {
  id: 'opportunity_credit',
  kind: 'fact',
  parent: { column: 'opportunity_id', entity: 'opportunity' },
  columns: [
    ref('opportunity_id', 'opportunity', { required: true, headers: ['opportunity', 'deal'] }),
    ref('user_id', 'user', { required: true, headers: ['user', 'person'] }),
    choice('credit_role', ['originator', 'closer', 'overlay'], { headers: ['credit role'] }),
    share('credit_share', { headers: ['credit', 'share', 'credit_pct'] }),
  ],
  listed: ['opportunity_id', 'user_id', 'credit_role', 'credit_share'],
};
