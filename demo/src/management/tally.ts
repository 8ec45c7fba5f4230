import { dayOf, shiftMonths, type Day } from '../time/days.ts';
import type { Row, Tables } from '../write/tables.ts';

export interface Sale {
  readonly account: string | null;
  readonly location: string | null;
  readonly seller: string | null;
  readonly currency: string | null;
  readonly day: Day;
  /** Of the currency's unit. */
  hundredths: number;
  product: string | null;
}

/** What management looks at when it sets targets and asks customers: kept aside while the story is written. */
export interface Tally {
  readonly sales: ReadonlyMap<string, Sale>;
  /** Owner and segment of firms. */
  readonly accounts: ReadonlyMap<string, { readonly owner: string | null; readonly segment: string; readonly contact: string | null }>;
  /** When somebody spoke with a customer, and what about. */
  readonly contacts: ReadonlyMap<string, readonly { readonly day: Day; readonly purpose: string | null }[]>;
  /** Hundredths won by owner and month: `u-001/20363`. */
  readonly won: ReadonlyMap<string, number>;
}

/** `12.5` → 1250 */
function hundredthsOf(decimal: string): number {
  const [whole = '0', part = ''] = decimal.split('.');
  return Number(`${whole}${part.padEnd(2, '0').slice(0, 2)}`);
}

/** @returns the tables, which note what is written, and the notes */
export function keepTally(tables: Tables): { readonly tables: Tables; readonly tally: Tally } {
  const sales = new Map<string, Sale>();
  const accounts = new Map<string, { owner: string | null; segment: string; contact: string | null }>();
  const contacts = new Map<string, { day: Day; purpose: string | null }[]>();
  const won = new Map<string, number>();
  const text = (value: Row[string]): string | null => (typeof value === 'string' && value !== '' ? value : null);
  const note = (entity: string, row: Row): void => {
    if (entity === 'order' && row['status'] !== 'cancelled' && text(row['ordered_at'])) {
      sales.set(row.external_id, {
        account: text(row['account_id']),
        location: text(row['location_id']),
        seller: text(row['seller_user_id']),
        currency: text(row['currency']),
        day: dayOf(text(row['ordered_at'])!.slice(0, 10)),
        hundredths: 0,
        product: null,
      });
    }
    const sale = entity === 'order_line' ? sales.get(String(row['order_id'])) : undefined;
    if (sale) {
      sale.hundredths += hundredthsOf(text(row['net_amount']) ?? '0');
      sale.product ??= text(row['product_id']);
    }
    if (entity === 'account' && row['business_type'] === 'b2b' && !text(row['merged_into_id'])) {
      accounts.set(row.external_id, { owner: text(row['owner_user_id']), segment: String(row['segment_id']), contact: null });
    }
    if (entity === 'contact') {
      const account = accounts.get(String(row['account_id']));
      if (account) account.contact ??= row.external_id;
    }
    const spoke = row['outcome'] !== 'no_answer' && row['outcome'] !== 'voicemail' && row['outcome'] !== 'wrong_number';
    if (entity === 'activity' && text(row['account_id']) && text(row['started_at']) && row['status'] === 'completed' && spoke) {
      const account = String(row['account_id']);
      const spoken = { day: dayOf(text(row['started_at'])!.slice(0, 10)), purpose: text(row['purpose']) };
      const known = contacts.get(account);
      if (known) known.push(spoken);
      else contacts.set(account, [spoken]);
    }
    if (entity === 'opportunity' && String(row['stage_id']).endsWith('won') && text(row['decided_at'])) {
      const key = `${String(row['owner_user_id'])}/${shiftMonths(dayOf(text(row['decided_at'])!.slice(0, 10)), 0)}`;
      won.set(key, (won.get(key) ?? 0) + hundredthsOf(text(row['amount']) ?? '0'));
    }
  };
  const write: Tables['write'] = (entity, row) => {
    note(entity, row);
    tables.write(entity, row);
  };
  return { tables: { ...tables, write }, tally: { sales, accounts, contacts, won } };
}
