import { LeadlineError } from '@leadline/contract';
import { isLoopbackRequest } from '#server/http/is-loopback-request.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { findAccount } from '#server/control/account.ts';
import { openFor, type Opening } from '#server/access/open-for.ts';

/**
 * One click, while the demo company is shown, from this machine alone.
 * @throws LeadlineError access.no_demo
 */
export async function signInAsDemo(opening: Opening, id: string): Promise<void> {
  const { ctx, request } = opening;
  const { isDemo } = await ctx.organization();
  const account = isDemo && isLoopbackRequest(request) ? await findAccount(ctx.control.db, id) : undefined;
  if (account?.is_demo !== 1n || account.status !== 'active') throw new LeadlineError('not_found', 'access.no_demo');
  await openFor(opening, id, 'open');
  const act = { by: id, byName: account.name, now: ctx.clock.now(), reason: null, requestId: request.id };
  await appendEntry(ctx.control.db, act, { action: 'session.opened', subject: { kind: 'account', id } });
}
