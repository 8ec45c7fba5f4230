import { choice, date, text } from './column.ts';
import type { Entity } from './entity.ts';

export const surveyKinds = ['csat', 'nps', 'employee_pulse', 'enps', 'custom'] as const;

export const survey: Entity = {
  id: 'survey',
  kind: 'dimension',
  label: 'name',
  columns: [
    text('name', { headers: ['survey', 'survey name', 'khảo sát', 'felmérés', 'опрос'] }),
    choice('kind', surveyKinds, { headers: ['survey kind', 'kind', 'loại khảo sát', 'felmérés típusa', 'вид опроса'] }),
    text('language', { headers: ['language', 'ngôn ngữ', 'nyelv', 'язык'] }),
    choice('trigger', ['purchase', 'delivery', 'anniversary', 'recurring', 'manual', 'service_request'], {
      headers: ['trigger', 'kích hoạt', 'kiváltó esemény', 'повод'],
    }),
    date('starts_on', { headers: ['start', 'starts on', 'bắt đầu', 'kezdete', 'начало'] }),
    date('ends_on', { headers: ['end', 'ends on', 'kết thúc', 'vége', 'окончание'] }),
  ],
  listed: ['name', 'kind', 'trigger', 'starts_on', 'ends_on'],
};
