import { date, rate, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

/** What somebody believes to have reached of a target. */
export const selfAssessment: Entity = {
  id: 'self_assessment',
  kind: 'fact',
  columns: [
    ref('user_id', 'user', { required: true, headers: ['person', 'user', 'nhân viên', 'munkatárs', 'сотрудник'] }),
    text('kpi', { headers: ['kpi', 'chỉ tiêu', 'mutató', 'показатель'] }),
    date('period_from', { headers: ['from', 'period from', 'từ ngày', 'kezdete', 'с', 'начало периода'] }),
    date('period_to', { headers: ['to', 'period to', 'đến ngày', 'vége', 'по', 'конец периода'] }),
    /** The estimated attainment as a fraction: 1.05 for 105 %. */
    rate('attainment', { headers: ['own estimate', 'attainment', 'tự đánh giá', 'önértékelés', 'самооценка'] }),
  ],
  businessDate: ['period_to'],
  listed: ['user_id', 'kpi', 'period_from', 'period_to', 'attainment'],
};
