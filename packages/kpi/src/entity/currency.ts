import { integer, text } from './column.ts';
import type { Entity } from './entity.ts';

export const currency: Entity = {
  id: 'currency',
  kind: 'dimension',
  label: 'code',
  columns: [text('code', { required: true, headers: ['currency', 'code'] }), integer('minor_exponent')],
  listed: ['code', 'minor_exponent'],
};
