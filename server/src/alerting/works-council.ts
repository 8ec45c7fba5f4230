import type { ControlDatabase } from '#server/control/open-control.ts';
import { findSetting, saveSetting } from '#server/control/setting.ts';

const name = 'alerts.works_council';

/** Whether numbers of single people reach nobody but themselves; off as long as nobody has said otherwise. */
export async function readWorksCouncil(db: ControlDatabase): Promise<boolean> {
  return (await findSetting(db, name)) === true;
}

export const keepWorksCouncil = (db: ControlDatabase, isOn: boolean, now: Date): Promise<void> => saveSetting(db, name, isOn, now);
