import { choice, date, ref, share, text } from './column.ts';
import type { Entity } from './entity.ts';

/** How sure whoever answers for a goal is that it will be reached. */
export const goalConfidences = ['on_track', 'at_risk', 'off_track'] as const;

/** What somebody said about a goal on a day. */
export const goalCheckIn: Entity = {
  id: 'goal_check_in',
  kind: 'fact',
  columns: [
    ref('goal_id', 'goal', { required: true, headers: ['goal', 'mục tiêu', 'cél', 'цель'] }),
    ref('user_id', 'user', { headers: ['person', 'user', 'nhân viên', 'munkatárs', 'сотрудник'] }),
    date('checked_in_on', { headers: ['date', 'day', 'checked in on', 'ngày', 'nap', 'дата'] }),
    choice('confidence', goalConfidences, { headers: ['confidence', 'mức tự tin', 'bizalom', 'уверенность'] }),
    text('note', { mayNamePerson: true, headers: ['note', 'comment', 'ghi chú', 'megjegyzés', 'комментарий'] }),
    /** Progress of the goal as it was after it. */
    share('progress', { headers: ['progress', 'tiến độ', 'haladás', 'прогресс'] }),
    /** What was told of its parts, one a line. */
    text('reported', { headers: ['reported', 'đã báo cáo', 'bejelentve', 'сообщено'] }),
  ],
  businessDate: ['checked_in_on'],
  listed: ['goal_id', 'user_id', 'checked_in_on', 'confidence', 'progress'],
};
