import { choice, date, flag, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

/** A task, or a project as a whole. */
export const task: Entity = {
  id: 'task',
  kind: 'fact',
  label: 'title',
  columns: [
    text('title', { headers: ['task', 'title', 'công việc', 'tên', 'feladat', 'задача', 'название'] }),
    choice('kind', ['task', 'project'], { headers: ['kind', 'loại', 'típus', 'вид'] }),
    ref('owner_user_id', 'user', { headers: ['owner', 'person', 'người phụ trách', 'felelős', 'ответственный'] }),
    ref('project_id', 'project', { headers: ['project', 'dự án', 'projekt', 'проект'] }),
    date('original_due_on', { headers: ['original due date', 'hạn ban đầu', 'eredeti határidő', 'первоначальный срок'] }),
    date('due_on', { headers: ['due', 'due date', 'deadline', 'hạn', 'határidő', 'срок'] }),
    date('completed_on', { headers: ['completed', 'completed on', 'done on', 'hoàn thành', 'elkészült', 'завершено'] }),
    date('cancelled_on', { headers: ['cancelled', 'cancelled on', 'hủy', 'törölve', 'отменено'] }),
    /** The original due date; where none is told, the due date. */
    date('first_due_on', { derived: true }),
    flag('is_in_time', { derived: true }),
    flag('is_moved', { derived: true }),
  ],
  businessDate: ['first_due_on'],
  listed: ['title', 'owner_user_id', 'project_id', 'first_due_on', 'due_on', 'completed_on'],
};
