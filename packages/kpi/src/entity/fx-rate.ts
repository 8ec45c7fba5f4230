import { choice, date, rate, text } from './column.ts';
import type { Entity } from './entity.ts';

/** 1 unit of `base` = `rate` units of `quote` on that date. */
export const fxRate: Entity = {
  id: 'fx_rate',
  kind: 'dimension',
  columns: [
    text('base', { required: true, headers: ['base', 'from'] }),
    text('quote', { required: true, headers: ['quote', 'to'] }),
    date('rate_on', { required: true, headers: ['date', 'on'] }),
    rate('rate', { required: true, headers: ['rate'] }),
    choice('kind', ['daily', 'plan']),
  ],
  listed: ['base', 'quote', 'rate_on', 'rate'],
};
