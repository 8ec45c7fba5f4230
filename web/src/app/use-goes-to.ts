import { useCallback } from 'react';
import type { Place } from '#web/app/places.ts';
import { useAccount } from '#web/lib/session.ts';

/** Which places are for the reader. */
export function useGoesTo(): (place: Place) => boolean {
  const { permissions, person } = useAccount();
  return useCallback(({ needs, isOwn }) => permissions.includes(needs) && (!isOwn || person !== null), [permissions, person]);
}
