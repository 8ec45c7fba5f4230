import { actorOf } from '#server/access/actor-of.ts';
import type { Act } from '#server/audit/act.ts';
import type { Asking } from '#server/context.ts';

/** Who changes something now, in which request, and why. */
export function actOf({ clock, principal, requestId }: Pick<Asking, 'clock' | 'principal' | 'requestId'>, reason?: string): Act {
  const given = reason?.trim() ?? '';
  return { ...actorOf(principal), now: clock.now(), reason: given === '' ? null : given, requestId: requestId ?? null };
}
