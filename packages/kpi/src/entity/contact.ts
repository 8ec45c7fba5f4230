import { choice, flag, moment, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

/** A person at a customer or potential customer. */
export const contact: Entity = {
  id: 'contact',
  kind: 'fact',
  label: 'full_name',
  columns: [
    ref('account_id', 'account', { headers: ['account', 'company'] }),
    text('full_name', { personal: true, headers: ['contact', 'contact name', 'full name'] }),
    text('email', { personal: true, headers: ['contact email', 'email'] }),
    text('phone', { personal: true, headers: ['phone', 'telephone', 'điện thoại', 'telefon', 'телефон'] }),
    flag('consent_email'),
    flag('consent_call'),
    choice('preferred_channel', ['phone', 'email', 'in_person', 'messenger', 'social', 'post']),
    moment('created_at', { headers: ['created'] }),
  ],
  businessDate: ['created_on'],
  listed: ['full_name', 'account_id', 'created_at'],
};
