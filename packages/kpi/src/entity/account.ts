import { choice, date, flag, moment, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

export const account: Entity = {
  id: 'account',
  kind: 'fact',
  label: 'name',
  columns: [
    text('name', {
      mayNamePerson: true,
      headers: [
        'account',
        'account name',
        'company',
        'customer',
        'customer name',
        'client',
        'khách hàng',
        'ügyfél',
        'vevő',
        'заказчик',
        'клиент',
        'компания',
      ],
    }),
    choice('business_type', ['b2b', 'b2c']),
    ref('segment_id', 'segment', { headers: ['segment'] }),
    text('industry', { headers: ['industry', 'sector', 'ngành', 'iparág', 'отрасль'] }),
    ref('region_id', 'region', { headers: ['customer region', 'customer_state', 'state'] }),
    text('country', { headers: ['country', 'office_location', 'quốc gia', 'ország', 'страна'] }),
    text('city', { headers: ['city', 'customer_city', 'thành phố', 'város', 'город'] }),
    ref('owner_user_id', 'user', { headers: ['account owner'] }),
    ref('parent_account_id', 'account', { headers: ['parent account', 'subsidiary_of'] }),
    ref('acquisition_channel_id', 'acquisition_channel'),
    ref('merged_into_id', 'account'),
    flag('is_test'),
    flag('is_internal'),
    flag('no_contact'),
    text('left_reason', { headers: ['churn reason', 'reason for leaving'] }),
    ref('left_to_competitor_id', 'competitor', { headers: ['left to competitor'] }),
    moment('created_at', { headers: ['created', 'customer since'] }),
    /** Earlier of the first won deal and the first completed order. */
    moment('became_customer_at', { derived: true }),
    /** What made the account a customer: `order` or `deal`, and that record's key64, person and location. */
    text('first_purchase_kind', { derived: true }),
    ref('first_closer_user_id', 'user', { derived: true }),
    ref('first_location_id', 'location', { derived: true }),
    moment('last_purchase_at', { derived: true }),
    /** Inactive for the win-back window before this date: counted apart from new customers. */
    moment('won_back_at', { derived: true }),
    flag('first_purchase_reversed', { derived: true }),
    /** The first day after the day of the first purchase on which it bought again. */
    date('second_purchase_on', { derived: true }),
    /** Source of its first contact, else its own. */
    ref('first_channel_id', 'acquisition_channel', { derived: true }),
    /** End of the first and of the last relationship (customer_span), also where it lies ahead; null: none ended, or still under contract. */
    date('first_left_on', { derived: true }),
    date('left_on', { derived: true }),
  ],
  businessDate: ['became_customer_on', 'created_on'],
  listed: ['name', 'industry', 'country', 'became_customer_at'],
};
