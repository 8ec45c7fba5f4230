import { choice, date, flag, integer, ref, text } from './column.ts';
import { contactPurposes } from './contact-regulation.ts';
import type { Entity } from './entity.ts';

/** One contact with a customer that the regulation makes due. */
export const contactPlan: Entity = {
  id: 'contact_plan',
  kind: 'fact',
  columns: [
    ref('account_id', 'account', { required: true, headers: ['account', 'customer', 'company', 'khách hàng', 'ügyfél', 'клиент'] }),
    ref('regulation_id', 'contact_regulation', { headers: ['rule', 'regulation', 'quy định', 'szabály', 'регламент'] }),
    choice('purpose', contactPurposes, { headers: ['purpose', 'mục đích', 'cél', 'цель'] }),
    date('due_on', { headers: ['due', 'due on', 'due date', 'đến hạn', 'hạn', 'határidő', 'esedékes', 'срок', 'дата контакта'] }),
    ref('user_id', 'user', { headers: ['person', 'user', 'owner', 'nhân viên', 'felelős', 'ответственный'] }),
    choice('status', ['planned', 'done', 'excused', 'cancelled'], { headers: ['status', 'trạng thái', 'állapot', 'статус'] }),
    text('excuse', { headers: ['excuse', 'lý do miễn', 'felmentés oka', 'причина отказа'] }),
    /** Who looks after the customer: the person named, else the owner of the account on the due date. */
    ref('owner_user_id', 'user', { derived: true }),
    integer('tolerance_days', { derived: true }),
    /** The completed contact that fulfils it, within the tolerance around the due date; each fulfils one due contact. */
    ref('fulfilled_by_id', 'activity', { derived: true }),
    date('fulfilled_on', { derived: true }),
    /** Neither excused nor cancelled. */
    flag('is_counted', { derived: true }),
  ],
  businessDate: ['due_on'],
  listed: ['account_id', 'purpose', 'due_on', 'owner_user_id', 'status', 'fulfilled_on'],
};
