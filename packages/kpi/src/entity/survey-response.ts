import { choice, date, flag, moment, quantity, ref, text } from './column.ts';
import type { Entity } from './entity.ts';
import { scales } from './survey-question.ts';

/** One answer to one question. What stands on the invitation need not be told again. */
export const surveyResponse: Entity = {
  id: 'survey_response',
  kind: 'fact',
  columns: [
    ref('invitation_id', 'survey_invitation', { headers: ['invitation', 'lời mời', 'meghívó', 'приглашение'] }),
    ref('survey_id', 'survey', { headers: ['survey', 'khảo sát', 'felmérés', 'опрос'] }),
    text('question_key', { headers: ['question', 'question key', 'câu hỏi', 'kérdés', 'вопрос'] }),
    choice('scale', scales, { headers: ['scale', 'thang điểm', 'skála', 'шкала'] }),
    quantity('score', { headers: ['score', 'answer', 'điểm', 'pontszám', 'оценка', 'балл'] }),
    text('comment', { personal: true, headers: ['comment', 'nhận xét', 'megjegyzés', 'комментарий'] }),
    moment('answered_at', { headers: ['answered', 'answered at', 'date', 'ngày trả lời', 'válasz dátuma', 'дата ответа'] }),
    ref('account_id', 'account', { headers: ['account', 'customer', 'khách hàng', 'ügyfél', 'клиент'] }),
    ref('contact_id', 'contact', { headers: ['contact', 'người liên hệ', 'kapcsolattartó', 'контакт'] }),
    ref('team_id', 'team', { headers: ['team', 'đội', 'csapat', 'команда'] }),
    ref('location_id', 'location', { headers: ['location', 'store', 'cửa hàng', 'üzlet', 'магазин'] }),
    ref('product_id', 'product', { headers: ['product', 'sản phẩm', 'termék', 'товар'] }),
    ref('seller_user_id', 'user', { headers: ['seller', 'người bán', 'értékesítő', 'продавец'] }),
    /** Asked of an employee. Team and place worked out below are then those of a group of at least five answers. */
    flag('is_anonymous', { derived: true }),
    choice('survey_kind', ['csat', 'nps', 'employee_pulse', 'enps', 'custom'], { derived: true }),
    ref('of_survey_id', 'survey', { derived: true }),
    ref('of_account_id', 'account', { derived: true }),
    ref('of_team_id', 'team', { derived: true }),
    ref('of_location_id', 'location', { derived: true }),
    ref('of_product_id', 'product', { derived: true }),
    /** The seller, else who looks after the account. */
    ref('of_user_id', 'user', { derived: true }),
    /** On 1–5 the two best, on 1–7 the two best, on 0–10 eight and more, yes. */
    flag('is_top', { derived: true }),
    choice('recommends', ['promoter', 'passive', 'detractor'], { derived: true }),
    /** From when on an employee's answer counts: the end of its month, where it is one of a group of at least five; else never. */
    date('released_on', { derived: true }),
    /** When the same customer answered the same kind of question next. */
    date('next_on', { derived: true }),
  ],
  businessDate: ['answered_on'],
  anonymous: 'is_anonymous',
  listed: ['of_survey_id', 'question_key', 'score', 'of_account_id', 'answered_at'],
};
