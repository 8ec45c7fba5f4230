import type { Asking } from '#server/context.ts';
import { findAccount, listGrants } from '#server/control/account.ts';
import { allowing, permitted } from './permitted.ts';
import type { Principal } from './principal.ts';
import { scopeNow } from './scope-now.ts';
import type { Policy } from './policy.ts';

/** A question as an account would ask it; undefined where it may not come in, or not ask this. */
export async function askingAs(asking: Asking, account: string, policy: Policy): Promise<Asking | undefined> {
  const found = await findAccount(asking.control.db, account);
  if (found?.status !== 'active') return undefined;
  const { id, name, person, is_demo } = found;
  const grants = await listGrants(asking.control.db, id);
  const principal: Principal = { kind: 'person', account: id, session: '', name, grants, person, isDemo: is_demo === 1n };
  if (!(permitted(principal) as readonly Policy[]).includes(policy)) return undefined;
  return { ...asking, principal, scope: await scopeNow(asking, allowing(principal, policy)) };
}
