import { choice, date, flag, moment, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

/** Somebody asked to answer a survey. Employees stand with a random token and their team at sending, never with their name. */
export const surveyInvitation: Entity = {
  id: 'survey_invitation',
  kind: 'fact',
  columns: [
    ref('survey_id', 'survey', { headers: ['survey', 'khảo sát', 'felmérés', 'опрос'] }),
    ref('account_id', 'account', { headers: ['account', 'customer', 'company', 'khách hàng', 'ügyfél', 'клиент'] }),
    ref('contact_id', 'contact', { headers: ['contact', 'người liên hệ', 'kapcsolattartó', 'контакт'] }),
    text('employee_token', { headers: ['employee token', 'token', 'mã ẩn danh', 'névtelen azonosító', 'токен'] }),
    ref('team_id', 'team', { headers: ['team', 'đội', 'csapat', 'команда'] }),
    ref('location_id', 'location', { headers: ['location', 'store', 'shop', 'cửa hàng', 'üzlet', 'магазин'] }),
    /** What was bought, and who sold it. */
    ref('product_id', 'product', { headers: ['product', 'sản phẩm', 'termék', 'товар'] }),
    ref('seller_user_id', 'user', { headers: ['seller', 'sales rep', 'người bán', 'értékesítő', 'продавец'] }),
    choice('channel', ['phone', 'email', 'in_person', 'video', 'field_visit', 'messenger', 'social', 'web_chat', 'post'], {
      headers: ['channel', 'kênh', 'csatorna', 'канал'],
    }),
    date('planned_on', { headers: ['planned', 'planned on', 'dự kiến gửi', 'tervezett', 'запланировано'] }),
    moment('sent_at', { headers: ['sent', 'sent at', 'đã gửi', 'elküldve', 'отправлено'] }),
    moment('delivered_at', { headers: ['delivered', 'delivered at', 'đã nhận', 'kézbesítve', 'доставлено'] }),
    text('suppressed_reason', { headers: ['suppressed', 'not sent because', 'lý do không gửi', 'visszatartva', 'не отправлено'] }),
    flag('is_anonymous', { derived: true }),
    ref('owner_user_id', 'user', { derived: true }),
    /** The first answer. */
    date('answered_on', { derived: true }),
    flag('is_delivered', { derived: true }),
    /** Answered at most thirty days after sending. */
    flag('is_answered_in_time', { derived: true }),
  ],
  businessDate: ['sent_on', 'planned_on'],
  anonymous: 'is_anonymous',
  listed: ['survey_id', 'account_id', 'sent_at', 'delivered_at', 'answered_on'],
};
