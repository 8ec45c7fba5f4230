import { accessSettingsSchema, type AccessSettings } from '@leadline/contract';
import type { AccountTable, SessionStage } from '#server/control/access-tables.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { findSetting, saveSetting } from '#server/control/setting.ts';

const name = 'access';

export async function getAccessSettings(db: ControlDatabase): Promise<AccessSettings> {
  const found = accessSettingsSchema.safeParse(await findSetting(db, name));
  return found.success ? found.data : { everybodyNeedsSecondFactor: false };
}

export async function saveAccessSettings(db: ControlDatabase, settings: AccessSettings, now: Date): Promise<void> {
  await saveSetting(db, name, settings, now);
}

/** What is still to come after a password that was right. */
export async function stageOf(db: ControlDatabase, { totp_secret }: Pick<AccountTable, 'totp_secret'>): Promise<SessionStage> {
  if (totp_secret !== null) return 'second_factor';
  return (await getAccessSettings(db)).everybodyNeedsSecondFactor ? 'enrolment' : 'open';
}
