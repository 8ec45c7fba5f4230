import type { Asking } from '#server/context.ts';
import type { Act } from '#server/control/change-log.ts';
import { currentActor } from '#server/features/session/current-scope.ts';

/** Who changes something now, and why. */
export function actOf({ clock }: Pick<Asking, 'clock'>, reason?: string): Act {
  return { by: currentActor(), now: clock.now(), reason: reason === undefined || reason.trim() === '' ? null : reason.trim() };
}
