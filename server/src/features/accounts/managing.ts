import { LeadlineError } from '@leadline/contract';
import type { Principal } from '#server/access/principal.ts';
import type { AccountTable } from '#server/control/access-tables.ts';
import { countAdministrators, getAccount, listGrants } from '#server/control/account.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';

/**
 * Who lets others in could let themselves in as anybody: only an administrator, or whoever may read the data folder. Neither a token nor somebody
 * who only looks around the demo company.
 */
export function mayManage(principal: Principal): boolean {
  if (principal.kind === 'local') return true;
  return principal.kind === 'person' && !principal.isDemo && principal.grants.some(({ role }) => role === 'administrator');
}

/** @throws LeadlineError access.demo_person, access.only_administrators */
export function assertMayManage(principal: Principal): void {
  if (mayManage(principal)) return;
  const isDemo = principal.kind === 'person' && principal.isDemo;
  throw new LeadlineError('forbidden', isDemo ? 'access.demo_person' : 'access.only_administrators');
}

export function isOwn(principal: Principal, account: string): boolean {
  return principal.kind === 'person' && principal.account === account;
}

/**
 * Runs a change of an account that must leave an administrator, in the transaction of the change: of two that take the last two rights away at
 * once the second finds that it is the last one.
 * @throws LeadlineError access.no_account, access.demo_person, access.last_administrator
 */
export async function changing<T>(change: ControlDatabase, id: string, work: (before: AccountTable) => Promise<T>): Promise<T> {
  const before = await getAccount(change, id);
  if (before.is_demo === 1n) throw new LeadlineError('forbidden', 'access.demo_person');
  const wasAdministrator = before.status === 'active' && (await listGrants(change, id)).some(({ role }) => role === 'administrator');
  const result = await work(before);
  if (wasAdministrator && (await countAdministrators(change, { withoutDemo: true })) === 0)
    throw new LeadlineError('conflict', 'access.last_administrator');
  return result;
}
