import { addDays, parseRecordId, recordId } from '@leadline/kpi';
import type { Answering } from '#server/answering/answer-env.ts';
import { personBehind } from '#server/expectations/read-goals.ts';
import { customerColumns, customersStatement, ownerColumns, ownersOfStatement } from '#server/facts/handover-statements.ts';
import { refOf, rowsOf, textOf, type Firm, type Row } from '#server/firm/read-firm.ts';

/** A customer with everybody who looked after it. */
export interface OwnedCustomer {
  readonly id: string;
  readonly name: string;
  readonly row: Row;
  /** Whom its source names. */
  readonly sourceOwnerId: string | null;
  readonly stretches: readonly OwnerStretch[];
}

/** A row of the history of owners: who, from which day, and the first day no more; null: always. */
export interface OwnerStretch {
  readonly row: Row;
  readonly userId: string;
  readonly role: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

const ranks: Readonly<Record<string, number>> = { farmer: 1, account_executive: 2, hunter: 3, service: 5 };
/** Of several owners at once, as in `facts/derive/customers/list-owners.ts`: the one for existing customers first. */
export const rankOf = (role: string | null): number => ranks[role ?? ''] ?? 4;

const first = '0001-01-01';
const last = '9999-12-31';
export const beginOf = ({ from }: Pick<OwnerStretch, 'from'>): string => from ?? first;
export const endOf = ({ to }: Pick<OwnerStretch, 'to'>): string => to ?? last;

/** Those of `ids` that are there, by id. */
export async function readOwned({ env, reader }: Answering, firm: Firm, ids: readonly string[]): Promise<ReadonlyMap<string, OwnedCustomer>> {
  const keys = ids.flatMap((id) => {
    const parsed = parseRecordId(id);
    return parsed?.entity === 'account' ? [parsed.key64] : [];
  });
  if (keys.length === 0) return new Map();
  const [customers, owners] = await Promise.all([
    reader.read(customersStatement(env.dialect, keys)),
    reader.read(ownersOfStatement(env.dialect, keys)),
  ]);
  const stretches = new Map<string, OwnerStretch[]>();
  for (const row of rowsOf(ownerColumns, owners)) {
    const userId = personBehind(firm, refOf(row, 'user_id', 'user'));
    const account = refOf(row, 'account_id', 'account')!;
    if (userId === null) continue;
    const stretch = { row, userId, role: textOf(row, 'owner_role'), from: textOf(row, 'valid_from'), to: textOf(row, 'valid_to') };
    stretches.set(account, [...(stretches.get(account) ?? []), stretch]);
  }
  return new Map(
    rowsOf(customerColumns, customers).map((row) => {
      const id = recordId('account', BigInt(row.get('key64')!));
      const sourceOwnerId = personBehind(firm, refOf(row, 'owner_user_id', 'user'));
      return [id, { id, name: textOf(row, 'name')!, row, sourceOwnerId, stretches: stretches.get(id) ?? [] }];
    }),
  );
}

/** Who looks after a customer on a day (AT-ACCOUNT): by its history, and where that tells nothing by its source. */
export function ownerOn({ stretches, sourceOwnerId }: Pick<OwnedCustomer, 'stretches' | 'sourceOwnerId'>, day: string): string | null {
  const holding = stretches.filter((one) => beginOf(one) <= day && day < endOf(one));
  const key = ({ row }: OwnerStretch): bigint => BigInt(row.get('key64')!);
  const order = (a: OwnerStretch, b: OwnerStretch): number =>
    rankOf(a.role) - rankOf(b.role) || (beginOf(a) < beginOf(b) ? 1 : beginOf(a) > beginOf(b) ? -1 : key(a) < key(b) ? -1 : 1);
  return holding.sort(order)[0]?.userId ?? sourceOwnerId;
}

/** Days before `until` of which the history tells nothing: the first, and the first day no more. */
export function untoldBefore(stretches: readonly Pick<OwnerStretch, 'from' | 'to'>[], until: string): readonly Pick<OwnerStretch, 'from' | 'to'>[] {
  const found: { from: string | null; to: string }[] = [];
  let at = first;
  for (const one of [...stretches].sort((a, b) => (beginOf(a) < beginOf(b) ? -1 : 1))) {
    if (beginOf(one) > at && at < until) found.push({ from: at === first ? null : at, to: beginOf(one) < until ? beginOf(one) : until });
    if (endOf(one) > at) at = endOf(one);
  }
  if (at < until) found.push({ from: at === first ? null : at, to: until });
  return found.filter(({ from, to }) => from === null || from <= addDays(to, -1));
}
