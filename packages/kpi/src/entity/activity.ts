import { choice, date, flag, integer, moment, ref, text } from './column.ts';
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
    ref('script_id', 'script', { headers: ['script'] }),
    /** Colleagues at one meeting carry the same reference: 1 for the team, 1 for each person. */
    text('shared_id'),
    text('phone_number', { personal: true, headers: ['phone', 'number'] }),
    choice('purpose', ['prospecting', 'follow_up', 'closing', 'retention', 'renewal', 'cross_sell', 'support', 'collection', 'other'], {
      headers: ['purpose'],
    }),
    ref('booked_by_user_id', 'user', { headers: ['booked by'] }),
    moment('booked_at'),
    moment('scheduled_at'),
    /** The meeting this one replaces, and when it was moved. */
    ref('moved_from_id', 'activity', { headers: ['moved from', 'rescheduled from'] }),
    moment('moved_at'),
    moment('started_at', { headers: ['started', 'date', 'start', 'started at', 'ngày', 'dátum', 'дата'] }),
    moment('ended_at', { headers: ['ended', 'end'] }),
    integer('duration_min', { headers: ['duration', 'minutes'] }),
    integer('prep_min'),
    integer('travel_min'),
    moment('check_in_at', { headers: ['check in', 'check-in'] }),
    moment('check_out_at', { headers: ['check out', 'check-out'] }),
    /** The position was as expected: known only with consent, and never a track. */
    flag('geo_ok'),
    choice('status', ['planned', 'completed', 'no_show', 'cancelled_by_customer', 'cancelled_by_us', 'rescheduled'], { headers: ['status'] }),
    choice('outcome', ['no_answer', 'voicemail', 'wrong_number', 'conversation', 'meeting_booked', 'refused', 'sold', 'none'], {
      headers: ['outcome', 'result'],
    }),
    /** What the seller who took a booked meeting over said of it; silence for three working days is acceptance. */
    choice('accepted_by_receiver', ['yes', 'no', 'pending']),
    text('rejected_reason'),
    choice('issue_raised', ['yes', 'no', 'unknown']),
    moment('issue_resolved_at'),
    moment('issue_reopened_at'),
    /** Where the problem was handed to service: then it is solved when the request is. */
    ref('service_request_id', 'service_request', { headers: ['service request', 'request', 'ticket', 'yêu cầu', 'ügyfélkérés', 'обращение'] }),
    /** Checklist of a meeting. */
    flag('has_agenda'),
    flag('has_need_found'),
    flag('has_demo'),
    flag('has_price_discussed'),
    flag('has_next_step'),
    /** What was found out before somebody new was contacted (S1-14); it counts where all three are written down before the first attempt. */
    moment('researched_at'),
    text('research_need', { mayNamePerson: true }),
    text('research_decision_maker', { mayNamePerson: true }),
    text('research_source', { mayNamePerson: true }),
    text('note', { mayNamePerson: true, headers: ['note', 'notes', 'ghi chú', 'megjegyzés', 'заметка'] }),
    /** Told by the person, and measured by nothing (G20). */
    flag('is_self_reported'),
    flag('is_internal'),
    flag('is_automatic'),
    /** The same number called again within two minutes by the same person. */
    flag('is_redial', { derived: true }),
    integer('hour_of_day', { derived: true }),
    /** Something that went out to the other side, not written by a machine: its place among those of the lead. */
    flag('is_attempt', { derived: true }),
    integer('touch_no', { derived: true }),
    /** Both sides took part; several with one customer on one day in one way share a key. */
    flag('is_two_way', { derived: true }),
    text('contact_key', { derived: true }),
    /** Lead, person and month of an attempt. */
    text('load_key', { derived: true }),
    /** When a meeting was agreed, and when it was to take place; only of those agreed before. */
    moment('agreed_at', { derived: true }),
    moment('due_at', { derived: true }),
    /** Another meeting has taken its place; it was moved less than 24 hours before. */
    flag('is_replaced', { derived: true }),
    flag('is_moved_late', { derived: true }),
    /** The day from which a handed over meeting counts as accepted. */
    date('accepted_on', { derived: true }),
    moment('visited_at', { derived: true }),
    /** The same customer visited again within two hours by the same person. */
    flag('is_revisit', { derived: true }),
    /** Solved and not come back. */
    date('issue_solved_on', { derived: true }),
    date('issue_due_on', { derived: true }),
    /** Length with preparation and travel; missing where the length is not known. */
    integer('minutes_recorded', { derived: true }),
  ],
  businessDate: ['started_on', 'scheduled_on'],
  listed: ['kind', 'user_id', 'account_id', 'status', 'outcome', 'started_at'],
};
