import { text } from './column.ts';
import type { Entity } from './entity.ts';

export const pipeline: Entity = {
  id: 'pipeline',
  kind: 'dimension',
  label: 'name',
  columns: [text('name', { headers: ['pipeline'] })],
  listed: ['name'],
};
