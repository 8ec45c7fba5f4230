import { date, ref } from './column.ts';
import type { Entity } from './entity.ts';

/** Who had a deal when: valid_from inclusive, valid_to exclusive. */
export const opportunityOwnerHistory: Entity = {
  id: 'opportunity_owner_history',
  kind: 'fact',
  parent: { column: 'opportunity_id', entity: 'opportunity' },
  columns: [
    ref('opportunity_id', 'opportunity', { required: true, headers: ['opportunity', 'deal'] }),
    ref('user_id', 'user', { headers: ['owner', 'user'] }),
    date('valid_from', { headers: ['valid from', 'from'] }),
    date('valid_to', { headers: ['valid to', 'to'] }),
  ],
  businessDate: ['valid_from'],
  listed: ['opportunity_id', 'user_id', 'valid_from', 'valid_to'],
};
