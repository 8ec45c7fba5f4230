import { integer, text } from './column.ts';
import type { Entity } from './entity.ts';

export const segment: Entity = {
  id: 'segment',
  kind: 'dimension',
  label: 'name',
  columns: [
    text('name', { headers: ['segment', 'customer segment', 'phân khúc', 'szegmens', 'сегмент'] }),
    integer('sort_order'),
    integer('inactivity_window_days'),
  ],
  listed: ['name'],
};
