import { ref, text } from './column.ts';
import type { Entity } from './entity.ts';

export const region: Entity = {
  id: 'region',
  kind: 'dimension',
  label: 'name',
  columns: [
    text('name', { headers: ['region', 'state', 'territory', 'vùng', 'régió', 'megye', 'регион', 'область'] }),
    ref('parent_region_id', 'region', { headers: ['parent region', 'country'] }),
  ],
  listed: ['name', 'parent_region_id'],
};
