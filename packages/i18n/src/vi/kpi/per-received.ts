import type { perReceived as en } from '../../en/kpi/per-received.ts';
import type { Words } from '../../words.ts';

/** Names of the variants of results that people are compared by. */
export const perReceived: Words<typeof en> = {
  per_contact: 'Trên mỗi khách tiềm năng mới được nhận',
  per_customer: 'Trên mỗi khách hàng phụ trách',
};
