import { choice, date, ref, text } from './column.ts';
import type { Entity } from './entity.ts';

export const team: Entity = {
  id: 'team',
  kind: 'dimension',
  label: 'name',
  columns: [
    text('name', { headers: ['team', 'department', 'nhóm', 'csapat', 'команда', 'отдел'] }),
    ref('parent_team_id', 'team', { headers: ['parent team'] }),
    choice('kind', ['sales', 'marketing', 'service', 'mixed']),
    /** The first day it is there, and the first day it is not. */
    date('valid_from'),
    date('valid_to'),
  ],
  listed: ['name', 'parent_team_id', 'kind'],
};
