import { roleNamesSchema, type RoleNames } from '@leadline/contract';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { findSetting } from '#server/control/setting.ts';

export const roleNamesSetting = 'role_names';

/** What the organisation calls its roles; nothing where nobody has renamed any. */
export async function readRoleNames(db: ControlDatabase): Promise<RoleNames> {
  return roleNamesSchema.parse((await findSetting(db, roleNamesSetting)) ?? {});
}
