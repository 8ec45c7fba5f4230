import { LeadlineError } from '@leadline/contract';
import type { Context } from '#server/context.ts';

type Arriving = Pick<Context, 'applier' | 'progress'>;

/** Numbers are on their way: facts are made again, a fault holds them up, or a file is being read. */
export function isIncomplete({ applier, progress }: Arriving): boolean {
  const { rebuildingTo, fault } = applier.state();
  return rebuildingTo !== null || fault !== null || progress.list().length > 0;
}

/**
 * Before and after numbers are worked out that are kept for good.
 * @throws LeadlineError periods.numbers_coming
 */
export function assertComplete(arriving: Arriving): void {
  if (isIncomplete(arriving)) throw new LeadlineError('unavailable', 'periods.numbers_coming', { retryAfter: 30 });
}
