import { choice, date, flag, money, ref, text } from './column.ts';
import { recurrences } from './contract.ts';
import type { Entity } from './entity.ts';

export const contractChangeKinds = ['new', 'renewal', 'expansion', 'contraction', 'churn', 'reactivation', 'indexation'] as const;

/** What changed the recurring revenue of a contract, and by how much. */
export const contractChange: Entity = {
  id: 'contract_change',
  kind: 'fact',
  parent: { column: 'contract_id', entity: 'contract' },
  columns: [
    ref('contract_id', 'contract', { required: true, headers: ['contract', 'contract id', 'contract_id', 'contract no'] }),
    date('effective_on', { headers: ['effective', 'effective on', 'date', 'ngày hiệu lực', 'hatályos', 'дата'] }),
    choice('kind', contractChangeKinds, {
      headers: ['kind', 'change', 'change type', 'loại', 'változás', 'изменение'],
      aliases: { upgrade: 'expansion', downgrade: 'contraction', cancellation: 'churn', 'price increase': 'indexation' },
    }),
    /** In the recurrence of the contract; less is negative. */
    money('delta_recurring', { headers: ['delta', 'change of recurring amount', 'mrr change'] }),
    text('currency', { headers: ['currency'] }),
    /** Made from the contract's dates and amount because no such change was told. */
    flag('is_evidence', { derived: true }),
    money('monthly_delta', { derived: true }),
    /** A larger amount of something the customer had already; not a further contract for something else. */
    flag('is_upsell', { derived: true }),
    /** From this day on it is known that the end was one: 31 days after it. Only on what was made. */
    date('known_on', { derived: true }),
    /** Account owner on the day. */
    ref('owner_user_id', 'user', { derived: true }),
    ref('account_id', 'account', { stamped: true }),
    ref('product_id', 'product', { stamped: true }),
    choice('recurrence', recurrences, { stamped: true }),
    date('rate_on', { stamped: true }),
    flag('is_counted', { stamped: true }),
  ],
  listed: ['contract_id', 'account_id', 'kind', 'effective_on', 'delta_recurring'],
};
