import { choice, date, flag, integer, quantity, rate, ref, share, text } from './column.ts';
import type { Entity } from './entity.ts';

/** One part of a goal, with how far it is. */
export const goalTarget: Entity = {
  id: 'goal_target',
  kind: 'dimension',
  label: 'title',
  columns: [
    ref('goal_id', 'goal', { required: true, headers: ['goal', 'mục tiêu', 'cél', 'цель'] }),
    text('title', { headers: ['title', 'part', 'tên', 'phần', 'megnevezés', 'название', 'часть'] }),
    choice('kind', ['number', 'money', 'percent', 'yes_no', 'task_list', 'linked_kpi'], { headers: ['kind', 'loại', 'típus', 'вид'] }),
    quantity('weight', { headers: ['weight', 'trọng số', 'súly', 'вес'] }),
    flag('is_mandatory', { headers: ['mandatory', 'bắt buộc', 'kötelező', 'обязательная'] }),
    quantity('start_value', { headers: ['start', 'start value', 'giá trị ban đầu', 'kiinduló érték', 'исходное значение'] }),
    quantity('target_value', { headers: ['target', 'target value', 'giá trị cần đạt', 'célérték', 'целевое значение'] }),
    quantity('current_value', { headers: ['current', 'current value', 'giá trị hiện tại', 'jelenlegi érték', 'текущее значение'] }),
    flag('is_done', { headers: ['done', 'xong', 'kész', 'готово'] }),
    integer('tasks_done', { headers: ['tasks done', 'việc đã xong', 'kész feladatok', 'задач выполнено'] }),
    integer('tasks_total', { headers: ['tasks', 'tasks total', 'tổng số việc', 'összes feladat', 'всего задач'] }),
    /** One a line; those that are done begin with `[x]`. */
    text('tasks', { headers: ['task list', 'danh sách việc', 'feladatlista', 'список задач'] }),
    text('kpi', { headers: ['kpi', 'linked kpi', 'chỉ tiêu', 'mutató', 'показатель'] }),
    /** Of money; without one the organisation's. */
    text('currency', { headers: ['currency', 'tiền tệ', 'pénznem', 'валюта'] }),
    /** The part of the goal above that it adds up to. */
    ref('adds_to_id', 'goal_target', { headers: ['adds up to', 'cộng vào', 'beleszámít', 'входит в'] }),
    integer('position', { headers: ['position', 'thứ tự', 'sorrend', 'порядок'] }),
    date('cancelled_on', { headers: ['cancelled', 'hủy ngày', 'törölve', 'отменена'] }),
    text('cancel_reason', { headers: ['reason', 'lý do', 'ok', 'причина'] }),
    ref('owner_user_id', 'user', { derived: true }),
    ref('team_id', 'team', { derived: true }),
    date('starts_on', { derived: true }),
    /** The day after the goal ends; without an end the goal stays. */
    date('until_on', { derived: true }),
    /** Between 0 and 1; what goes beyond is kept aside. */
    share('progress', { derived: true }),
    rate('weighted_progress', { derived: true }),
    rate('weight_counted', { derived: true }),
    /** Reached beyond the target, as a part of the way. */
    rate('excess', { derived: true }),
    flag('is_counted', { derived: true }),
  ],
  listed: ['goal_id', 'title', 'kind', 'weight', 'progress'],
};
