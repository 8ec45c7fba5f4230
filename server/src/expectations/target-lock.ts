import type { ControlDatabase } from '#server/control/open-control.ts';
import { findSetting } from '#server/control/setting.ts';

export const targetLockSetting = 'targets_locked_before';

/** Targets of periods that end before this day stay as they are; null: all may be changed. */
export async function readTargetLock(db: ControlDatabase): Promise<string | null> {
  const found = await findSetting(db, targetLockSetting);
  return typeof found === 'string' ? found : null;
}

/** @param to the first day after the period */
export const isLockedPeriod = (lockedBefore: string | null, to: string): boolean => lockedBefore !== null && to <= lockedBefore;
