import { choice, flag, integer, moment, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

/** A new potential customer; users see "new contact" (§3.3). */
export const lead: Entity = {
  id: 'lead',
  kind: 'fact',
  columns: [
    text('name', { personal: true, headers: ['lead', 'lead name', 'name'] }),
    ref('contact_id', 'contact'),
    ref('account_id', 'account', { headers: ['account', 'company'] }),
    moment('created_at', {
      headers: ['created', 'created at', 'lead date', 'first_contact_date', 'first contact date', 'ngày tạo', 'létrehozva', 'дата создания'],
    }),
    ref('acquisition_channel_id', 'acquisition_channel', { headers: ['channel', 'origin', 'source', 'lead source'] }),
    ref('campaign_id', 'campaign', { headers: ['campaign', 'landing_page_id'] }),
    ref('originator_user_id', 'user', { headers: ['originator', 'sdr_id', 'sdr'] }),
    ref('owner_user_id', 'user', { headers: ['owner', 'lead owner', 'sr_id'] }),
    ref('location_id', 'location'),
    ref('segment_id', 'segment', { headers: ['segment', 'business_segment'] }),
    ref('product_interest_id', 'product'),
    choice('status', ['new', 'attempting', 'connected', 'qualified', 'converted', 'disqualified', 'recycled'], {
      headers: ['status', 'lead status'],
    }),
    moment('researched_at', { headers: ['researched', 'prepared'] }),
    /** What has to be found out before the first contact. */
    text('research_need', { mayNamePerson: true }),
    text('research_decision_maker', { mayNamePerson: true }),
    text('research_source', { mayNamePerson: true }),
    /** First outgoing attempt and first conversation: taken from the source, or from activities where they are earlier. */
    moment('first_attempt_at', { headers: ['first attempt', 'first contacted'] }),
    moment('first_conversation_at', { headers: ['first conversation'] }),
    moment('qualified_at', { headers: ['qualified'] }),
    ref('converted_opportunity_id', 'opportunity', { headers: ['converted opportunity', 'opportunity'] }),
    moment('converted_at', { headers: ['converted', 'won_date'] }),
    moment('disqualified_at'),
    text('disqualify_reason'),
    ref('duplicate_of_id', 'lead'),
    flag('is_test'),
    moment('attempted_at', { derived: true }),
    moment('conversed_at', { derived: true }),
    /** When this lead's account became a customer, or the lead's own conversion where it has no account. */
    moment('customer_at', { derived: true }),
    integer('days_to_customer', { derived: true }),
    flag('is_first_of_account', { derived: true }),
    integer('hour_of_day', { derived: true }),
    /** The first attempt: who made it, how and with which script, and who owned the lead then. */
    ref('attempt_user_id', 'user', { derived: true }),
    text('attempt_channel', { derived: true }),
    ref('attempt_script_id', 'script', { derived: true }),
    ref('attempt_owner_id', 'user', { derived: true }),
    integer('attempts_count', { derived: true }),
    /** From its arrival to the first attempt within business hours. */
    integer('response_business_min', { derived: true }),
    /** Whether we go on with it was clear, after so many attempts. */
    moment('settled_at', { derived: true }),
    integer('attempts_until_settled', { derived: true }),
    /** Looked into before the first attempt, with the need, the decision maker and the source written down. */
    flag('is_researched', { derived: true }),
    /** A name and a way to reach the person. */
    flag('is_reachable', { derived: true }),
    /** Neither test, nor duplicate, nor internal (G9). */
    flag('is_counted', { derived: true }),
  ],
  businessDate: ['created_on'],
  listed: ['name', 'account_id', 'acquisition_channel_id', 'owner_user_id', 'status', 'created_at'],
};
