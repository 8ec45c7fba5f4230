import type { Organization } from '@leadline/contract';
import { actOfProduct, type Act } from '#server/audit/act.ts';
import { appendEntry } from '#server/audit/append-entry.ts';
import { audited } from '#server/audit/audited.ts';
import { saveOrganization } from '#server/control/organization.ts';
import { failpoint } from '#server/failpoint.ts';
import type { Context } from '#server/context.ts';
import { settingsOf } from '#server/facts/settings.ts';
import { expectRebuild, isReadAnew } from '#server/ingest/rebuild-marks.ts';
import { announceData } from '#server/live/announce-data.ts';

/**
 * Saves the settings and makes again what stored values depend on: zone, currency, recognition, calendar.
 * @throws LeadlineError store.unknown_zone
 */
export async function saveSettings(ctx: Context, organization: Organization, act: Act = actOfProduct(ctx.clock.now())): Promise<Organization> {
  settingsOf(organization);
  const before = await ctx.organization();
  if (isReadAnew(organization, before)) await expectRebuild(ctx.control.db, await ctx.inbox.lastSeq());
  await audited(ctx.control.db, async (db) => {
    await saveOrganization(db, organization, act.now);
    await appendEntry(db, act, {
      action: 'organization.changed',
      subject: { kind: 'organization', id: 'organization' },
      before,
      after: organization,
    });
  });
  failpoint('organization.saved');
  await ctx.applier.publish(organization, before);
  failpoint('organization.published');
  await announceData(ctx);
  return organization;
}
