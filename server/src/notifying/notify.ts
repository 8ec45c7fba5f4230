import type { NotificationData, NotificationKind } from '@leadline/contract';
import type { Context } from '#server/context.ts';
import { accountsOfPersons, addNotifications } from '#server/control/notification.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

export interface Notice {
  /** Accounts, and people of the records with whatever accounts they have: who has none is not told. */
  readonly accounts?: readonly string[];
  readonly persons?: readonly string[];
  readonly kind: NotificationKind;
  /** Where it leads to, within the product: `/goals/goal~1`. */
  readonly path: string;
  readonly data: NotificationData;
  /** What it is told of: an account is told the same once, however often it is asked for. */
  readonly once: string;
}

/**
 * Keeps what people are to be told, in the transaction of what it is told of where `change` is one.
 * @returns accounts that have something new: `tellPages` them once the transaction is through
 */
export async function notify(change: ControlDatabase, notices: readonly Notice[], now: Date): Promise<readonly string[]> {
  const persons = await accountsOfPersons(change, [...new Set(notices.flatMap((notice) => notice.persons ?? []))]);
  const rows = notices.flatMap(({ accounts = [], persons: people = [], kind, path, data, once }) => {
    const all = new Set([...accounts, ...people.flatMap((person) => persons.get(person) ?? [])]);
    return [...all].map((account) => ({ account_id: account, kind, path, data: JSON.stringify(data), once }));
  });
  return addNotifications(change, rows, now);
}

/** Open pages of these accounts show that there is something new. */
export function tellPages({ live }: Pick<Context, 'live'>, accounts: readonly string[]): void {
  if (accounts.length > 0) live.publish('notice', { accounts: [...new Set(accounts)] });
}
