import { date, ref } from './column.ts';
import type { Entity } from './entity.ts';

/** Who had a lead when: valid_from inclusive, valid_to exclusive. */
export const leadOwnerHistory: Entity = {
  id: 'lead_owner_history',
  kind: 'fact',
  parent: { column: 'lead_id', entity: 'lead' },
  columns: [
    ref('lead_id', 'lead', { required: true, headers: ['lead', 'lead id'] }),
    ref('user_id', 'user', { headers: ['owner', 'user'] }),
    date('valid_from', { headers: ['valid from', 'from'] }),
    date('valid_to', { headers: ['valid to', 'to'] }),
  ],
  businessDate: ['valid_from'],
  listed: ['lead_id', 'user_id', 'valid_from', 'valid_to'],
};
