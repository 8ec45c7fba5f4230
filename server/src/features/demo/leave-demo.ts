import { LeadlineError, type LeaveDemoRequest, type Organization } from '@leadline/contract';
import type { Act } from '#server/audit/act.ts';
import { announced } from '#server/audit/announced.ts';
import { removeDemoAccounts } from '#server/access/demo-accounts.ts';
import type { Context } from '#server/context.ts';
import { countAdministrators } from '#server/control/account.ts';
import { settingsOf } from '#server/facts/settings.ts';
import { defaultOrganization, saveSettings } from '#server/features/organization/organization.ts';
import { listDemoRuns } from './demo-runs.ts';
import { getDemo } from './get-demo.ts';

/**
 * Sets the demo company aside: its imports are withdrawn like any other, the settings become the asker's. What the asker has
 * imported, sent or saved stays. The settings change last: cut short at any point, the demo company is still said to be shown,
 * and leaving it again finishes what was begun. Resolves once the facts are those without it.
 * @throws LeadlineError access.set_up_first, demo.not_shown, demo.loading, store.unknown_zone
 */
export async function leaveDemo(ctx: Context, given: LeaveDemoRequest, act: Act): Promise<Organization> {
  const { isShown, isLoading, ownSettings } = await getDemo(ctx);
  if (!isShown) throw new LeadlineError('conflict', 'demo.not_shown');
  if (isLoading) throw new LeadlineError('conflict', 'demo.loading');
  if ((await countAdministrators(ctx.control.db, { withoutDemo: true })) === 0) throw new LeadlineError('conflict', 'access.set_up_first');
  const organization = { ...(ownSettings ?? defaultOrganization(given.timezone)), ...given, isDemo: false };
  settingsOf(organization);
  const done = (await listDemoRuns(ctx.control.db)).filter(({ status, seq }) => status === 'done' && seq !== null);
  const after = { imports: done.map(({ id }) => id) };
  return announced(ctx.control.db, act, { action: 'demo.left', subject: { kind: 'demo', id: 'demo' }, after }, async () => {
    let last = 0n;
    for (const { id, seq } of done) last = (await ctx.applier.submit({ kind: 'withdraw', seq: String(seq) }, `leave-demo:${id}`)).seq;
    await saveSettings(ctx, organization, act);
    await removeDemoAccounts(ctx.control.db);
    await ctx.applier.until(last);
    return organization;
  });
}
