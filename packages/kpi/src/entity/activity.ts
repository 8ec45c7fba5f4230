import { choice, flag, integer, moment, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

/** An interaction: call, email, message, meeting, visit or task. */
export const activity: Entity = {
  id: 'activity',
  kind: 'fact',
  columns: [
    choice('kind', ['call', 'email', 'message', 'meeting', 'visit', 'task'], {
      required: true,
      headers: ['kind', 'type', 'activity type', 'loại', 'típus', 'тип'],
    }),
    choice('channel', ['phone', 'email', 'in_person', 'video', 'field_visit', 'messenger', 'social', 'web_chat', 'post'], { headers: ['channel'] }),
    choice('direction', ['outbound', 'inbound'], { headers: ['direction'] }),
    choice('initiator', ['us', 'customer']),
    ref('user_id', 'user', { headers: ['user', 'owner', 'sales rep', 'nhân viên', 'üzletkötő', 'сотрудник'] }),
    ref('account_id', 'account', { headers: ['account', 'company'] }),
    ref('contact_id', 'contact', { headers: ['contact'] }),
    ref('lead_id', 'lead', { headers: ['lead'] }),
    ref('opportunity_id', 'opportunity', { headers: ['opportunity', 'deal'] }),
    ref('location_id', 'location', { headers: ['location'] }),
    /** Colleagues at one meeting carry the same reference: 1 for the team, 1 for each person. */
    text('shared_id'),
    text('phone_number', { personal: true, headers: ['phone', 'number'] }),
    choice('purpose', ['prospecting', 'follow_up', 'closing', 'retention', 'renewal', 'cross_sell', 'support', 'collection', 'other'], {
      headers: ['purpose'],
    }),
    moment('booked_at'),
    moment('scheduled_at'),
    moment('started_at', { headers: ['started', 'date', 'start', 'started at', 'ngày', 'dátum', 'дата'] }),
    moment('ended_at', { headers: ['ended', 'end'] }),
    integer('duration_min', { headers: ['duration', 'minutes'] }),
    choice('status', ['planned', 'completed', 'no_show', 'cancelled_by_customer', 'cancelled_by_us', 'rescheduled'], { headers: ['status'] }),
    choice('outcome', ['no_answer', 'voicemail', 'wrong_number', 'conversation', 'meeting_booked', 'refused', 'sold', 'none'], {
      headers: ['outcome', 'result'],
    }),
    choice('issue_raised', ['yes', 'no', 'unknown']),
    flag('is_internal'),
    flag('is_automatic'),
    /** The same number called again within two minutes by the same person. */
    flag('is_redial', { derived: true }),
    integer('hour_of_day', { derived: true }),
  ],
  businessDate: ['started_on', 'scheduled_on'],
  listed: ['kind', 'user_id', 'account_id', 'status', 'outcome', 'started_at'],
};
