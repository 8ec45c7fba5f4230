import type { Organization } from '@leadline/contract';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { findOrganization } from '#server/control/organization.ts';
import { defaultOrganization } from './default-organization.ts';

export { defaultOrganization } from './default-organization.ts';
export { saveSettings } from './save-settings.ts';

/** The settings of this installation; what nobody has set is neutral. */
export async function getOrganization(db: ControlDatabase): Promise<Organization> {
  return (await findOrganization(db)) ?? defaultOrganization(zoneHere());
}

let zone: string | undefined;

/** Of the machine: looking it up takes longer than answering most requests. */
function zoneHere(): string {
  return (zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone);
}
