import { choice, date, flag, integer, moment, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

export const serviceRequest: Entity = {
  id: 'service_request',
  kind: 'fact',
  label: 'subject',
  columns: [
    text('subject', { mayNamePerson: true, headers: ['subject', 'title', 'chủ đề', 'tárgy', 'тема'] }),
    ref('account_id', 'account', { headers: ['account', 'customer', 'company', 'khách hàng', 'ügyfél', 'клиент'] }),
    ref('contact_id', 'contact', { headers: ['contact', 'người liên hệ', 'kapcsolattartó', 'контакт'] }),
    moment('opened_at', { headers: ['opened', 'opened at', 'created', 'tiếp nhận', 'beérkezett', 'поступил', 'создан'] }),
    moment('first_response_at', { headers: ['first response', 'phản hồi đầu tiên', 'első válasz', 'первый ответ'] }),
    moment('resolved_at', { headers: ['resolved', 'resolved at', 'đã xử lý', 'megoldva', 'решён'] }),
    moment('closed_at', { headers: ['closed', 'closed at', 'đã đóng', 'lezárva', 'закрыт'] }),
    moment('due_at', { headers: ['due', 'due at', 'deadline', 'hạn', 'határidő', 'срок'] }),
    integer('waiting_for_customer_min', {
      headers: ['waiting for customer', 'waiting minutes', 'chờ khách hàng', 'ügyfélre várás', 'ожидание клиента'],
    }),
    choice('kind', ['question', 'problem', 'quote', 'order_processing', 'complaint'], { headers: ['kind', 'type', 'loại', 'típus', 'вид', 'тип'] }),
    choice('priority', ['low', 'normal', 'high', 'urgent'], { headers: ['priority', 'mức ưu tiên', 'prioritás', 'приоритет'] }),
    ref('handler_user_id', 'user', { headers: ['handler', 'agent', 'assignee', 'người xử lý', 'ügyintéző', 'исполнитель'] }),
    ref('team_id', 'team', { headers: ['team', 'đội', 'csapat', 'команда'] }),
    ref('location_id', 'location', { headers: ['location', 'store', 'cửa hàng', 'üzlet', 'магазин'] }),
    integer('reopened_count', { headers: ['reopened', 'mở lại', 'újranyitva', 'открыт повторно'] }),
    ref('merged_into_id', 'service_request', { headers: ['merged into', 'gộp vào', 'összevonva', 'объединён с'] }),
    /** The earliest opening of all that were merged into it. */
    moment('received_at', { derived: true }),
    /** From receiving to resolving without waiting for the customer; and the same within working hours. */
    integer('processing_min', { derived: true }),
    integer('business_min', { derived: true }),
    flag('is_in_time', { derived: true }),
    /** While it is open: until when (null: still). */
    date('open_until_on', { derived: true }),
    flag('is_counted', { derived: true }),
  ],
  businessDate: ['opened_on'],
  listed: ['subject', 'account_id', 'kind', 'priority', 'handler_user_id', 'opened_at', 'resolved_at', 'due_at'],
};
