import { text } from './column.ts';
import type { Entity } from './entity.ts';

export const competitor: Entity = {
  id: 'competitor',
  kind: 'dimension',
  label: 'name',
  columns: [text('name', { headers: ['competitor', 'đối thủ', 'versenytárs', 'конкурент'] })],
  listed: ['name'],
};
