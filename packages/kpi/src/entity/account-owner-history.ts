import { choice, date, moment, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

export const accountOwnerRoles = ['hunter', 'farmer', 'account_executive', 'service'] as const;

/** Who looked after a customer when; what happened before a handover stays with the one before. */
export const accountOwnerHistory: Entity = {
  id: 'account_owner_history',
  kind: 'fact',
  columns: [
    ref('account_id', 'account', { required: true, headers: ['customer', 'account', 'khách hàng', 'ügyfél', 'клиент'] }),
    ref('user_id', 'user', { headers: ['owner', 'account owner', 'new owner', 'người phụ trách', 'felelős', 'ответственный'] }),
    choice('owner_role', accountOwnerRoles, { headers: ['role', 'owner role'] }),
    date('valid_from', { headers: ['from', 'valid from', 'since', 'từ ngày', 'ettől'] }),
    /** The first day it no longer holds. */
    date('valid_to', { headers: ['to', 'valid to', 'until', 'đến ngày', 'eddig'] }),
    ref('handover_from_user_id', 'user', { headers: ['previous owner', 'handed over by'] }),
    text('handover_checklist', { headers: ['handover checklist'] }),
    moment('accepted_at', { headers: ['accepted'] }),
  ],
  businessDate: ['valid_from'],
  listed: ['account_id', 'user_id', 'owner_role', 'valid_from', 'valid_to'],
};
