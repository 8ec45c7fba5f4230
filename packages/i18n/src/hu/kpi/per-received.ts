import type { perReceived as en } from '../../en/kpi/per-received.ts';
import type { Words } from '../../words.ts';

/** Names of the variants of results that people are compared by. */
export const perReceived: Words<typeof en> = {
  per_contact: 'Kapott új érdeklődőnként',
  per_customer: 'Gondozott ügyfelenként',
};
