import { flag, ref, share, text } from './column.ts';
import type { Entity } from './entity.ts';

/** A side of an experiment: a place where it is tried, or one it is compared with. */
export const experimentArm: Entity = {
  id: 'experiment_arm',
  kind: 'dimension',
  label: 'name',
  columns: [
    ref('experiment_id', 'experiment', { required: true, headers: ['experiment'] }),
    text('name', { headers: ['arm', 'name'] }),
    flag('is_control', { headers: ['control'] }),
    ref('location_id', 'location', { headers: ['location', 'store'] }),
    text('subject', { headers: ['subject'] }),
    share('allocation'),
  ],
  listed: ['experiment_id', 'name', 'is_control', 'location_id'],
};
