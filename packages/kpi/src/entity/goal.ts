import { goalCadences } from '../goal/goal-state.ts';
import { choice, date, flag, quantity, ref, text } from './column.ts';
import type { Entity } from './entity.ts';
import { scopeColumns } from './scope.ts';

export const goal: Entity = {
  id: 'goal',
  kind: 'dimension',
  label: 'title',
  columns: [
    text('title', { headers: ['goal', 'title', 'mục tiêu', 'tên', 'cél', 'цель', 'название'] }),
    choice('horizon', ['strategic', 'operational'], { headers: ['horizon', 'tầm nhìn', 'időtáv', 'горизонт'] }),
    ...scopeColumns,
    ref('parent_goal_id', 'goal', { headers: ['parent goal', 'mục tiêu cha', 'felette álló cél', 'вышестоящая цель'] }),
    ref('owner_user_id', 'user', { headers: ['owner', 'người phụ trách', 'felelős', 'ответственный'] }),
    text('kpi', { headers: ['kpi', 'chỉ tiêu', 'mutató', 'показатель'] }),
    quantity('start_value', { headers: ['start value', 'giá trị ban đầu', 'kiinduló érték', 'исходное значение'] }),
    quantity('target_value', { headers: ['target value', 'giá trị cần đạt', 'célérték', 'целевое значение'] }),
    date('starts_on', { headers: ['start', 'starts on', 'bắt đầu', 'kezdete', 'начало'] }),
    date('ends_on', { headers: ['end', 'ends on', 'kết thúc', 'vége', 'окончание'] }),
    /** What it weighs among the parts of the goal above it. */
    quantity('weight', { headers: ['weight', 'trọng số', 'súly', 'вес'] }),
    flag('is_mandatory', { headers: ['mandatory', 'bắt buộc', 'kötelező', 'обязательная'] }),
    choice('cadence', goalCadences, { headers: ['check-in', 'check-in rhythm', 'nhịp cập nhật', 'bejelentkezés ritmusa', 'ритм отметок'] }),
    /** Why it can be reached. */
    text('stretch', { headers: ['why it can be reached', 'vì sao đạt được', 'miért érhető el', 'почему достижима'] }),
    ref('previous_goal_id', 'goal', { headers: ['previous goal', 'mục tiêu trước', 'előző cél', 'предыдущая цель'] }),
    date('reviewed_on', { headers: ['reviewed on', 'ngày đánh giá', 'értékelve', 'дата итога'] }),
    choice('review', ['keep', 'change', 'drop'], { headers: ['review', 'đánh giá', 'értékelés', 'итог'] }),
    text('review_reason', { headers: ['review reason', 'lý do đánh giá', 'értékelés oka', 'причина итога'] }),
    choice('status', ['draft', 'active', 'reached', 'missed', 'cancelled'], { headers: ['status', 'trạng thái', 'állapot', 'статус'] }),
  ],
  listed: ['title', 'owner_user_id', 'starts_on', 'ends_on', 'status'],
};
