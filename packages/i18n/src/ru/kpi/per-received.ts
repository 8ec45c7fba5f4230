import type { perReceived as en } from '../../en/kpi/per-received.ts';
import type { Words } from '../../words.ts';

/** Names of the variants of results that people are compared by. */
export const perReceived: Words<typeof en> = {
  per_contact: 'На одно полученное новое обращение',
  per_customer: 'На одного закреплённого клиента',
};
