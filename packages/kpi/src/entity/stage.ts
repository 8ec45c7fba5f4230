import { choice, integer, ref, share, text } from './column.ts';
import type { Entity } from './entity.ts';

export const stage: Entity = {
  id: 'stage',
  kind: 'dimension',
  label: 'name',
  columns: [
    ref('pipeline_id', 'pipeline'),
    text('name', { headers: ['stage', 'deal_stage', 'giai đoạn', 'szakasz', 'этап', 'стадия'] }),
    integer('position'),
    choice('kind', ['open', 'won', 'lost']),
    share('default_probability'),
    integer('expected_days'),
    /** What must be true before a deal goes on, one line each. */
    text('exit_conditions', { headers: ['exit conditions'] }),
  ],
  listed: ['name', 'kind', 'default_probability'],
};
