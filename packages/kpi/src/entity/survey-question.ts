import { choice, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

export const scales = ['1-5', '1-7', '0-10', 'yes_no', 'text'] as const;

export const surveyQuestion: Entity = {
  id: 'survey_question',
  kind: 'dimension',
  label: 'text',
  columns: [
    ref('survey_id', 'survey', { headers: ['survey', 'khảo sát', 'felmérés', 'опрос'] }),
    /** EMP0, EMP1, EMP2 and EMPR are fixed questions to employees. */
    text('question_key', { required: true, headers: ['question key', 'key', 'mã câu hỏi', 'kérdés kódja', 'код вопроса'] }),
    text('text', { headers: ['question', 'text', 'câu hỏi', 'kérdés', 'вопрос'] }),
    choice('scale', scales, { headers: ['scale', 'thang điểm', 'skála', 'шкала'] }),
  ],
  listed: ['survey_id', 'question_key', 'text', 'scale'],
};
