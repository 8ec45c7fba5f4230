import { choice, date, ref, share, text } from './column.ts';
import type { Entity } from './entity.ts';

/** A comparison agreed beforehand: what is tried, where, when, and what it is measured by (A3, A15). Dates to: the first day after. */
export const experiment: Entity = {
  id: 'experiment',
  kind: 'dimension',
  label: 'name',
  columns: [
    text('name', { headers: ['experiment', 'test', 'thử nghiệm', 'kísérlet', 'эксперимент'] }),
    choice('kind', ['location_did', 'email_subject', 'script'], { headers: ['kind'] }),
    text('hypothesis', { headers: ['hypothesis'] }),
    choice('metric', ['revenue', 'units'], { headers: ['metric'] }),
    ref('promotion_id', 'promotion', { headers: ['promotion'] }),
    ref('product_id', 'product', { headers: ['product'] }),
    date('pre_from'),
    date('pre_to'),
    date('post_from'),
    date('post_to'),
    date('registered_on'),
    choice('status', ['planned', 'running', 'closed', 'stopped'], { headers: ['status'] }),
    share('alpha'),
    share('power'),
    share('least_effect'),
  ],
  listed: ['name', 'kind', 'promotion_id', 'pre_from', 'post_from', 'post_to', 'status'],
};
