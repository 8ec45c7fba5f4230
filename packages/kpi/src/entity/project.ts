import { date, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

export const project: Entity = {
  id: 'project',
  kind: 'dimension',
  label: 'name',
  columns: [
    text('name', { headers: ['project', 'project name', 'dự án', 'projekt', 'проект'] }),
    ref('owner_user_id', 'user', { headers: ['owner', 'người phụ trách', 'felelős', 'ответственный'] }),
    date('starts_on', { headers: ['start', 'starts on', 'bắt đầu', 'kezdete', 'начало'] }),
    date('due_on', { headers: ['due', 'due on', 'hạn', 'határidő', 'срок'] }),
  ],
  listed: ['name', 'owner_user_id', 'starts_on', 'due_on'],
};
