import { permitted } from '#server/access/permitted.ts';
import type { Asking } from '#server/context.ts';
import type { ControlDatabase } from '#server/control/open-control.ts';
import { listCloses } from '#server/control/period.ts';
import { findSetting } from '#server/control/setting.ts';

export const targetLockSetting = 'targets_locked_before';

/** Targets of periods that end before this day stay as they are; null: all may be changed. */
export async function readTargetLock(db: ControlDatabase): Promise<string | null> {
  const found = await findSetting(db, targetLockSetting);
  return typeof found === 'string' ? found : null;
}

/** @param to the first day after the period */
export const isLockedPeriod = (lockedBefore: string | null, to: string): boolean => lockedBefore !== null && to <= lockedBefore;

interface Stretch {
  readonly from: string;
  /** The first day after. */
  readonly to: string;
}

export async function readClosedPeriods(db: ControlDatabase): Promise<readonly Stretch[]> {
  return (await listCloses(db)).map(({ period_from, period_to }) => ({ from: period_from, to: period_to }));
}

/** A period is closed with the one it is or lies in: a closed month does not close its quarter. */
export const isClosedPeriod = (closed: readonly Stretch[], { from, to }: Stretch): boolean =>
  closed.some((close) => close.from <= from && to <= close.to);

/** Administrators of everything, who have to say why. */
export const mayChangeClosed = ({ principal, scope }: Pick<Asking, 'principal' | 'scope'>): boolean =>
  scope.kind === 'all' && permitted(principal).includes('settings.write');
